glossator.found("index",{"format":2,"articles":5,"actors":32,"tails":3,"nodes":"EA"});
