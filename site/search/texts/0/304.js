glossator.found("texts/0/304",{"page":"actors/france/index.html","id":"france","title":"France","about":"country · 1 article","names":"France","filters":[],"blocks":[]});
