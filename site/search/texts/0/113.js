glossator.found("texts/0/113",{"page":"actors/dflp/index.html","id":"dflp","title":"DFLP","about":"organisation · 2 articles","names":"DFLP","filters":[],"blocks":[]});
