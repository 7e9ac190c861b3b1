glossator.found("texts/0/203",{"page":"actors/camp-ashraf/index.html","id":"camp-ashraf","title":"Camp Ashraf","about":"place · 1 article","names":"Camp Ashraf","filters":[],"blocks":[]});
