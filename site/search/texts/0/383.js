glossator.found("texts/0/383",{"page":"actors/gop/index.html","id":"gop","title":"GOP","about":"organisation · 1 article","names":"GOP","filters":[],"blocks":[]});
