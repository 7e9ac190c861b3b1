glossator.found("texts/0/354",{"page":"actors/arron-merat/index.html","id":"arron-merat","title":"Arron Merat","about":"person · 1 article","names":"Merat, Arron","filters":[],"blocks":[]});
