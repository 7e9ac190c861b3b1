glossator.found("texts/0/206",{"page":"actors/oxford/index.html","id":"oxford","title":"Oxford","about":"place · 1 article","names":"Oxford","filters":[],"blocks":[]});
