glossator.found("texts/0/399",{"page":"actors/maga/index.html","id":"maga","title":"MAGA","about":"organisation · 1 article","names":"MAGA","filters":[],"blocks":[]});
