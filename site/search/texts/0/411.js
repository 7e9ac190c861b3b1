glossator.found("texts/0/411",{"page":"actors/pflp/index.html","id":"pflp","title":"PFLP","about":"organisation · 2 articles","names":"PFLP","filters":[],"blocks":[]});
