glossator.found("texts/0/300",{"page":"actors/the-national/index.html","id":"the-national","title":"The National","about":"media · 1 article","names":"The National","filters":[],"blocks":[]});
