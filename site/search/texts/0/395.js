glossator.found("texts/0/395",{"page":"actors/labourites/index.html","id":"labourites","title":"Labourites","about":"group · 1 article","names":"Labourites","filters":[],"blocks":[]});
