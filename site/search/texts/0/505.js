glossator.found("texts/0/505",{"page":"actors/new-york/index.html","id":"new-york","title":"New York","about":"place · 2 articles","names":"New York New York City","filters":[],"blocks":[]});
