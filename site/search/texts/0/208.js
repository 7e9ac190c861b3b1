glossator.found("texts/0/208",{"page":"actors/madrid/index.html","id":"madrid","title":"Madrid","about":"place · 1 article","names":"Madrid","filters":[],"blocks":[]});
