glossator.found("texts/0/403",{"page":"actors/syria/index.html","id":"syria","title":"Syria","about":"country · 1 article","names":"Syria","filters":[],"blocks":[]});
