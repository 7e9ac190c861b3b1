glossator.found("texts/0/504",{"page":"actors/paris/index.html","id":"paris","title":"Paris","about":"place · 1 article","names":"Paris","filters":[],"blocks":[]});
