glossator.found("texts/0/449",{"page":"actors/al-qaeda/index.html","id":"al-qaeda","title":"Al Qaeda","about":"organisation · 2 articles","names":"Al Qaeda al Qaeda","filters":[],"blocks":[]});
