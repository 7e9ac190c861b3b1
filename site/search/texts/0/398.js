glossator.found("texts/0/398",{"page":"actors/marco-rubio/index.html","id":"marco-rubio","title":"Marco Rubio","about":"person · 1 article","names":"Marco Rubio Rubio","filters":[],"blocks":[]});
