glossator.found("texts/0/248",{"page":"actors/newsweek/index.html","id":"newsweek","title":"Newsweek","about":"media · 1 article","names":"Newsweek","filters":[],"blocks":[]});
