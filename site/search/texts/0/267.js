glossator.found("texts/0/267",{"page":"actors/saudi-arabia/index.html","id":"saudi-arabia","title":"Saudi Arabia","about":"country · 1 article","names":"Saudi Arabia","filters":[],"blocks":[]});
