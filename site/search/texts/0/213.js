glossator.found("texts/0/213",{"page":"actors/loomered/index.html","id":"loomered","title":"Loomered","about":"media · 1 article","names":"Loomered","filters":[],"blocks":[]});
