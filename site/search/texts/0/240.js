glossator.found("texts/0/240",{"page":"actors/cia/index.html","id":"cia","title":"CIA","about":"government · 2 articles","names":"CIA","filters":[],"blocks":[]});
