glossator.found("places/9/taj1ot95moh","QlGJFye- M7BQ1A UkKI SkJA SlMQ M45Jl- OkA QINgyqgVKukNpMmCqAg KywoUI UmY6gA QnsKAA UkA4 Okz UnMKgC QlBJGw QSxpYaooK KlBJ4 OU4rJrLtQA");
