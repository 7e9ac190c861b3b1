//! Every bound in one table, with its reason. What lies beyond a bound is said, never passed over in silence.

/// The largest article read, in bytes of the file. Offsets are 32 bits wide, and UTF-16 or an old code page can grow
/// threefold when decoded.
pub const ARTICLE_BYTES: usize = 256 * 1024 * 1024;

/// The largest settings, actors or template file read, in bytes: a file a person keeps by hand is far smaller.
pub const SETTINGS_BYTES: usize = 64 * 1024 * 1024;

/// The largest file read of repeats that another program found, in bytes: it tells each text as often as it stands somewhere.
pub const REUSE_BYTES: usize = 1024 * 1024 * 1024;

/// How many bytes of a very long line are shown on each side of the words that a diagnostic means.
pub const EXCERPT_BYTES: usize = 160;

/// The largest code block that is highlighted, in bytes: grammars backtrack, and a reader does not read more in colour.
pub const CODE_BLOCK_BYTES: usize = 64 * 1024;

/// The longest line of code that is highlighted, in bytes, for the same reason.
pub const CODE_LINE_BYTES: usize = 2 * 1024;

/// How deep Markdown may nest before the rest is taken as text: browsers and our own readers walk it by recursion.
pub const NESTING: usize = 64;

/// How many articles an archive may have before the places in them move from the data files of the whole archive into
/// one data file for each article: a file of tens of megabytes is of no use to a browser.
pub const ARTICLES_IN_ONE_DATA_FILE: usize = 1_000;

/// How many articles an archive may have before each has a file of annotations of its own: an annotation takes some five
/// times the room of the place that it tells.
pub const ARTICLES_ANNOTATED_IN_ONE_FILE: usize = 100;

/// How many articles, and how many actors, stand in one list of the open data in a form of other programs: at a few hundred
/// bytes each, such a file has a few megabytes.
pub const ARTICLES_IN_ONE_LIST: usize = 10_000;

/// See [`ARTICLES_IN_ONE_LIST`].
pub const ACTORS_IN_ONE_LIST: usize = 10_000;

/// The largest note read, in bytes of the file: it is written by hand, to be read in a margin.
pub const NOTE_BYTES: usize = 1024 * 1024;

/// The most words that a note can quote: the place of words that have changed is sought word by word.
pub const QUOTED_WORDS: usize = 500;

/// How many places that have the very words of a quotation are weighed by what stands around them: where there are
/// more, the quotation is too common to mean one.
pub const PLACES_WEIGHED: usize = 10_000;

/// How many places of the words of a quotation are looked at, the rarest words first, where it does not stand as it is:
/// the commonest words of a long article stand everywhere and tell nothing.
pub const PLACES_OF_QUOTED_WORDS: usize = 20_000;

/// The largest front matter, in bytes: what a clipper writes is far smaller, and a text may begin with a rule.
pub const FRONT_MATTER_BYTES: usize = 64 * 1024;

/// How deep YAML may nest in front matter: what is read of it nests twice.
pub const FRONT_MATTER_NESTING: usize = 32;

/// How many pictures of one article are told to be missing, one by one: each costs a look at the whole text.
pub const PICTURES_TOLD: usize = 100;

/// How many passages of two articles have a card: all cards of a pair come in one file, and a reader who hovers over one
/// link should not wait for a book. The links to the others work as without script.
pub const PASSAGE_CARDS: usize = 200;

/// Two articles stand side by side on a page of their own when they have so many words in common, or one in so many of
/// either: among thousands of articles most pairs share a sentence or two, which the margins tell of.
pub const WORDS_OF_A_PAGE: usize = 60;

/// One in so many words; see [`WORDS_OF_A_PAGE`].
pub const SHARE_OF_A_PAGE: usize = 4;

/// How many articles stand on one page of their list: at a few hundred bytes a row it still loads at once on a phone.
pub const ARTICLES_ON_A_PAGE: usize = 500;

/// How many pairs stand on one page of their list: each has a picture.
pub const PAIRS_ON_A_PAGE: usize = 100;

/// In a family of more articles each stands side by side with the original only: among a hundred that reprint a text there
/// are five thousand pairs.
pub const SIDE_BY_SIDE_IN_A_FAMILY: usize = 12;

/// How many families are listed before the pairs; the margins of their articles lead to the others.
pub const FAMILIES_ON_A_PAGE: usize = 200;

/// The largest page that `serve` adds its script to, in bytes: a page is held whole for that.
pub const SERVED_PAGE_BYTES: usize = 256 * 1024 * 1024;

/// How many sources stand on one page of `about/`: with all that was guessed of each, a longer page would be slow to open.
pub const SOURCES_ON_A_PAGE: usize = 100;

/// How many mentions of an actor stand on one page, each in its sentence, with what the actor is quoted as saying there: at
/// up to two kilobytes each they stay below a megabyte.
pub const MENTIONS_ON_A_PAGE: usize = 400;

/// How many words of a quotation are shown on the page of its speaker; the whole stands where the link leads.
pub const WORDS_OF_A_QUOTATION: usize = 120;

/// How many descriptions of an actor are told, by whatever article: what hundreds of articles say would hide the rest.
pub const DESCRIPTIONS: usize = 200;

/// How many open names stand on one page, each in its sentence and with the line that decides it.
pub const OPEN_NAMES_ON_A_PAGE: usize = 400;

/// How many sources a search can be filtered by, those with the most articles: a longer list is no help to choose from.
pub const SEARCHED_SOURCES: usize = 300;

/// How many actors are found in the texts, those that are named most first: each has a page, and an archive of clippings in
/// which more are of interest needs an editor's list.
pub const FOUND_ACTORS: usize = 10_000;

/// How many names that may be actors' are told to the editor: nobody reads a longer list.
pub const DOUBTS: usize = 2_000;

/// How many actors stand on one page of their list: at a few hundred bytes a row it still loads at once on a phone.
pub const ACTORS_ON_A_PAGE: usize = 1_000;
