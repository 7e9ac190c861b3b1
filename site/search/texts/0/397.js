glossator.found("texts/0/397",{"page":"actors/dnc/index.html","id":"dnc","title":"DNC","about":"organisation · 1 article","names":"DNC","filters":[],"blocks":[]});
