//! How much of what was copied is found, and how much of what is found was copied: by the letters of the words, on
//! both sides, over invented prose with known edits.

use std::collections::{BTreeMap, BTreeSet};

use super::copyist::{Chance, Copy, Hand, Paragraph, copied, copied_by, prose, written};
use super::*;

const ROUNDS: u64 = 40;

#[derive(Default)]
struct Tally {
    found: usize,
    copied: usize,
    both: usize,
    ends: usize,
    exact_ends: usize,
    changes: usize,
    exact_changes: usize,
    /// For each copied passage of each article that was found at all, in how many pieces.
    pieces: Vec<usize>,
}

impl Tally {
    fn precision(&self) -> f64 {
        self.both as f64 / self.found.max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.both as f64 / self.copied.max(1) as f64
    }

    fn f1(&self) -> f64 {
        2.0 * self.precision() * self.recall() / (self.precision() + self.recall())
    }

    /// F1, less where what was copied at once is found in pieces (M. Potthast et al., “An Evaluation Framework for
    /// Plagiarism Detection”, COLING 2010).
    fn plagdet(&self) -> f64 {
        let granularity = self.pieces.iter().sum::<usize>() as f64 / self.pieces.len().max(1) as f64;
        self.f1() / (1.0 + granularity).log2()
    }

    fn exact_ends(&self) -> f64 {
        self.exact_ends as f64 / self.ends.max(1) as f64
    }

    fn exact_changes(&self) -> f64 {
        self.exact_changes as f64 / self.changes.max(1) as f64
    }

    /// Adds one side: which words were copied, and which were found.
    fn side(
        &mut self,
        article: &[Paragraph],
        words: &Words,
        extents: &[&crate::span::Extent],
        hides: &BTreeSet<usize>,
    ) {
        let mut tokens = article.iter().flatten();
        let mut before = (None, false);
        let mut pieces: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (number, word) in words.list.iter().enumerate() {
            let token = if hides.contains(&number) { None } else { tokens.next() };
            let was_copied = token.and_then(|token| token.passage);
            let piece = extents.iter().position(|extent| extent.contains(word.span.start));
            let was_found = piece.is_some();
            if let (Some(passage), Some(piece)) = (was_copied, piece) {
                pieces.entry(passage).or_default().insert(piece);
            }
            let letters = word.span.len();
            self.found += if was_found { letters } else { 0 };
            self.copied += if was_copied.is_some() { letters } else { 0 };
            self.both += if was_found && was_copied.is_some() { letters } else { 0 };
            if token.is_some() {
                if was_copied.is_some() != before.0.is_some() {
                    self.ends += 1;
                    self.exact_ends += usize::from(was_found != before.1);
                }
                before = (was_copied, was_found);
            }
        }
        self.pieces.extend(pieces.values().map(BTreeSet::len));
        assert!(tokens.next().is_none(), "every word of the text is a word to Glossator");
    }
}

fn tally(hand: Hand) -> Tally {
    let mut tally = Tally::default();
    for seed in 1..=ROUNDS {
        let copy = copied(hand, seed);
        let found = Found::of(copy.samples());
        let pair = found.pair();
        let sides_a: Vec<_> = pair.passages.iter().map(|passage| &passage.a.extent).collect();
        let sides_b: Vec<_> = pair.passages.iter().map(|passage| &passage.b.extent).collect();
        let captions: BTreeSet<usize> = (found.archive.articles[1].blocks.iter().zip(&found.words[1].blocks))
            .filter(|(block, _)| block.kind == crate::archive::block::BlockKind::Caption)
            .flat_map(|(_, span)| span.range())
            .collect();
        tally.side(&copy.original, &found.words[0], &sides_a, &BTreeSet::new());
        tally.side(&copy.copy, &found.words[1], &sides_b, &captions);
        changes(&mut tally, &copy, &found);
    }
    let (p, r, f1) = (tally.precision(), tally.recall(), tally.f1());
    let (ends, changes) = (tally.exact_ends(), tally.exact_changes());
    let plagdet = tally.plagdet();
    println!(
        "{hand:?}: P {p:.4} R {r:.4} F1 {f1:.4}, plagdet {plagdet:.4}, ends exact {ends:.3}, changes exact {changes:.4} of {}",
        tally.changes
    );
    tally
}

