glossator.found("texts/0/289",{"page":"actors/irs/index.html","id":"irs","title":"IRS","about":"government · 1 article","names":"IRS","filters":[],"blocks":[]});
