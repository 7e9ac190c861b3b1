glossator.found("texts/0/516",{"page":"actors/gaza/index.html","id":"gaza","title":"Gaza","about":"place · 2 articles","names":"Gaza","filters":[],"blocks":[]});
