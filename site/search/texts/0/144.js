glossator.found("texts/0/144",{"page":"actors/rudy-giuliani/index.html","id":"rudy-giuliani","title":"Rudy Giuliani","about":"person · 1 article","names":"Rudy Giuliani","filters":[],"blocks":[]});
