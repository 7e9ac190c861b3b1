glossator.found("texts/0/406",{"page":"actors/palestine/index.html","id":"palestine","title":"Palestine","about":"country · 2 articles","names":"Palestine","filters":[],"blocks":[]});
