glossator.found("texts/0/239",{"page":"actors/der-spiegel/index.html","id":"der-spiegel","title":"Der Spiegel","about":"media · 1 article","names":"Der Spiegel","filters":[],"blocks":[]});
