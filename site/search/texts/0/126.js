glossator.found("texts/0/126",{"page":"actors/qatar/index.html","id":"qatar","title":"Qatar","about":"country · 2 articles","names":"Qatar","filters":[],"blocks":[]});
