glossator.found("tree/0/0","00 3 \nnd4k1rg0rjd0 2 but\ncjds7rbpuis0 2 chants\nlknagbd3j9ng 3 defect\nbavvknqbfme0 3 loomered\nkl8ikhcqcoq0 1 role\nvosfpl48hmo0 4 sadegh");
