glossator.found("texts/0/429",{"page":"actors/greg-russell/index.html","id":"greg-russell","title":"Greg Russell","about":"person · 1 article","names":"Russell, Greg","filters":[],"blocks":[]});
