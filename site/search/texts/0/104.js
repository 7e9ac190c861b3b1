glossator.found("texts/0/104",{"page":"actors/oslo/index.html","id":"oslo","title":"Oslo","about":"place · 1 article","names":"Oslo","filters":[],"blocks":[]});
