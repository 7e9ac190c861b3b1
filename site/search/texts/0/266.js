glossator.found("texts/0/266",{"page":"actors/santa-monica/index.html","id":"santa-monica","title":"Santa Monica","about":"place · 1 article","names":"Santa Monica","filters":[],"blocks":[]});
