//! The article that is being woven, and what is known around it.

use super::Elsewhere;
use super::safe_html::Markup;
use crate::analyse::Findings;
use crate::analyse::actors::{Mention, Unresolved};
use crate::analyse::words::Words;
use crate::archive::Archive;
use crate::archive::address::{self, OutPath};
use crate::archive::article::{Article, ArticleNumber, Publish};
use crate::archive::block::BlockKind;
use crate::archive::language;
use crate::span::{Byte, WordIndex, WordSpan};

/// The article that is being woven.
pub(super) struct Subject<'a> {
    pub(super) archive: &'a Archive,
    pub(super) findings: &'a Findings,
    pub(super) number: ArticleNumber,
    pub(super) article: &'a Article,
    /// Where its page stands.
    pub(super) page: OutPath,
}

impl<'a> Subject<'a> {
    /// The article with this number.
    pub(super) fn new(archive: &'a Archive, findings: &'a Findings, number: ArticleNumber) -> Self {
        let article = archive.article(number);
        Self { archive, findings, number, article, page: address::article(&article.id) }
    }

    /// The words of an article.
    pub(super) fn words(&self, article: ArticleNumber) -> Option<&'a Words> {
        self.findings.words(self.archive, article)
    }

    /// The mentions in an article but for those of actors that are withheld, each with its place among all of them.
    pub(super) fn mentions(&self, article: ArticleNumber) -> impl Iterator<Item = (usize, &'a Mention)> + use<'a> {
        let cast = &self.archive.cast;
        self.findings.mentions(article).iter().enumerate().filter(|(_, mention)| cast.shows(mention.actor))
    }

    /// The names in this article that could not be given to one actor and may be shown, each with its place among all of
    /// them.
    pub(super) fn unresolved(&self) -> impl Iterator<Item = (usize, &'a Unresolved)> + use<'a> {
        self.findings.shown_unresolved(self.archive, self.number)
    }

    /// How an article is named in a sentence.
    pub(super) fn name_of(&self, article: ArticleNumber) -> String {
        let article = self.archive.article(article);
        if article.publish == Publish::None {
            self.archive.wording.say("unpublished-article", &[])
        } else {
            article.id.to_string()
        }
    }

    /// The language of the article, as a BCP 47 tag.
    pub(super) fn language(&self) -> &'a str {
        self.archive.language_of(self.article)
    }

    /// Words of the site for those who hear the page, set among those of the article.
    pub(super) fn unseen(&self, words: &Markup) -> Markup {
        let own = self.archive.wording.language();
        let mut unseen = Markup::of("<span class=\"unseen\"");
        if language::main(own) != language::main(self.language()) {
            unseen.attribute("lang", own).attribute("dir", self.archive.wording.direction());
        }
        unseen.raw(">").append(words).raw("</span>");
        unseen
    }

    /// A run of words of another article, as a place to link to. Of an article that is not published nothing is said.
    pub(super) fn elsewhere(&self, number: ArticleNumber, words: WordSpan) -> Elsewhere {
        let other = self.archive.article(number);
        if other.publish == Publish::None {
            return Elsewhere {
                article: self.name_of(number),
                title: String::new(),
                paragraphs: None,
                href: String::new(),
            };
        }
        let paragraphs = self.paragraphs(number, words);
        let place = paragraphs.filter(|_| other.publish == Publish::Full).map(|(first, _)| address::paragraph(first));
        Elsewhere {
            article: other.id.to_string(),
            title: other.shown_title(&self.archive.wording),
            paragraphs,
            href: self.page.link_to(&address::article(&other.id), place.as_deref()),
        }
    }

    /// The first and the last ¶ number among the blocks that hold these words.
    fn paragraphs(&self, number: ArticleNumber, words: WordSpan) -> Option<(u32, u32)> {
        let last = WordIndex::from(words.end.index().checked_sub(1)?);
        let all = self.words(number)?;
        let blocks = self.archive.article(number).blocks.get(all.block_of(words.start)..=all.block_of(last))?;
        let mut numbers = blocks.iter().filter_map(|block| block.paragraph);
        let first = numbers.next()?;
        Some((first, numbers.next_back().unwrap_or(first)))
    }

    /// For each block, the number of its section: one begins at each heading. The title is one of its own.
    pub(super) fn sections(&self) -> Vec<u32> {
        let mut section = 1;
        let number = |kind| match kind {
            BlockKind::Title => 0,
            BlockKind::Heading => {
                section += 1;
                section
            }
            _ => section,
        };
        self.article.blocks.iter().map(|block| block.kind).map(number).collect()
    }
}

/// The block that holds each place of an article's source.
pub(super) struct BlockFinder(Vec<(Byte, Byte, usize)>);

impl BlockFinder {
    /// The blocks of an article.
    pub(super) fn of(article: &Article) -> Self {
        let blocks = article.blocks.iter().enumerate();
        let mut segments: Vec<_> = blocks
            .flat_map(|(at, block)| block.extent.segments().iter().map(move |span| (span.start, span.end, at)))
            .collect();
        segments.sort_unstable();
        Self(segments)
    }

    /// The block that holds `place`, or that ends there.
    pub(super) fn block_at(&self, place: Byte) -> Option<usize> {
        let next = self.0.partition_point(|(start, _, _)| *start <= place);
        let (_, end, block) = *self.0.get(next.checked_sub(1)?)?;
        (place <= end).then_some(block)
    }
}
