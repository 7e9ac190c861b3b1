glossator.found("words/6/ta987m8bq1k",["0israel\n6i\n6s\n2sue\n5d","EljuXIehwkvt8kcMjw ILsvrI Q08 Q0b YmxJ"]);
