glossator.found("texts/0/387",{"page":"actors/the-times/index.html","id":"the-times","title":"The Times","about":"media · 1 article","names":"London Times The Times","filters":[],"blocks":[]});
