glossator.found("texts/0/519",{"page":"actors/dore-gold/index.html","id":"dore-gold","title":"Dore Gold","about":"person · 1 article","names":"Gold, Dore","filters":[],"blocks":[]});
