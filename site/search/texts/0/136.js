glossator.found("texts/0/136",{"page":"actors/mahsa-amini/index.html","id":"mahsa-amini","title":"Mahsa Amini","about":"person · 1 article","names":"Mahsa Amini","filters":[],"blocks":[]});
