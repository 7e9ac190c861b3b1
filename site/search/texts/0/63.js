glossator.found("texts/0/63",{"page":"actors/u-s-army/index.html","id":"u-s-army","title":"U.S. Army","about":"government · 1 article","names":"U.S. Army","filters":[],"blocks":[]});
