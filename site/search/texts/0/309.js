glossator.found("texts/0/309",{"page":"actors/tehran/index.html","id":"tehran","title":"Tehran","about":"place · 2 articles","names":"Tehran","filters":[],"blocks":[]});
