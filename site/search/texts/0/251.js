glossator.found("texts/0/251",{"page":"actors/hezbollah/index.html","id":"hezbollah","title":"Hezbollah","about":"organisation · 1 article","names":"Hezbollah","filters":[],"blocks":[]});
