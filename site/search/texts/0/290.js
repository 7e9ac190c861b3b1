glossator.found("texts/0/290",{"page":"actors/youtube/index.html","id":"youtube","title":"YouTube","about":"media · 1 article","names":"YouTube","filters":[],"blocks":[]});
