glossator.found("texts/0/160",{"page":"actors/isis/index.html","id":"isis","title":"ISIS","about":"organisation · 3 articles","names":"ISIS","filters":[],"blocks":[]});
