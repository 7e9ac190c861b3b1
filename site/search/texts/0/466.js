glossator.found("texts/0/466",{"page":"actors/jesus-mesa/index.html","id":"jesus-mesa","title":"Jesus Mesa","about":"person · 1 article","names":"Mesa, Jesus","filters":[],"blocks":[]});
