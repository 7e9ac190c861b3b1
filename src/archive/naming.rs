//! What single words say about the name they stand in: a title of office is no part of it, a `Committee` makes the
//! words before it the name of a body. Open tables: a word that is missing can simply be added.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use rapidhash::fast::RandomState;

use super::actor::ActorKind;

/// Whether the word is a title of office, of honour or of courtesy, which may stand before a name and is no part of it.
#[must_use]
pub fn is_title(word: &str) -> bool {
    TITLES.holds(word) || TITLES.holds(singular(word)) || is_courtesy_title(word)
}

fn singular(word: &str) -> &str {
    let word = word.trim_end_matches('.');
    word.strip_suffix('s').filter(|one| one.len() > 2).unwrap_or(word)
}

/// Whether the word is a title of office that stands directly before the name of who holds it. `Former` and `Foreign`
/// belong to titles too, but may stand before the name of a country.
#[must_use]
pub fn is_office(word: &str) -> bool {
    is_title(word) && !is_courtesy_title(word) && !PARTS_OF_TITLES.holds(word) && !PARTS_OF_TITLES.holds(singular(word))
}

/// Whether the word is a title that only a human being bears: `Mr.`, `Dr.`
#[must_use]
pub fn is_courtesy_title(word: &str) -> bool {
    COURTESY_TITLES.holds(word)
}

/// What kind of body, place or event a name is that ends in this word; none for a word that names none.
#[must_use]
pub fn head(word: &str) -> Option<Head> {
    // Asked of every word with a capital: all tables are one.
    static HEADS: LazyLock<HashMap<&str, Head, RandomState>> = LazyLock::new(|| {
        let tables = [
            (&EVENT_HEADS, Head::Event),
            (&PLACE_HEADS, Head::Actor(ActorKind::Place)),
            (&ORGANISATION_HEADS, Head::Actor(ActorKind::Organisation)),
            (&MEDIA_HEADS, Head::Actor(ActorKind::Media)),
            (&GOVERNMENT_HEADS, Head::Actor(ActorKind::Government)),
        ];
        let each = |(table, head): (&'static Table, Head)| table.forms().iter().map(move |form| (form.as_str(), head));
        tables.into_iter().flat_map(each).collect()
    });
    HEADS.get(word.trim_end_matches('.')).copied()
}

/// What the last word of a name says that the name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// An actor of this kind.
    Actor(ActorKind),
    /// An event, which is no actor.
    Event,
}

/// Whether the word only says which of two namesakes is meant: `Jr.`, `III`.
#[must_use]
pub fn is_generation(word: &str) -> bool {
    GENERATIONS.contains(&word.trim_end_matches('.'))
}

/// Whether the word is one of those that begin a sentence or stand in a headline with a capital and are no names:
/// articles, prepositions, conjunctions, pronouns, auxiliaries, common adverbs.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str, RandomState>> = LazyLock::new(|| FUNCTION_WORDS.iter().copied().collect());
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return WORDS.contains(word);
    }
    with_small_letters(word, |small| WORDS.contains(small))
}

/// What is said of a word in small letters. Most words are short, and need no room of their own for that.
pub fn with_small_letters<T>(word: &str, say: impl FnOnce(&str) -> T) -> T {
    let mut room = [0; 24];
    let small = room.get_mut(..word.len()).filter(|_| word.is_ascii());
    if let Some(small) = small {
        small.copy_from_slice(word.as_bytes());
        small.make_ascii_lowercase();
        if let Ok(small) = std::str::from_utf8(small) {
            return say(small);
        }
    }
    say(&word.to_lowercase())
}

/// Whether the word after a surname makes it that of a family, which is nobody alone: `the Harrow brothers`.
#[must_use]
pub fn is_family_word(word: &str) -> bool {
    FAMILY.contains(&word)
}

/// Whether the word is a day of the week or a month.
#[must_use]
pub fn is_calendar_word(word: &str) -> bool {
    CALENDAR.holds(word)
}

/// Whether the word is a point of the compass or the like, which before the name of a place makes it another place:
/// `South Korea`, `New Mexico`.
#[must_use]
pub fn makes_another_place(word: &str) -> bool {
    ["New", "North", "South", "East", "West", "Saint", "St", "San", "Santa", "Fort", "Port", "Mount", "Lake", "Camp"]
        .contains(&word.trim_end_matches('.'))
}

