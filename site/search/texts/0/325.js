glossator.found("texts/0/325",{"page":"actors/bbc-persian/index.html","id":"bbc-persian","title":"BBC Persian","about":"media · 1 article","names":"BBC Persian","filters":[],"blocks":[]});
