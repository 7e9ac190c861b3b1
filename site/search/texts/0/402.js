glossator.found("texts/0/402",{"page":"actors/gulf/index.html","id":"gulf","title":"Gulf","about":"place · 2 articles","names":"Gulf","filters":[],"blocks":[]});
