glossator.found("texts/0/154",{"page":"actors/natanz/index.html","id":"natanz","title":"Natanz","about":"place · 1 article","names":"Natanz","filters":[],"blocks":[]});
