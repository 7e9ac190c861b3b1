glossator.found("texts/0/221",{"page":"actors/al-jazeera/index.html","id":"al-jazeera","title":"Al Jazeera","about":"media · 1 article","names":"Al Jazeera","filters":[],"blocks":[]});
