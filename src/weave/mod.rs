//! From one article and its facts to safe HTML with a margin: stand-off marks over places in the source, woven into
//! the article's events.
//!
//! `filter` lets through what may stand on a page; `repeats`, `changes` and `mentions` say what is marked where;
//! `marks` cuts that to the words; `writer` writes the words, `inline` keeping elements that cross apart; `body`
//! and `block` make the blocks around them, as `dress` says what the page adds.
//!
//! Blocks look as `dress` shows. Among their words stand, for the stylesheet to paint:
//!
//! | element | what it says |
//! |---|---|
//! | `a.actor#m12`, `span.actor.again#m13` | a name: the first of its actor in a section, or the first that can be a link; a later one |
//! | `a.actor.uncertain#u1` | a name that could not be given to one actor |
//! | `span.repeated` | the repeated part of a block that is not repeated as a whole |
//! | `mark.changed`, `ins.added`, `.absent-words` | other words, words only here, words only there (`del` where they were left out) |
//! | `span.typography` | the same words with other punctuation |
//! | `a.ref#r3`, `a.ref.editor#r4` | the number of a side note, of a note of the editor's |
//! | `sup.footnote-ref`, `div.footnote-definition#fn-1`, `.footnote-number`, `p.backlinks`, `a.backlink` | footnotes |
//! | `.block.standard` | a block that is standard text |
//! | `a.fold` | where a block stands that is folded when only what is new is shown |
//! | `span.picture-line` | the line in place of a picture that is not shown |
//! | `.unseen` | words for those who hear the page |

mod absent;
mod block;
mod body;
pub(crate) mod cell;
mod changes;
mod code;
mod dress;
pub(crate) mod editor_notes;
#[cfg(test)]
mod editor_notes_tests;
mod filter;
mod folds;
mod footnotes;
mod inline;
#[cfg(test)]
mod law_tests;
pub(crate) mod line;
mod links;
mod marks;
mod mentions;
mod note_body;
mod outline;
#[cfg(test)]
mod page_tests;
mod picture;
#[cfg(test)]
mod plain_tests;
pub(crate) mod printed;
mod repeats;
pub(crate) mod runs;
mod safe_html;
mod side_notes;
pub(crate) mod signs;
mod standard;
#[cfg(test)]
mod story;
mod subject;
#[cfg(test)]
mod testing;
mod twice;
mod writer;

use serde::Serialize;

use crate::analyse::Findings;
use crate::archive::Archive;
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::block::BlockKind;
use body::Body;
use changes::Library;
use dress::Dress;
pub use editor_notes::{Candidate, EditorNote, LostNote, NotePlace};
use filter::visible;
use footnotes::Footnotes;
use links::ArticleLinks;
use marks::Marks;
use picture::Pictures;
use repeats::Repeats;
pub use safe_html::SafeHtml;
use subject::Subject;
use writer::Writer;

/// An article ready for its page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Woven {
    /// The title with the names in it marked, where the text itself holds a title; it is left out of the pieces.
    pub title: Option<SafeHtml>,
    /// The article in reading order. One piece of HTML need not be balanced; all of them together are.
    pub pieces: Vec<Piece>,
    /// How many blocks can be folded, since all their words stand in an earlier article, or are standard text.
    pub foldable: usize,
    /// The headings.
    pub outline: Vec<OutlineEntry>,
    /// The editor's notes about the article as a whole.
    pub notes_on_all: Vec<EditorNote>,
    /// The editor's notes whose words are not found.
    pub lost_notes: Vec<LostNote>,
}

/// A piece of a woven article.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// Text.
    Html(SafeHtml),
    /// A note, standing after the block that it belongs to.
    Note(SideNote),
    /// A note of the editor's, standing after the block that its words end in.
    EditorNote(EditorNote),
    /// A line across the column: here another article has paragraphs that this one has not.
    Absent(Absent),
    /// A line before standard text.
    Standard(StandardLine),
    /// A line before what stands in the article a second time.
    Again(AgainLine),
}

/// Says that what follows stands above, too.
#[derive(Clone, Debug, Serialize)]
pub struct AgainLine {
    /// The ¶ numbers where it stands first, the first and the last; a caption has none.
    pub paragraphs: Option<(u32, u32)>,
    /// The link.
    pub href: String,
}

/// Says that what follows is standard text.
#[derive(Clone, Debug, Serialize)]
pub struct StandardLine {
    /// In how many articles it stands, this one included.
    pub articles: usize,
    /// How many words it has here.
    pub words: usize,
}

