glossator.found("texts/0/157",{"page":"actors/tirana/index.html","id":"tirana","title":"Tirana","about":"place · 1 article","names":"Tirana","filters":[],"blocks":[]});
