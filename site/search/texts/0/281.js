glossator.found("texts/0/281",{"page":"actors/samaria/index.html","id":"samaria","title":"Samaria","about":"place · 2 articles","names":"Samaria","filters":[],"blocks":[]});
