//! Words that head a section, and words that are never a heading though they stand alone. Open lists.

/// Headings of a section: never the title of an article by themselves.
#[rustfmt::skip]
pub(in super::super) const SECTIONS: &[&str] = &[
    "summary", "executive summary", "abstract", "introduction", "overview", "key points", "key takeaways", "key findings", "main points", "highlights", "at a glance", "background", "context", "preface", "foreword", "prologue", "epilogue", "afterword", "conclusion", "conclusions", "concluding remarks", "final thoughts", "discussion", "analysis", "methodology", "methods", "results", "findings", "recommendations", "policy recommendations", "implications", "acknowledgements", "acknowledgments", "appendix", "timeline", "faq", "about the author", "about the authors", "contents", "table of contents",
    "zusammenfassung", "einleitung", "überblick", "hintergrund", "fazit", "schluss", "vorwort", "nachwort", "anhang", "résumé", "introduction générale", "contexte", "en bref", "conclusion générale", "avant-propos", "annexe", "resumen", "introducción", "antecedentes", "conclusión", "conclusiones", "sommario", "introduzione", "conclusione", "conclusioni", "resumo", "introdução", "conclusão", "samenvatting", "inleiding", "conclusie", "резюме", "введение", "заключение", "выводы",
    "خلاصه", "چکیده", "مقدمه", "پیشگفتار", "پیش‌گفتار", "پیشینه", "نتیجه", "نتیجه‌گیری", "نتیجه گیری", "جمع‌بندی", "ملخص", "مقدمة", "خاتمة", "الخلاصة", "摘要", "概要", "引言", "前言", "背景", "结论", "結論", "结语", "总结",
];

/// Headings under which every line is a reference.
#[rustfmt::skip]
pub(in super::super) const REFERENCES: &[&str] = &[
    "bibliography", "selected bibliography", "select bibliography", "references", "reference list", "list of references", "works cited", "works consulted", "literature", "literature cited", "cited works", "sources and references", "references and notes", "notes and references",
    "bibliographie", "literatur", "literaturverzeichnis", "quellenverzeichnis", "références", "ouvrages cités", "bibliografía", "referencias", "bibliografia", "riferimenti", "referências", "literatuur", "bronvermelding", "литература", "библиография", "список литературы", "kaynakça",
    "کتابنامه", "کتاب‌نامه", "کتاب‌شناسی", "فهرست منابع", "منابع و مآخذ", "المراجع", "المصادر", "参考文献", "參考文獻", "参考书目",
];

/// Headings under which the lines are references if they look so: other things stand under them, too.
#[rustfmt::skip]
pub(in super::super) const MAYBE_REFERENCES: &[&str] = &[
    "sources", "notes", "endnotes", "footnotes", "further reading", "suggested reading", "recommended reading", "additional reading", "citations", "links", "read more", "quellen", "anmerkungen", "fußnoten", "sources et références", "notes de bas de page", "pour aller plus loin", "fuentes", "notas", "fonti", "note", "bronnen", "источники", "примечания", "منابع", "پانویس", "پی‌نوشت", "یادداشت‌ها", "مآخذ", "注释", "註釋", "来源",
];

/// Short answers: a line of one is no heading, whatever follows.
#[rustfmt::skip]
pub(in super::super) const ANSWERS: &[&str] = &[
    "yes", "no", "maybe", "perhaps", "never", "always", "nothing", "nobody", "none", "everything", "exactly", "indeed", "okay", "ok", "sure", "of course", "not yet", "not really", "probably", "certainly", "absolutely", "silence", "right", "true", "false", "why", "what", "how", "who", "really", "hello", "goodbye", "thanks", "thank you", "amen", "oui", "non", "ja", "nein", "sí", "да", "нет", "بله", "نه", "آری", "是", "不",
];

/// What stands alone above a title and is not it.
#[rustfmt::skip]
pub(in super::super) const KICKERS: &[&str] = &[
    "opinion", "comment", "commentary", "news", "exclusive", "interview", "editorial", "feature", "features", "politics", "world", "world news", "middle east", "press release", "media release", "news release", "for immediate release", "op-ed", "guest post", "breaking", "breaking news", "essay", "letters", "review", "reviews", "advertisement", "meinung", "kommentar", "tribune",
];

/// A line of these alone ends a text.
#[rustfmt::skip]
pub(in super::super) const END_MARKS: &[&str] = &["ends", "end", "-ends-", "- ends -", "/ends", "ends/", "(ends)", "[ends]", "[end]", "(end)", "the end", "fin", "30", "-30-", "- 30 -", "—30—", "– 30 –", "— 30 —", "–30–", "xxx", "پایان", "完"];

/// What an entry of a bibliography says after an address.
pub(in super::super) const AFTER_AN_ADDRESS: &[&str] = &[
    "accessed",
    "retrieved",
    "archived",
    "last accessed",
    "last viewed",
    "viewed",
    "visited",
    "video",
    "abgerufen",
    "zuletzt",
    "consulté",
    "consultado",
    "visitato",
];

/// How a letter begins: its first line is no heading.
#[rustfmt::skip]
pub(in super::super) const SALUTATIONS: &[&str] = &[
    "dear", "to whom it may concern", "sehr geehrte", "sehr geehrter", "liebe", "lieber", "cher", "chère", "chers", "estimado", "estimada", "querido", "querida",
];

/// Verbs after which, and a colon, somebody speaks: such a line is no heading.
#[rustfmt::skip]
pub(in super::super) const SAYING: &[&str] = &[
    "added", "asked", "concluded", "continued", "declared", "explained", "read", "reads", "replied", "said", "says", "stated", "tweeted", "writes", "wrote",
    "erklärte", "fragte", "sagte", "schrieb", "dit", "dijo",
];

/// Words with which a short paragraph goes on from the one before; a heading begins anew.
pub(in super::super) const GOING_ON: &[&str] =
    &["and", "but", "so", "or", "then", "yet", "und", "aber", "et", "mais", "y", "pero", "و", "اما", "但"];
