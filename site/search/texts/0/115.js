glossator.found("texts/0/115",{"page":"actors/nioh-berg/index.html","id":"nioh-berg","title":"Nioh Berg","about":"person · 1 article","names":"Berg, Nioh @NiohBerg","filters":[],"blocks":[]});
