glossator.found("texts/0/190",{"page":"actors/lebanon/index.html","id":"lebanon","title":"Lebanon","about":"country · 1 article","names":"Lebanon","filters":[],"blocks":[]});
