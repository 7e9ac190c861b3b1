glossator.found("texts/0/137",{"page":"actors/rome/index.html","id":"rome","title":"Rome","about":"place · 1 article","names":"Rome","filters":[],"blocks":[]});
