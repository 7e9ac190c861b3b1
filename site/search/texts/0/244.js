glossator.found("texts/0/244",{"page":"actors/wana/index.html","id":"wana","title":"WANA","about":"media · 1 article","names":"WANA WANA News Agency","filters":[],"blocks":[]});
