glossator.found("texts/0/293",{"page":"actors/villepinte/index.html","id":"villepinte","title":"Villepinte","about":"place · 1 article","names":"Villepinte","filters":[],"blocks":[]});
