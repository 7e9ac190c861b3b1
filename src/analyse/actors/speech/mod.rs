//! What actors are quoted as saying, verbatim: only where the text says plainly who speaks. A quotation that is given to
//! nobody costs less than one that is put into the wrong mouth, so that whatever is not plain is left alone: pronouns,
//! turns of phrase in quotation marks, words that somebody was told, read or did not say.
//!
//! The way: the quotations of each block, and the words between them (`clause`); who is named there as the speaker, before
//! (`lead`) or after (`trail`) the quotation, by the words of the language (`tongue`). Then the words go on to the next
//! quotation where it is a part of the same speech: after `“…,” said Ada Lee.`, and from paragraph to paragraph where the
//! marks stay open.

mod clause;
mod lead;
mod named;
mod quote;
mod speaker;
mod speeches;
mod tongue;
mod trail;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use self::named::Named;
use self::speeches::{Said, Speeches, Voice};
use self::tongue::Tongue;
use super::{Mention, Unresolved};
use crate::archive::article::Article;
use crate::archive::reading::Reading;
use crate::span::Extent;

/// Words that an article gives to an actor, in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quotation {
    /// The mention that says who speaks, by its place among those of the article.
    pub speaker: usize,
    /// Where the words stand, without their marks.
    pub extent: Extent,
    /// The block, as a place in the article's blocks.
    pub block: usize,
    /// The words as they are printed.
    pub text: String,
    /// Whether they go on with the words of the quotation before them.
    pub goes_on: bool,
    /// Whether they stand in text that is a copy of another article's.
    pub repeated: bool,
}

/// The quotations of an article whose speaker it names, in reading order; `language` is that of the article, and
/// `is_copy` says what of its text is a copy.
pub(super) fn of(
    article: &Article,
    language: &str,
    mentions: &[Mention],
    unresolved: &[Unresolved],
    is_copy: impl Fn(&Extent) -> bool,
) -> Vec<Quotation> {
    let mut speeches = Speeches::new(mentions, Tongue::of(language));
    let mut named =
        Named { mentions: mentions.iter().enumerate().peekable(), unresolved: unresolved.iter().peekable() };
    for (place, block) in article.blocks.iter().enumerate() {
        if !block.kind.is_running_text() || !may_quote(block.extent.outer().of(&article.text)) {
            speeches.part();
            continue;
        }
        let reading = Reading::of(article, block);
        let names = named.in_block(place, &reading);
        speeches.read(place, &reading, &names);
    }
    speeches.part();
    speeches.join();
    let quotation = |said: Said| {
        let Voice::Of(speaker) = said.voice else { return None };
        let repeated = said.words.is_some_and(|words| is_copy(&words));
        let Said { block, extent, text, goes_on, .. } = said;
        Some(Quotation { speaker, extent: extent?, block, text, goes_on, repeated })
    };
    speeches.list.into_iter().filter_map(quotation).collect()
}

/// Whether a source holds any quotation mark; in markup it may be written otherwise.
fn may_quote(source: &str) -> bool {
    let mark =
        |letter: char| matches!(letter, '"' | '\'' | '&' | '«' | '»' | '‘'..='‟' | '‹' | '›' | '「'..='』' | '＂');
    source.contains(mark)
}
