glossator.found("texts/0/219",{"page":"actors/bernard-lewis/index.html","id":"bernard-lewis","title":"Bernard Lewis","about":"person · 1 article","names":"Lewis, Bernard","filters":[],"blocks":[]});
