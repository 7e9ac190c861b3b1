glossator.found("texts/0/111",{"page":"actors/democrats/index.html","id":"democrats","title":"Democrats","about":"group · 1 article","names":"Democrats","filters":[],"blocks":[]});
