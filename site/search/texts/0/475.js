glossator.found("texts/0/475",{"page":"actors/united-kingdom/index.html","id":"united-kingdom","title":"United Kingdom","about":"country · 1 article","names":"UK","filters":[],"blocks":[]});