/// Whether the word says which people or country something belongs to: `Iranian`, `Turkish`. Told by its ending.
#[must_use]
pub fn is_demonym(word: &str) -> bool {
    const LETTERS: usize = 5;
    let ends = ["ian", "ean", "ish", "ese", "ians", "eans", "can", "aeli", "raqi"];
    word.chars().count() > LETTERS && ends.iter().any(|end| word.ends_with(end))
        || ["French", "German", "Dutch", "Greek", "Swiss", "Arab", "Saudi", "Turk", "Czech", "Welsh"].contains(&word)
}

/// Whether the word is an ordinary one that also is a given name, so that `Will Harrow` may begin with either.
#[must_use]
pub fn is_also_given_name(word: &str) -> bool {
    GIVEN_NAMES_THAT_ARE_WORDS.holds(word)
}

/// Words with a capital. A word of some length is meant in capitals, too, as headlines have it.
struct Table {
    words: &'static [&'static str],
    forms: OnceLock<Forms>,
}

type Forms = HashSet<String, RandomState>;

impl Table {
    const fn of(words: &'static [&'static str]) -> Self {
        Self { words, forms: OnceLock::new() }
    }

    fn holds(&self, word: &str) -> bool {
        word.starts_with(char::is_uppercase) && self.forms().contains(word.trim_end_matches('.'))
    }

    fn forms(&self) -> &Forms {
        const LONG: usize = 4;
        self.forms.get_or_init(|| {
            let in_capitals = self.words.iter().filter(|word| word.len() >= LONG).map(|word| word.to_ascii_uppercase());
            self.words.iter().map(|word| (*word).to_owned()).chain(in_capitals).collect()
        })
    }
}

#[rustfmt::skip]
static COURTESY_TITLES: Table = Table::of(&[
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Doctor", "Prof", "Professor", "Sir", "Dame", "Madam", "Herr", "Frau",
    "Monsieur", "Madame", "Mme", "Mlle", "Señor", "Señora", "Sr", "Sra", "Signor", "Signora",
]);

#[rustfmt::skip]
static TITLES: Table = Table::of(&[
    "President", "Vice", "Prime", "Minister", "Premier", "Chancellor", "Secretary", "Undersecretary", "Senator", "Sen",
    "Representative", "Rep", "Congressman", "Congressmen", "Congresswoman", "Congresswomen",
    "Governor", "Gov", "Mayor", "Councillor", "Councilor", "Cllr", "Judge",
    "Justice", "Ambassador", "Envoy", "Director", "Chairman", "Chairwoman", "Chair", "Speaker", "Leader", "Supreme",
    "Deputy", "Foreign", "Defense", "Defence", "Interior", "Finance", "State", "Chief", "Commissioner", "Spokesman",
    "Spokeswoman", "Spokesperson", "General", "Gen", "Lieutenant", "Lt", "Colonel", "Col", "Major", "Maj", "Captain",
    "Capt", "Admiral", "Commander", "Brigadier", "Sergeant", "Sgt", "Marshal", "Officer", "Agent", "Inspector",
    "Detective", "King", "Queen", "Prince", "Princess", "Crown", "Shah", "Sultan", "Emir", "Sheikh", "Sheik", "Emperor",
    "Ayatollah", "Imam", "Mullah", "Hojatoleslam", "Grand", "Pope", "Cardinal", "Archbishop", "Bishop", "Rabbi",
    "Reverend", "Rev", "Pastor", "Father", "Sister", "Lord", "Lady", "Baron", "Baroness", "Count", "Countess", "Duke",
    "Duchess", "Fellow", "Analyst", "Activist", "Attorney", "Comrade", "MP", "MEP", "MPs", "KC", "QC", "OBE", "CBE", "MBE", "CEO", "Excellency",
    "Majesty", "Highness", "Former", "Acting", "Late", "Interim", "Uncle", "Aunt", "Coach", "Republican", "Democrat",
    "Administrator", "Adviser", "Advisor", "Alderman", "Alderwoman", "Assemblyman", "Assemblymen", "Assemblywoman", "Brother", "Canon", "Chaplain", "Constable", "Consul", "Corporal", "Correspondent",
    "Curator", "Deacon", "Delegate", "Doctor", "Economist", "Editor", "Engineer", "Headmaster", "Headmistress",
    "Historian", "Magistrate", "Mother", "Nurse", "Principal", "Private", "Prosecutor", "Provost", "Rector", "Sheriff", "Solicitor",
    "Superintendent", "Treasurer", "Vicar", "Warden",
    "Präsident", "Präsidentin", "Kanzler", "Kanzlerin", "Minister", "Ministerin", "Außenminister", "Außenministerin",
    "Ministerpräsident", "Ministerpräsidentin", "Präsidenten", "Bürgermeister", "Bürgermeisterin",
]);

