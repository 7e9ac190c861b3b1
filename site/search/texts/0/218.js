glossator.found("texts/0/218",{"page":"actors/iran/index.html","id":"iran","title":"Iran","about":"country · 5 articles","names":"Iran Islamic Republic","filters":[],"blocks":[]});