/// A note in the margin about a run of blocks that also stands in another article.
#[derive(Clone, Debug, Serialize)]
pub struct SideNote {
    /// Its number on the page, from 1.
    pub number: u32,
    /// The other article.
    pub other: Elsewhere,
    /// Further articles in which (nearly) the same words stand.
    pub also: Vec<Elsewhere>,
    /// How many words of this article the note speaks of.
    pub words: usize,
    /// Whether the passage stands elsewhere in the order of the other article.
    pub moved: bool,
    /// Whether the other article says it in much the same words, but not in their order.
    pub reworded: bool,
    /// How many words of the passage are the same there, in one order.
    pub same: usize,
    /// Whether the other article is the likely original.
    pub other_is_source: bool,
    /// Whether this article is the likely original.
    pub here_is_source: bool,
    /// Places where other words stand.
    pub replaced: usize,
    /// Places where words stand only here.
    pub only_here: usize,
    /// Places where words stand only there.
    pub only_there: usize,
    /// Places where only punctuation, case or spacing differs.
    pub typography: usize,
    /// How many of those are differences of punctuation; only they are marked in the text.
    pub punctuation: usize,
    /// The first of them, else of all typographic differences, as printed there and here.
    pub first_typography: Option<(String, String)>,
    /// The link to the two side by side, at this passage.
    pub side_by_side: String,
    /// The family of the text, where it stands in several articles.
    pub family: Option<FamilyLink>,
}

/// Where all the articles stand that have a text.
#[derive(Clone, Debug, Serialize)]
pub struct FamilyLink {
    /// How many they are, this one included.
    pub articles: usize,
    /// The link.
    pub href: String,
}

/// A place in another article.
#[derive(Clone, Debug, Serialize)]
pub struct Elsewhere {
    /// The article's id.
    pub article: String,
    /// The article's title as shown.
    pub title: String,
    /// The ¶ numbers, first and last.
    pub paragraphs: Option<(u32, u32)>,
    /// The link.
    pub href: String,
}

/// Paragraphs of another article that are missing at this place.
#[derive(Clone, Debug, Serialize)]
pub struct Absent {
    /// Where they stand.
    pub other: Elsewhere,
    /// Whether the other article is the likely original, so that they were left out here.
    pub left_out: bool,
    /// The sections they belong to, those that have a heading.
    pub sections: Vec<String>,
    /// How many words they have.
    pub words: usize,
    /// How many actors are named there and nowhere in this article.
    pub actors_only_there: usize,
}

/// A heading of the article.
#[derive(Clone, Debug, Serialize)]
pub struct OutlineEntry {
    /// Its level, 2 to 6.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// The id to link to.
    pub anchor: String,
}

/// Weaves one article with all that was found about it.
#[must_use]
pub fn weave(archive: &Archive, findings: &Findings, number: ArticleNumber) -> Woven {
    let subject = Subject::new(archive, findings, number);
    let article = subject.article;
    let links = ArticleLinks::of(archive, article);
    let pictures = Pictures::of(archive, &article.id);
    let repeats = Repeats::of(&subject);
    let mut library = Library::of(archive);
    let (notes, note_marks) = side_notes::of(&subject, &repeats, &mut library);
    let (changes, carets) = changes::marks(&subject, &repeats, &mut library);
    let all_marks = [repeats.marks(), changes, mentions::marks(&subject, &links)].concat();
    let (marks, elements) = Marks::of(all_marks, [carets, note_marks].concat());
    let folds = folds::of(&subject, &repeats);
    let is_title = |at: &usize| article.blocks[*at].kind == BlockKind::Title;
    let title = (0..article.blocks.len()).find(is_title).filter(|at| article.shows(*at));
    let (notes, before) = side_notes::below_the_title(article, title, notes);
    let standard = standard::of(&subject);
    let foldable = folds.len() + standard.blocks.iter().filter(|is_standard| **is_standard).count();
    let gaps = [before, absent::of(&subject, &repeats), standard.lines, twice::of(&subject)].concat();
    let all = article.events();
    let dress = Dress::of(article, &all, &pictures, repeats.bars(&standard.blocks), notes, gaps).folding(folds);
    let writer = Writer::new(&article.text, &marks, elements);
    let mut body = Body::new(writer, &pictures, Footnotes::of(&all), Some(&dress));
    let events = |block: usize| visible(&all, article.blocks[block].events.clone(), &links);
    let title_html = title.map(|at| body.words_of(at, events(at)));
    if article.publish == Publish::Full {
        body.write(visible(&all, 0..all.len(), &links), title.map(|at| &article.blocks[at]));
    } else {
        let shown = (0..article.blocks.len()).filter(|at| Some(*at) != title && article.shows(*at));
        shown.for_each(|at| body.write_block(at, events(at)));
    }
    Woven {
        title: title_html,
        pieces: body.finish(all.len()),
        foldable,
        outline: outline::of(article),
        notes_on_all: editor_notes::about_all(&subject),
        lost_notes: editor_notes::lost(archive, findings, number, &subject.page),
    }
}
