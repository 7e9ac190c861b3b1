glossator.found("texts/0/442",{"page":"actors/obama/index.html","id":"obama","title":"Obama","about":"person · 1 article","names":"Obama","filters":[],"blocks":[]});
