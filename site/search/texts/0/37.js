glossator.found("texts/0/37",{"page":"actors/george-orwell/index.html","id":"george-orwell","title":"George Orwell","about":"person · 1 article","names":"George Orwell","filters":[],"blocks":[]});