#[rustfmt::skip]
static PARTS_OF_TITLES: Table = Table::of(&[
    "Acting", "Chief", "Crown", "Defence", "Defense", "Democrat", "Deputy", "Finance", "Foreign", "Former", "General",
    "Grand", "Interim", "Interior", "Late", "Private", "Republican", "State", "Supreme", "Vice",
]);

#[rustfmt::skip]
static GOVERNMENT_HEADS: Table = Table::of(&[
    "Administration", "Army", "Navy", "Assembly", "Authority", "Brigade", "Brigades", "Commission", "Congress", "Corps",
    "Court", "Department", "Forces", "Guard", "Guards", "Ministry", "Parliament", "Senate",
]);

#[rustfmt::skip]
static MEDIA_HEADS: Table = Table::of(&[
    "Broadcasting", "Chronicle", "Daily", "Examiner", "Express", "Gazette", "Herald", "Journal", "Magazine", "Mirror",
    "Monitor", "News", "Observer", "Post", "Press", "Publishing", "Radio", "Review", "Star", "Telegraph", "Television",
    "Times", "Today", "Tribune", "TV", "Weekly",
]);

#[rustfmt::skip]
static ORGANISATION_HEADS: Table = Table::of(&[
    "Academy", "Agency", "Airlines", "Airways", "Alliance", "Association", "Bank", "Board", "Bureau", "Center",
    "Centre", "Church", "Club", "Coalition", "College", "Committee", "Companies", "Company", "Conference",
    "Consortium", "Corporation", "Council", "Federation", "Forum", "Foundation", "Front", "Fund", "Group", "Guild",
    "Inc", "Initiative", "Institute", "Institution", "League", "Ltd", "Mission", "Movement", "Network", "Office",
    "Orchestra", "Organisation", "Organization", "Party", "Project", "Railway", "School", "Service", "Services",
    "Society", "Syndicate", "Trust", "Union", "University", "Watch",
]);

#[rustfmt::skip]
static PLACE_HEADS: Table = Table::of(&[
    "Airport", "Avenue", "Bay", "Bridge", "Canal", "Castle", "Cathedral", "County", "Desert", "Hall", "Highway", "Hill",
    "Hills", "Hospital", "Hotel", "House", "Island", "Islands", "Library", "Mosque", "Mountains", "Museum", "Ocean",
    "Palace", "Peninsula", "River", "Road", "Sea", "Square", "Stadium", "Strait", "Street", "Theater", "Theatre",
    "Tower", "Towers", "Valley",
]);

static EVENT_HEADS: Table = Table::of(&[
    "Accord",
    "Accords",
    "Championship",
    "Cup",
    "Olympics",
    "Prize",
    "Revolution",
    "Treaty",
    "War",
    "Wars",
]);

const GENERATIONS: &[&str] = &["Jr", "Sr", "II", "III", "IV", "jr", "sr"];

#[rustfmt::skip]
const FAMILY: &[&str] = &[
    "brothers", "children", "clan", "couple", "cousins", "dynasty", "families", "family", "household", "kids", "parents",
    "siblings", "sisters", "sons", "twins",
];

#[rustfmt::skip]
static CALENDAR: Table = Table::of(&[
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
    "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr",
    "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
]);

