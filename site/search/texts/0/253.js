glossator.found("texts/0/253",{"page":"actors/judith-larson/index.html","id":"judith-larson","title":"Judith Larson","about":"person · 1 article","names":"Judith Larson","filters":[],"blocks":[]});
