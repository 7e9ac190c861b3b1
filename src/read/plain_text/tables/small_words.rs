//! Words with which no sentence ends and which a title leaves in lower case. Open lists.

/// Articles, prepositions and conjunctions.
#[rustfmt::skip]
pub(in super::super) const SMALL: &[&str] = &[
    "a", "an", "the", "of", "and", "or", "nor", "but", "in", "on", "at", "to", "for", "from", "by", "with", "without", "as", "into", "onto", "over", "under", "upon", "than", "via", "vs", "vs.", "v.", "per", "amid", "between", "among", "against", "about", "after", "before", "through", "during", "toward", "towards", "while", "because", "although", "whose", "its", "their", "his", "her", "our", "your", "my", "if", "that", "is", "are", "be", "not", "it",
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen", "und", "oder", "aber", "im", "am", "an", "auf", "aus", "bei", "mit", "nach", "von", "vom", "zu", "zum", "zur", "für", "über", "unter", "gegen", "durch", "dass", "weil",
    "le", "la", "les", "l", "un", "une", "du", "de", "d", "et", "ou", "mais", "dans", "sur", "sous", "avec", "sans", "pour", "par", "en", "au", "aux", "que", "qui",
    "el", "los", "las", "una", "unos", "del", "y", "o", "pero", "con", "sin", "para", "por", "al", "e", "il", "lo", "gli", "i", "di", "da", "che", "os", "ao", "em", "no", "na", "het", "een", "van", "met", "voor", "op",
    "و", "در", "از", "به", "با", "برای", "که", "را", "تا", "یا", "في", "من", "على", "إلى", "عن", "أن", "的", "和", "与", "在",
];

/// Verbs and the like after which more must follow; with [`SMALL`], the words that leave a sentence hanging.
#[rustfmt::skip]
pub(in super::super) const HANGING: &[&str] = &[
    "has", "have", "had", "was", "were", "will", "would", "can", "could", "should", "must", "may", "might", "which", "who", "whom", "where", "when", "how", "been", "being", "such", "both", "either", "neither", "very", "more", "most", "many", "some", "any", "every", "each", "this", "these", "those", "there", "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "sen.", "rep.", "gov.", "st.", "e.g.", "i.e.",
    "hat", "haben", "hatte", "wurde", "wird", "werden", "ist", "sind", "nicht", "sich", "sehr", "a", "ont", "est", "sont", "était", "ne", "se", "sa", "ses", "ha", "han", "fue", "su", "sus", "è", "ed",
];

/// Abbreviations that end in a full stop without ending a sentence, beside those with a full stop inside (`U.S.`).
pub(in super::super) const ABBREVIATIONS: &[&str] = &[
    "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "lt.", "col.", "sen.", "rep.", "gov.", "st.", "vs.", "no.", "jr.",
    "sr.", "inc.", "ltd.", "co.", "etc.", "approx.", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.",
];

/// What continues a word that was left open with a hyphen: "two-" "or three-day".
pub(in super::super) const AFTER_AN_OPEN_HYPHEN: &[&str] =
    &["and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "en", "of"];
