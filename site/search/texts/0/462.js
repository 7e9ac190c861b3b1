glossator.found("texts/0/462",{"page":"actors/iraq/index.html","id":"iraq","title":"Iraq","about":"country · 3 articles","names":"Iraq","filters":[],"blocks":[]});