/// Compares the changes found with the edits made. Edits next to one another are one change.
fn changes(tally: &mut Tally, copy: &Copy, found: &Found) {
    let bare = |tokens: &[&copyist::Token]| tokens.iter().map(|token| token.word.clone()).collect::<Vec<_>>().join(" ");
    let mut made: Vec<(String, String)> = Vec::new();
    for passage in 0..3 {
        let of = |article: &'_ [Paragraph]| -> Vec<copyist::Token> {
            article.iter().flatten().filter(|token| token.passage == Some(passage)).cloned().collect()
        };
        let (original, copy) = (of(&copy.original), of(&copy.copy));
        let (mut a, mut b) = (original.iter().peekable(), copy.iter().peekable());
        while a.peek().is_some() || b.peek().is_some() {
            let mut left: Vec<&copyist::Token> = Vec::new();
            let mut right: Vec<&copyist::Token> = Vec::new();
            while let Some(token) = a.next_if(|token| token.edited) {
                left.push(token);
            }
            while let Some(token) = b.next_if(|token| token.edited) {
                right.push(token);
            }
            if !left.is_empty() || !right.is_empty() {
                made.push((bare(&left), bare(&right)));
            }
            a.next();
            b.next();
        }
    }
    let said: Vec<(String, String)> = found
        .changes()
        .into_iter()
        .filter(|(kind, ..)| *kind != ChangeKind::Typography)
        .map(|(_, a, b)| {
            let words = |text: &str| {
                crate::analyse::words::of_text(text).map(|(_, word)| word.to_owned()).collect::<Vec<_>>().join(" ")
            };
            (words(a), words(b))
        })
        .collect();
    tally.changes += made.len();
    let mut rest = said;
    for change in made {
        if let Some(at) = rest.iter().position(|said| *said == change) {
            rest.remove(at);
            tally.exact_changes += 1;
        }
    }
}

#[test]
fn what_was_copied_word_for_word_is_found_whatever_its_order_print_and_interruptions() {
    for hand in [Hand::Verbatim, Hand::Moves, Hand::Interrupts, Hand::Retypes] {
        let tally = tally(hand);
        assert!(tally.precision() >= 0.998 && tally.recall() >= 0.998, "{hand:?}");
        assert!(tally.exact_ends() >= 0.95, "{hand:?}");
    }
}

#[test]
fn a_copy_with_one_word_in_twenty_edited_is_found_with_its_edits() {
    let tally = tally(Hand::Edits(50));
    assert!(tally.precision() >= 0.998 && tally.recall() >= 0.995);
    assert!(tally.exact_changes() >= 0.97);
}

#[test]
fn a_copy_with_one_word_in_seven_edited_is_found_with_its_edits() {
    let tally = tally(Hand::Edits(150));
    assert!(tally.precision() >= 0.998 && tally.recall() >= 0.99);
    assert!(tally.exact_changes() >= 0.95);
}

/// Whether a word is rare can be told in an archive only, so that other articles stand beside the two.
const OTHERS: usize = 60;

fn reworded(rate: usize) -> Tally {
    let mut chance = Chance::seeded(99).in_a_rich_language();
    let others: Vec<Vec<Paragraph>> = (0..OTHERS).map(|_| prose(700, &mut chance)).collect();
    let mut tally = Tally::default();
    for seed in 1..=ROUNDS {
        let copy = copied_by(Hand::Rewords(rate), &mut Chance::seeded(seed).in_a_rich_language());
        let others = others.iter().zip(3..).map(|(prose, id)| written(&id.to_string(), prose, &[]));
        let found = Found::of(copy.samples().into_iter().chain(others));
        let (the_two, false_pairs): (Vec<&Pair>, Vec<&Pair>) =
            found.reuse.pairs.iter().partition(|pair| (pair.a.index(), pair.b.index()) == (0, 1));
        assert!(false_pairs.is_empty(), "unrelated articles share nothing");
        let passages = || the_two.iter().flat_map(|pair| &pair.passages);
        let sides_a: Vec<_> = passages().map(|passage| &passage.a.extent).collect();
        let sides_b: Vec<_> = passages().map(|passage| &passage.b.extent).collect();
        tally.side(&copy.original, &found.words[0], &sides_a, &BTreeSet::new());
        tally.side(&copy.copy, &found.words[1], &sides_b, &BTreeSet::new());
    }
    let (p, r, f1, plagdet) = (tally.precision(), tally.recall(), tally.f1(), tally.plagdet());
    println!("Rewords({rate}): P {p:.4} R {r:.4} F1 {f1:.4}, plagdet {plagdet:.4}");
    tally
}

#[test]
fn what_was_shuffled_and_edited_is_found_too() {
    let tally = reworded(300);
    assert!(tally.precision() >= 0.97 && tally.plagdet() >= 0.88);
}

#[test]
fn articles_that_nobody_copied_share_nothing() {
    let mut chance = Chance::seeded(99);
    let articles: Vec<_> = (1..=60).map(|id| (id.to_string(), prose(1000, &mut chance))).collect();
    let found = Found::of(articles.iter().map(|(id, paragraphs)| written(id, paragraphs, &[])));
    assert!(found.reuse.pairs.is_empty());
}

#[test]
fn a_copy_with_two_words_in_five_edited_is_found_nearly_whole_and_in_one_piece() {
    let tally = tally(Hand::Edits(400));
    assert!(tally.precision() >= 0.998 && tally.recall() >= 0.9);
    assert!(tally.plagdet() >= 0.9);
}
