glossator.found("texts/0/282",{"page":"actors/the-guardian/index.html","id":"the-guardian","title":"The Guardian","about":"media · 1 article","names":"The Guardian","filters":[],"blocks":[]});
