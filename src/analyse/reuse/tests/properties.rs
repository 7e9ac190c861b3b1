//! What holds of any two texts.

use proptest::prelude::*;

use super::*;
use crate::archive::block::BlockKind;
use crate::span::{Extent, WordSpan};

/// A text of a few words, so that much is equal, in blocks of several kinds.
fn blocks() -> impl Strategy<Value = Vec<(usize, Vec<usize>)>> {
    prop::collection::vec((0..6usize, prop::collection::vec(0..24usize, 1..40)), 0..8)
}

fn sample(id: &str, blocks: &[(usize, Vec<usize>)]) -> Sample {
    blocks.iter().fold(Sample::new(id), |sample, (kind, words)| {
        let text: Vec<String> = words
            .iter()
            .map(|word| match word {
                0 => "“Über,".to_owned(),
                1 => "uber”".to_owned(),
                2 => "Don’t.".to_owned(),
                3 => "don't —".to_owned(),
                word => format!("w{}", word % 9),
            })
            .collect();
        match kind {
            0 => sample.heading(&text.join(" ")),
            1 => sample.block(BlockKind::Caption, &text.join(" ")),
            2 => sample.block(BlockKind::Credit, &text.join(" ")),
            _ => sample.paragraph(&text.join(" ")),
        }
    })
}

/// The words of an article that lie in an extent.
fn inside(words: &Words, extent: &Extent, within: WordSpan) -> Vec<usize> {
    within.range().filter(|at| extent.contains(words.list[*at].span.start)).collect()
}

fn holds(found: &Found) {
    let texts: Vec<&str> = found.archive.articles.iter().map(|article| &*article.text).collect();
    for pair in &found.reuse.pairs {
        let mut taken_a = std::collections::BTreeSet::new();
        let mut taken_b = std::collections::BTreeSet::new();
        let (words_a, words_b) = (&found.words[pair.a.index()], &found.words[pair.b.index()]);
        let mut shared = 0;
        for passage in &pair.passages {
            let own_a = inside(words_a, &passage.a.extent, passage.a.words);
            let own_b = inside(words_b, &passage.b.extent, passage.b.words);
            assert!(own_a.iter().all(|word| taken_a.insert(*word)), "a word of a stands in one passage");
            assert!(own_b.iter().all(|word| taken_b.insert(*word)), "a word of b stands in one passage");
            assert!(passage.matched <= own_a.len().min(own_b.len()));
            shared += passage.matched;
            let change = |kind| passage.changes.iter().filter(move |change| change.kind == kind);
            let words_in = |words: &Words, own: &[usize], span: ByteSpan| {
                own.iter().filter(|word| span.covers(words.list[**word].span)).copied().collect::<Vec<_>>()
            };
            let mut kept_a = own_a.clone();
            let mut kept_b = own_b.clone();
            for change in [ChangeKind::Replaced, ChangeKind::Added, ChangeKind::LeftOut].into_iter().flat_map(change) {
                let (gone, new) = (words_in(words_a, &own_a, change.a), words_in(words_b, &own_b, change.b));
                assert_eq!(gone.is_empty(), change.kind == ChangeKind::Added);
                assert_eq!(new.is_empty(), change.kind == ChangeKind::LeftOut);
                kept_a.retain(|word| !gone.contains(word));
                kept_b.retain(|word| !new.contains(word));
            }
            let keys = |words: &Words, kept: &[usize]| kept.iter().map(|at| words.list[*at].key).collect::<Vec<_>>();
            assert_eq!(keys(words_a, &kept_a), keys(words_b, &kept_b), "what is no change is equal");
            assert_eq!(kept_a.len(), passage.matched);
            for change in &passage.changes {
                assert!(texts[pair.a.index()].get(change.a.range()).is_some());
                assert!(texts[pair.b.index()].get(change.b.range()).is_some());
                assert!(passage.a.extent.outer().covers(change.a) && passage.b.extent.outer().covers(change.b));
            }
        }
        assert_eq!((taken_a.len(), taken_b.len(), shared), (pair.words_a, pair.words_b, pair.shared_words));
        for (only, taken) in [(&pair.only_a, &taken_a), (&pair.only_b, &taken_b)] {
            assert!(only.iter().all(|only| only.words.range().all(|word| !taken.contains(&word))));
            assert!(only.windows(2).all(|pair| pair[0].words.end <= pair[1].words.start));
        }
    }
}

proptest! {
    #[test]
    fn passages_share_no_word_and_what_is_no_change_is_equal(a in blocks(), b in blocks()) {
        holds(&Found::of([sample("1", &a), sample("2", &b)]));
    }

    #[test]
    fn so_it_is_when_one_is_made_of_parts_of_the_other(
        a in blocks(),
        parts in prop::collection::vec((0..8usize, 0..40usize, 0..40usize), 0..10),
    ) {
        let part = |(block, start, end): &(usize, usize, usize)| {
            let (kind, words) = a.get(block % a.len().max(1))?;
            let (start, end) = (start % words.len(), end % words.len() + 1);
            (start < end).then(|| (*kind, words[start..end].to_vec()))
        };
        let b: Vec<_> = parts.iter().filter_map(part).collect();
        holds(&Found::of([sample("1", &a), sample("2", &b)]));
    }
}
