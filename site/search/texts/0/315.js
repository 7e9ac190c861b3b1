glossator.found("texts/0/315",{"page":"actors/europe/index.html","id":"europe","title":"Europe","about":"place · 2 articles","names":"Europe","filters":[],"blocks":[]});