#[rustfmt::skip]
static GIVEN_NAMES_THAT_ARE_WORDS: Table = Table::of(&[
    "April", "Angel", "Art", "Ash", "August", "Bill", "Bob", "Buck", "Carol", "Chance", "Chase", "Christian", "Chuck",
    "Clay", "Cliff", "Daisy", "Dawn", "Dean", "Destiny", "Drew", "Earl", "Eve", "Faith", "Frank", "Gene", "Glen", "Grace",
    "Grant", "Guy", "Harmony", "Harry", "Heath", "Heather", "Holly", "Hope", "Hunter", "Iris", "Ivy", "Jack", "Jade",
    "Jasmine", "Jean", "Jewel", "Joy", "June", "Lance", "Lily", "Mark", "Mason", "Max", "May", "Melody", "Mercy", "Miles",
    "Nick", "Olive", "Parker", "Pat", "Patience", "Pearl", "Penny", "Pierce", "Ray", "Reed", "Rich", "Rob", "Robin",
    "Rose", "Ruby", "Rusty", "Sage", "Sandy", "Savannah", "Skip", "Sky", "Sonny", "Stone", "Sue", "Summer", "Tony",
    "Trinity", "Victor", "Violet", "Wade", "Will", "Willow", "Woody",
]);

/// Sorted, for a search by halves.
#[rustfmt::skip]
const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "accordingly", "across", "additionally", "after", "afterward", "afterwards", "again",
    "against", "all", "along", "already", "also", "although", "always", "am", "amid", "among", "an", "and", "another",
    "any", "apparently", "are", "around", "as", "at", "be", "because", "been", "before", "behind", "being", "below",
    "beneath", "beside", "besides", "between", "beyond", "both", "but", "by", "can", "clearly", "consequently", "could",
    "despite", "did", "do", "does", "during", "each", "earlier", "either", "elsewhere", "even", "eventually", "ever",
    "every", "few", "finally", "for", "formerly", "fortunately", "from", "further", "furthermore", "had", "has", "have",
    "he", "hence", "her", "here", "hers", "him", "his", "how", "however", "i", "if", "immediately", "in", "indeed",
    "initially", "inside", "instead", "into", "is", "it", "its", "later", "least", "less", "like", "likewise", "many",
    "maybe", "me", "meanwhile", "might", "moreover", "most", "much", "must", "my", "near", "neither", "never",
    "nevertheless", "no", "nonetheless", "nor", "not", "now", "of", "off", "often", "on", "once", "only", "or",
    "originally", "other", "otherwise", "our", "out", "outside", "over", "per", "perhaps", "previously", "recently",
    "several", "shall", "she", "should", "similarly", "since", "so", "some", "sometimes", "soon", "still",
    "subsequently", "such", "than", "that", "the", "their", "them", "then", "there", "thereafter", "therefore", "these",
    "they", "this", "those", "though", "through", "throughout", "thus", "till", "to", "today", "together", "tomorrow",
    "too", "toward", "towards", "ultimately", "under", "unfortunately", "unless", "unlike", "until", "up", "upon", "us",
    "versus", "via", "vs", "was", "we", "were", "what", "when", "whenever", "where", "whereas", "whether", "which",
    "while", "who", "whom", "whose", "why", "with", "within", "without", "would", "yesterday", "yet", "you", "your",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_function_words_are_sorted_so_that_each_is_found() {
        assert!(FUNCTION_WORDS.is_sorted());
        assert!(is_function_word("Unfortunately") && !is_function_word("Ott"));
        assert!(FUNCTION_WORDS.iter().all(|word| is_function_word(word)));
    }

    #[test]
    fn an_adverb_that_begins_a_sentence_is_no_given_name() {
        for word in ["Afterwards", "Clearly", "Yesterday"] {
            assert!(is_function_word(word), "{word}");
        }
    }

    #[test]
    fn titles_are_known_with_a_full_stop_and_in_headlines() {
        for title in ["Mr.", "General", "Gen.", "PRESIDENT"] {
            assert!(is_title(title), "{title}");
        }
        for word in ["Senators", "Congresswomen", "Reps."] {
            assert!(is_office(word), "{word}");
        }
        assert!(!is_office("States") && !is_office("Former"));
        for word in ["general", "Laura", "mr", "US"] {
            assert!(!is_title(word), "{word}");
        }
    }

    #[test]
    fn the_last_word_of_a_name_says_what_it_names() {
        assert_eq!(head("Committee"), Some(Head::Actor(ActorKind::Organisation)));
        assert_eq!(head("War"), Some(Head::Event));
        assert_eq!(head("Policy"), None);
    }
}
