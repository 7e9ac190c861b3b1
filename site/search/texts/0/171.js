glossator.found("texts/0/171",{"page":"actors/los-angeles/index.html","id":"los-angeles","title":"Los Angeles","about":"place · 2 articles","names":"Los Angeles","filters":[],"blocks":[]});
