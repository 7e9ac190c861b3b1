glossator.found("texts/0/312",{"page":"actors/x/index.html","id":"x","title":"X","about":"media · 1 article","names":"X","filters":[],"blocks":[]});
