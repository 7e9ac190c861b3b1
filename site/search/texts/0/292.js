glossator.found("texts/0/292",{"page":"actors/albania/index.html","id":"albania","title":"Albania","about":"country · 3 articles","names":"Albania","filters":[],"blocks":[]});
