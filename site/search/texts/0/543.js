glossator.found("texts/0/543",{"page":"actors/white-house/index.html","id":"white-house","title":"White House","about":"government · 2 articles","names":"White House","filters":[],"blocks":[]});
