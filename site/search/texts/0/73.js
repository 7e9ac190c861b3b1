glossator.found("texts/0/73",{"page":"actors/washington/index.html","id":"washington","title":"Washington","about":"place · 2 articles","names":"Washington Washington, DC","filters":[],"blocks":[]});
