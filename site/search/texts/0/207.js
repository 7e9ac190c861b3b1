glossator.found("texts/0/207",{"page":"actors/middle-east/index.html","id":"middle-east","title":"Middle East","about":"place · 2 articles","names":"Middle East","filters":[],"blocks":[]});
