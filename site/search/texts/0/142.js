glossator.found("texts/0/142",{"page":"actors/israel/index.html","id":"israel","title":"Israel","about":"country · 4 articles","names":"Israel","filters":[],"blocks":[]});
