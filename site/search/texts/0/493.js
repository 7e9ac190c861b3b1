glossator.found("texts/0/493",{"page":"actors/conservatives/index.html","id":"conservatives","title":"Conservatives","about":"group · 1 article","names":"Conservatives","filters":[],"blocks":[]});
