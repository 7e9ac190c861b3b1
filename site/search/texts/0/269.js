glossator.found("texts/0/269",{"page":"actors/houthis/index.html","id":"houthis","title":"Houthis","about":"organisation · 1 article","names":"Houthis","filters":[],"blocks":[]});
