glossator.found("places/9/taj1ot95moh","RUZRde- M7BQ8A VQog TQk TUx M45Jv4 PQA QINgyqgVKukNpNYLgI Kywowg VZj4AA RexgA VQDg PTM Vcw4Ag RUFRs QSxpYapgo LUKe OU4rJrLvAA");
