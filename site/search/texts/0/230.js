glossator.found("texts/0/230",{"page":"actors/london/index.html","id":"london","title":"London","about":"place · 1 article","names":"London","filters":[],"blocks":[]});
