glossator.found("texts/0/352",{"page":"actors/ashraf-3/index.html","id":"ashraf-3","title":"Ashraf 3","about":"place · 1 article","names":"Ashraf 3","filters":[],"blocks":[]});
