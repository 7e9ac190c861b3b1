glossator.found("texts/0/307",{"page":"actors/trump/index.html","id":"trump","title":"Trump","about":"person · 1 article","names":"Trump","filters":[],"blocks":[["","t","President",[]]]});
