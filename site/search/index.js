glossator.found("index",{"format":1,"articles":5,"actors":32,"nodes":"00 4 "});
