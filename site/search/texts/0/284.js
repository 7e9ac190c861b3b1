glossator.found("texts/0/284",{"page":"actors/frantz-fanon/index.html","id":"frantz-fanon","title":"Frantz Fanon","about":"person · 1 article","names":"Frantz Fanon","filters":[],"blocks":[]});
