glossator.found("texts/0/343",{"page":"actors/republicans/index.html","id":"republicans","title":"Republicans","about":"group · 1 article","names":"Republicans","filters":[],"blocks":[]});
