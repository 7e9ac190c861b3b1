glossator.found("texts/0/310",{"page":"actors/pentagon/index.html","id":"pentagon","title":"Pentagon","about":"government · 1 article","names":"Pentagon","filters":[],"blocks":[]});
