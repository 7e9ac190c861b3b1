glossator.found("texts/0/472",{"page":"actors/flickr/index.html","id":"flickr","title":"Flickr","about":"media · 1 article","names":"Flickr","filters":[],"blocks":[]});
