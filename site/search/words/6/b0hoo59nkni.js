glossator.found("words/6/b0hoo59nkni",["AisraelGiGsCsueFd","El9sCaVrhacmGTLgY ILqZar2 Q8pg Q7og YppaI"]);
