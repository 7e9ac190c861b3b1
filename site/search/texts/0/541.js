glossator.found("texts/0/541",{"page":"actors/libya/index.html","id":"libya","title":"Libya","about":"country · 1 article","names":"Libya","filters":[],"blocks":[]});
