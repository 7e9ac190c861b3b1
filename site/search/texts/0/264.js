glossator.found("texts/0/264",{"page":"actors/spain/index.html","id":"spain","title":"Spain","about":"country · 1 article","names":"Spain","filters":[],"blocks":[]});
