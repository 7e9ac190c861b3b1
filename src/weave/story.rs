//! Small archives with made-up findings, for tests: who repeats what is said, not found.

use crate::analyse::reuse::Grounds;
use std::collections::BTreeMap;

use super::testing::{archive_of, markdown, place, words_of};
use super::{Piece, Woven, weave};
use crate::analyse::Findings;
use crate::analyse::actors::{Because, Mention, Unresolved};
use crate::analyse::library::{AllWords, Library};
use crate::analyse::notes::find;
use crate::analyse::reuse::{Change, ChangeKind, Only, Pair, Passage, PassageKind, Side, Source};
use crate::archive::Archive;
use crate::archive::actor::{ActorKind, ActorNumber};
use crate::archive::article::ArticleNumber;
use crate::archive::id::{ActorId, ArticleId};
use crate::archive::sample;
use crate::span::{ByteSpan, CodePoints, Extent, WordSpan};

/// An archive and what is known of it.
pub(super) struct Story {
    pub(super) archive: Archive,
    pub(super) findings: Findings,
}

impl Story {
    /// An archive of these texts; the first is `001`, the second `002`, and so on.
    pub(super) fn of(texts: &[&str]) -> Self {
        let file = |number: usize| format!("{:03}.md", number + 1);
        let archive = archive_of(texts.iter().enumerate().map(|(at, text)| markdown(&file(at), text)).collect());
        let findings = words_of(&archive);
        Self { archive, findings }
    }

    /// The number of an article.
    pub(super) fn number(&self, id: &str) -> ArticleNumber {
        self.archive.find(&ArticleId::written(id).expect("an id")).expect("an article")
    }

    /// Names an actor wherever `name` stands in an article.
    pub(super) fn naming(mut self, article: &str, name: &str) -> Self {
        let (number, actor) = (self.number(article), self.actor(name));
        let text = self.archive.article(number).text.to_string();
        for (at, _) in text.match_indices(name) {
            let extent = Extent::one((at..at + name.len()).into());
            self.add_mention(number, actor, extent, name);
        }
        self
    }

    /// Names an actor at these places.
    pub(super) fn add_mention(&mut self, number: ArticleNumber, actor: ActorNumber, extent: Extent, text: &str) {
        let blocks = &self.archive.article(number).blocks;
        let block = blocks.iter().position(|block| block.extent.outer().overlaps(extent.outer())).unwrap_or(0);
        let (because, evidence) = (Because::Name, None);
        let mention = Mention { actor, extent, block, text: text.to_owned(), repeated: false, because, evidence };
        let mentions = &mut self.findings.named.mentions[number.index()];
        mentions.push(mention);
        mentions.sort_by(|a, b| a.extent.cmp(&b.extent));
    }

    /// Leaves `name` open where it stands first in an article.
    pub(super) fn doubting(mut self, article: &str, name: &str) -> Self {
        let number = self.number(article);
        let extent = Extent::one(place(&self.archive.article(number).text, name, 0));
        let unresolved = Unresolved { extent, block: 0, text: name.to_owned(), candidates: Vec::new() };
        self.findings.named.unresolved[number.index()].push(unresolved);
        self
    }

    /// The actor with this name, new if need be.
    pub(super) fn actor(&mut self, name: &str) -> ActorNumber {
        let id = ActorId::of(name).expect("a name");
        if let Some(known) = self.archive.cast.find(&id) {
            return known;
        }
        self.archive.cast.actors.push(sample::actor(ActorKind::Person, name));
        // Mentions point at numbers, so an actor of a test is added in the order of the ids.
        assert!(self.archive.cast.actors.is_sorted_by(|a, b| a.id < b.id), "name actors in the order of their names");
        self.archive.cast.find(&id).expect("it has just been added")
    }

    /// A passage from the words `a.0` to the words `a.1` of one article, and `b.0` to `b.1` of another.
    pub(super) fn passage(mut self, ids: (&str, &str), a: (&str, &str), b: (&str, &str)) -> Self {
        let (number_a, number_b) = (self.number(ids.0), self.number(ids.1));
        let (a, b) = (self.side(number_a, a), self.side(number_b, b));
        let (words_a, words_b) = (a.words.len(), b.words.len());
        let passage = Passage {
            kind: PassageKind::Excerpt,
            moved: false,
            reworded: false,
            a,
            b,
            matched: words_a,
            changes: Vec::new(),
            has_contact: false,
        };
        let pairs = &mut self.findings.reuse.pairs;
        let known = pairs.iter().position(|pair| (pair.a, pair.b) == (number_a, number_b));
        let at = known.unwrap_or_else(|| {
            pairs.push(Pair {
                a: number_a,
                b: number_b,
                passages: Vec::new(),
                words_a: 0,
                words_b: 0,
                shared_words: 0,
                source: None,
                only_a: Vec::new(),
                only_b: Vec::new(),
            });
            pairs.len() - 1
        });
        pairs[at].passages.push(passage);
        pairs[at].words_a += words_a;
        pairs[at].words_b += words_b;
        pairs[at].shared_words += words_a;
        self
    }

