glossator.found("texts/0/487",{"page":"actors/oman/index.html","id":"oman","title":"Oman","about":"country · 1 article","names":"Oman","filters":[],"blocks":[]});
