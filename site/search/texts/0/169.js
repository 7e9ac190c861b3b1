glossator.found("texts/0/169",{"page":"actors/lydia-hansell/index.html","id":"lydia-hansell","title":"Lydia Hansell","about":"person · 1 article","names":"Lydia Hansell","filters":[],"blocks":[]});
