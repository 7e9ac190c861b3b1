glossator.found("texts/0/135",{"page":"actors/new-haven/index.html","id":"new-haven","title":"New Haven","about":"place · 1 article","names":"New Haven","filters":[],"blocks":[]});