    /// A change in the passage added last. Words that do not stand on a side are `""`, after the words of the third field.
    pub(super) fn change(mut self, kind: ChangeKind, a: &str, b: &str, after: &str) -> Self {
        let pair = self.findings.reuse.pairs.last_mut().expect("a pair");
        let passage = pair.passages.last_mut().expect("a passage");
        let find = |number: ArticleNumber, side: &Side, words: &str| {
            let text = &self.archive.articles[number.index()].text;
            let from = side.extent.outer().start.index();
            let found =
                |words: &str| from + text[from..].find(words).unwrap_or_else(|| panic!("{words:?} stand there"));
            match words {
                "" => ByteSpan::from(found(after) + after.len()..found(after) + after.len()),
                _ => ByteSpan::from(found(words)..found(words) + words.len()),
            }
        };
        let change = Change { kind, a: find(pair.a, &passage.a, a), b: find(pair.b, &passage.b, b) };
        passage.changes.push(change);
        self
    }

    /// Says which article of the pair added last is the original, and what stands only in it, from words to words, with
    /// the place of the block that heads it.
    pub(super) fn source(mut self, id: &str, only: &[(&str, &str, Option<usize>)]) -> Self {
        let number = self.number(id);
        let entries: Vec<Only> = only
            .iter()
            .map(|(first, last, heading)| {
                let side = self.side(number, (first, last));
                let article = self.archive.article(number);
                Only::of(article, &CodePoints::of(&article.text), side.words, side.extent.outer(), *heading)
            })
            .collect();
        let pair = self.findings.reuse.pairs.last_mut().expect("a pair");
        pair.source = Some(Source {
            article: number,
            grounds: Grounds::Says {
                article: ArticleId::written("003").expect("an id"),
                paragraph: Some(2),
                words: None,
            },
        });
        *(if pair.a == number { &mut pair.only_a } else { &mut pair.only_b }) = entries;
        self
    }

    /// A note of the editor's about some words of an article, or about all of it.
    pub(super) fn noted(mut self, article: &str, quote: Option<&str>, body: &str) -> Self {
        let name = (self.archive.notes.len() + 1).to_string();
        self.archive.notes.push(sample::note(&name, article, quote, body));
        let library = Library::of(&self.archive);
        self.findings.notes = find(AllWords::new(&self.archive, &library)).0;
        self
    }

    fn side(&self, number: ArticleNumber, (first, last): (&str, &str)) -> Side {
        let article = self.archive.article(number);
        let start = place(&article.text, first, 0).start;
        let last = start.index() + article.text[start.index()..].find(last).expect("the last words") + last.len();
        let words = self.findings.words(&self.archive, number).expect("an article");
        let from = words.list.partition_point(|word| word.span.start < start);
        let to = words.list.partition_point(|word| word.span.end.index() <= last);
        let span = WordSpan::from(from..to);
        Side { words: span, parts: vec![span], extent: words.extent(article, span).expect("words") }
    }

    /// The woven article.
    pub(super) fn woven(&self, id: &str) -> Woven {
        weave(&self.archive, &self.findings, self.number(id))
    }

    /// The woven article as one string; notes and lines stand in it as `{…}`.
    pub(super) fn page(&self, id: &str) -> String {
        self.woven(id).pieces.iter().map(told).collect()
    }
}

fn told(piece: &Piece) -> String {
    match piece {
        Piece::Html(html) => html.to_string(),
        Piece::Note(note) => {
            let also: Vec<&str> = note.also.iter().map(|other| other.article.as_str()).collect();
            let counts: BTreeMap<&str, usize> = [
                ("replaced", note.replaced),
                ("only here", note.only_here),
                ("only there", note.only_there),
                ("typography", note.typography),
            ]
            .into();
            let changes: Vec<String> = counts
                .iter()
                .filter(|(_, count)| **count > 0)
                .map(|(name, count)| format!(" {name} {count}"))
                .collect();
            format!(
                "{{note {}: {} ¶{:?} {} words{}{}}}\n",
                note.number,
                note.other.article,
                note.other.paragraphs.unwrap_or_default(),
                note.words,
                if also.is_empty() { String::new() } else { format!(" also {}", also.join(" ")) },
                changes.concat()
            )
        }
        Piece::EditorNote(note) => {
            let number = note.number.unwrap_or_default();
            let changed = note.changed_from.as_ref().map(|words| format!(" was “{words}”")).unwrap_or_default();
            format!("{{editor's note {number}: {}{changed}}}\n", note.opening.as_str().trim())
        }
        Piece::Again(line) => format!("[stands above, at {}]", line.href),
        Piece::Standard(line) => format!("[standard text, in {} articles]", line.articles),
        Piece::Absent(absent) => format!(
            "{{{} {} {:?} {} words {} actors at {}}}\n",
            if absent.left_out { "left out:" } else { "only in" },
            absent.other.article,
            absent.sections,
            absent.words,
            absent.actors_only_there,
            absent.other.href
        ),
    }
}
