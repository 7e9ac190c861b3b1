glossator.found("texts/0/416",{"page":"actors/twin-towers/index.html","id":"twin-towers","title":"Twin Towers","about":"place · 1 article","names":"Twin Towers","filters":[],"blocks":[]});
