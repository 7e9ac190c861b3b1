glossator.found("texts/0/432",{"page":"actors/judea/index.html","id":"judea","title":"Judea","about":"place · 2 articles","names":"Judea","filters":[],"blocks":[]});
