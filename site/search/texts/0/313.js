glossator.found("texts/0/313",{"page":"actors/soviet-union/index.html","id":"soviet-union","title":"Soviet Union","about":"country · 1 article","names":"Soviet Union","filters":[],"blocks":[]});
