glossator.found("texts/0/177",{"page":"actors/atlantic/index.html","id":"atlantic","title":"Atlantic","about":"place · 1 article","names":"Atlantic","filters":[],"blocks":[]});
