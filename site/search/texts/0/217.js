glossator.found("texts/0/217",{"page":"actors/e-u/index.html","id":"e-u","title":"E.U.","about":"government · 1 article","names":"E.U.","filters":[],"blocks":[]});
