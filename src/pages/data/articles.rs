//! `data/articles.json`: each article, what is known of it, and its blocks.

use serde::Serialize;

use super::parted::Part;
use super::place::{Place, Stretch};
use super::public::Public;
use crate::archive::address::DataFile;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::block::{Block, BlockKind};
use crate::archive::date::Date;
use crate::archive::id::ArticleId;
use crate::span::CodePoints;

/// The file.
#[derive(Serialize)]
pub(super) struct File<'a> {
    format: u32,
    /// The files that hold the further articles, where they are too many for one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    further: Vec<String>,
    articles: Vec<ArticleRow<'a>>,
}

#[derive(Serialize)]
struct ArticleRow<'a> {
    id: &'a ArticleId,
    file: &'a str,
    sha256: &'a str,
    encoding: &'a str,
    language: &'a str,
    title: Option<&'a str>,
    title_from: Option<&'a ArticleId>,
    author: Vec<&'a str>,
    publisher: Option<&'a str>,
    published: Option<Date>,
    words: usize,
    /// None where each article has a file of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    blocks: Option<Vec<BlockRow<'a>>>,
}

/// One block.
#[derive(Serialize)]
pub(super) struct BlockRow<'a> {
    n: usize,
    p: Option<u32>,
    id: &'a str,
    kind: BlockKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(flatten)]
    place: Place,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also_at: Vec<Stretch>,
}

impl<'a> File<'a> {
    pub(super) fn of(public: &Public<'a>, part: &Part) -> Self {
        let articles = part.articles.iter().map(|number| row(public, *number, public.article(*number))).collect();
        Self { format: super::FORMAT, further: part.further(DataFile::Articles), articles }
    }
}

fn row<'a>(public: &Public<'a>, number: ArticleNumber, article: &'a Article) -> ArticleRow<'a> {
    let facts = &article.facts;
    let (title, title_from) = public.title_of(article);
    ArticleRow {
        id: &article.id,
        file: &article.file,
        sha256: &article.sha256,
        encoding: &article.encoding,
        language: public.language(article),
        title,
        title_from,
        author: facts.author.iter().map(|author| author.value.as_str()).collect(),
        publisher: facts.publisher.as_ref().map(|publisher| publisher.value.as_str()),
        published: facts.published.as_ref().map(|published| published.value),
        words: public.words(number),
        blocks: (!public.is_large()).then(|| blocks(public, number)),
    }
}

/// The blocks of an article that may be shown, numbered among all of them.
pub(super) fn blocks<'a>(public: &Public<'a>, number: ArticleNumber) -> Vec<BlockRow<'a>> {
    let article = public.article(number);
    let shown = article.blocks.iter().enumerate().filter(|(at, _)| article.shows(*at));
    shown.map(|(at, block)| block_row(at + 1, block, public.table(number))).collect()
}

fn block_row<'a>(n: usize, block: &'a Block, table: &CodePoints<'_>) -> BlockRow<'a> {
    BlockRow {
        n,
        p: block.paragraph,
        id: &block.anchor,
        kind: block.kind,
        level: block.level,
        place: Place::of(&block.extent, table),
        also_at: block.also_at.iter().map(|span| Stretch::of(*span, table)).collect(),
    }
}
