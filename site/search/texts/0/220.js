glossator.found("texts/0/220",{"page":"actors/west/index.html","id":"west","title":"West","about":"place · 3 articles","names":"West","filters":[],"blocks":[]});
