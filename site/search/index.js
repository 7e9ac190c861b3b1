glossator.found("index",{"format":2,"articles":5,"actors":32,"tails":4,"nodes":"EA"});
