//! The words by which a language says who speaks. An open table: a word that is missing can be added, and so can a
//! language; in one that has no table only a name before a colon, or after a dash, says whose words follow or stand
//! before it.

use crate::archive::language;

/// The words of one language, in small letters. An entry may have several words.
pub(super) struct Tongue {
    /// What somebody does who says something.
    pub says: &'static [&'static str],
    /// The same, where the next words can be whom it is said to.
    pub tells: &'static [&'static str],
    /// Those of `says` and `tells` after which words in quotation marks are what was said, even with no sign between.
    pub plain: &'static [&'static str],
    /// Ways to begin a sentence with whose words it has.
    pub according: &'static [&'static str],
    /// What joins what was said to the verb.
    pub that: &'static str,
    /// What may stand between the speaker and the verb.
    pub between: &'static [&'static str],
    /// What begins a phrase that tells when, where or how something was said.
    pub circumstances: &'static [&'static str],
    /// What makes a new clause, in which somebody else may be meant.
    pub clauses: &'static [&'static str],
    /// What may begin a clause before its subject.
    pub openings: &'static [&'static str],
    /// What somebody does who repeats the words of another: `quoted Ada Lee as saying`.
    pub quotes: &'static [&'static str],
    /// What follows the other one's name then.
    pub as_saying: &'static str,
    /// What makes the same passive: `was quoted as saying`.
    pub passive: &'static [&'static str],
}

impl Tongue {
    /// The words of the language with this tag.
    pub(super) fn of(tag: &str) -> Option<&'static Self> {
        match language::main(tag).as_str() {
            "en" => Some(&ENGLISH),
            _ => None,
        }
    }
}

#[rustfmt::skip]
static ENGLISH: Tongue = Tongue {
    says: &[
        "said", "says", "say", "acknowledged", "acknowledges", "added", "adds", "admitted", "admits", "affirmed",
        "agreed", "agrees", "announced", "announces", "answered", "answers", "argued", "argues", "asked", "asks",
        "asserted", "asserts", "boasted", "cautioned", "cautions", "claimed", "claims", "commented", "comments",
        "complained", "complains", "conceded", "concedes", "concluded", "concludes", "confirmed", "contended",
        "contends", "continued", "continues", "countered", "counters", "cried", "declared", "declares", "emphasised",
        "emphasises", "emphasized", "emphasizes", "exclaimed", "explained", "explains", "insisted", "insists", "joked",
        "jokes", "lamented", "laments", "maintained", "maintains", "noted", "notes", "observed", "observes", "pledged",
        "pointed out", "points out", "predicted", "predicts", "proclaimed", "promised", "put it", "puts it", "quipped",
        "recalled", "recalls", "reiterated", "remarked", "remarks", "replied", "replies", "reported", "reports",
        "responded", "responds", "retorted", "shouted", "stated", "states", "stressed", "stresses", "testified",
        "tweeted", "tweets", "urged", "urges", "vowed", "vows", "warned", "warns", "whispered", "wondered", "wrote",
        "writes",
    ],
    tells: &["told", "tells", "asked", "asks", "assured", "assures", "informed", "reminded", "urged", "warned", "warns"],
    plain: &[
        "said", "says", "say", "added", "argued", "argues", "claimed", "claims", "declared", "insisted", "stated",
        "states", "told", "tells", "warned", "warns", "wrote", "writes",
    ],
    according: &["according to", "in the words of", "to quote"],
    that: "that",
    between: &[
        "again", "also", "angrily", "bluntly", "famously", "further", "had", "has", "have", "herself", "himself", "itself",
        "immediately", "later", "now", "often", "once", "proudly", "publicly", "quickly", "quietly", "recently",
        "repeatedly", "simply", "subsequently", "then", "themselves", "today", "yesterday",
    ],
    circumstances: &[
        "about", "after", "again", "ahead", "alongside", "amid", "and", "as", "at", "back", "before", "bluntly", "but",
        "by", "during", "earlier", "early", "following", "for", "from", "in", "inside", "just", "last", "late", "later",
        "near", "of", "on", "outside", "over", "recently", "regarding", "shortly", "simply", "since", "so", "this",
        "through", "throughout", "to", "today", "tonight", "under", "upon", "via", "when", "while", "with", "yesterday",
    ],
    clauses: &[
        "am", "are", "because", "been", "can", "could", "did", "do", "does", "had", "has", "have", "he", "how", "i", "if",
        "is", "it", "may", "might", "must", "reading", "saying", "shall", "she", "should", "that", "they", "was", "we",
        "were", "what", "where", "whether", "which", "who", "whom", "whose", "why", "will", "would", "you",
    ],
    openings: &[
        "after", "and", "as", "before", "but", "earlier", "later", "meanwhile", "once", "recently", "so", "then", "today",
        "when", "while", "yesterday", "yet",
    ],
    quotes: &["quoted", "quotes", "quoting", "cited", "cites", "citing"],
    as_saying: "as saying",
    passive: &["was quoted", "were quoted", "is quoted", "are quoted", "has been quoted", "was cited"],
};
