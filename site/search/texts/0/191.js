glossator.found("texts/0/191",{"page":"actors/hamas/index.html","id":"hamas","title":"Hamas","about":"organisation · 3 articles","names":"Hamas","filters":[],"blocks":[]});
