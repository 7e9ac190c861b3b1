//! One article: written, with paragraphs borrowed from an earlier one, and printed as Markdown.

use std::collections::BTreeSet;

use super::chance::Chance;
use super::vocabulary::capitalised;
use super::{Actor, Corpus};

/// How far back an article borrows.
const BORROWED_FROM_LAST: usize = 5_000;
const ARTICLES_A_DAY: usize = 8;

pub(crate) struct Article {
    number: usize,
    title: String,
    blocks: Vec<Block>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Heading,
    Paragraph,
    Quotation,
}

#[derive(Clone)]
struct Block {
    kind: Kind,
    /// Printed words, with the marks around them.
    words: Vec<String>,
    /// Whom it names.
    actors: BTreeSet<usize>,
}

impl Corpus {
    /// The article of this number, which depends on nothing else.
    pub(crate) fn article(&self, number: usize) -> Article {
        let chance = &mut Chance::seeded(number + 1);
        let mut article = self.written(number, chance);
        if number > 0 && chance.once_in(5) {
            let earlier = self.article(number - 1 - chance.below(number.min(BORROWED_FROM_LAST)));
            self.borrow(&mut article, &earlier, chance);
        }
        article
    }

    /// All of it the author's own.
    fn written(&self, number: usize, chance: &mut Chance) -> Article {
        let title = self.headline(4, 8, chance);
        let paragraphs = chance.between(10, 14);
        let mut blocks: Vec<Block> =
            (0..paragraphs).map(|_| Block::new(Kind::Paragraph, self.sentences(3, 6, chance))).collect();
        self.name_actors(&mut blocks, chance);
        let after = chance.below(paragraphs);
        blocks.insert(after + 1, Block::new(Kind::Quotation, self.sentence(chance)));
        for part in (1..=3).rev() {
            let heading = vec![self.headline(2, 5, chance)];
            blocks.insert(blocks.len() * part / 4, Block::new(Kind::Heading, heading));
        }
        Article { number, title, blocks }
    }

    fn headline(&self, least: usize, most: usize, chance: &mut Chance) -> String {
        let words: Vec<&str> = (0..chance.between(least, most)).map(|_| self.vocabulary.draw(chance)).collect();
        capitalised(&words.join(" "))
    }

    fn sentences(&self, least: usize, most: usize, chance: &mut Chance) -> Vec<String> {
        (0..chance.between(least, most)).flat_map(|_| self.sentence(chance)).collect()
    }

    fn sentence(&self, chance: &mut Chance) -> Vec<String> {
        let mut words: Vec<String> =
            (0..chance.between(6, 26)).map(|_| self.vocabulary.draw(chance).to_owned()).collect();
        let last = words.len() - 1;
        words[0] = capitalised(&words[0]);
        words[last].push(if chance.once_in(20) { '?' } else { '.' });
        for word in &mut words[1..last] {
            if chance.once_in(12) {
                word.push(',');
            } else if chance.once_in(60) {
                *word = format!("*{word}*");
            }
        }
        if chance.once_in(25) {
            let first = chance.between(1, last - 3);
            words[first].insert(0, '[');
            words[first + 1] = format!("{}](https://example.com/{}/)", words[first + 1], self.vocabulary.draw(chance));
        }
        words
    }

    /// Names five actors, each up to three times in as many paragraphs.
    fn name_actors(&self, paragraphs: &mut [Block], chance: &mut Chance) {
        let mut named = BTreeSet::new();
        while named.len() < 5 {
            named.insert(chance.below(self.actors.len()));
        }
        for actor in named {
            let places: BTreeSet<usize> = (0..chance.between(1, 3)).map(|_| chance.below(paragraphs.len())).collect();
            for (time, place) in places.into_iter().enumerate() {
                let Actor { name, later, .. } = &self.actors[actor];
                paragraphs[place].name(actor, if time == 0 { name } else { later }, chance);
            }
        }
    }

    /// Puts paragraphs of the earlier article in the place of as many of this one.
    fn borrow(&self, article: &mut Article, earlier: &Article, chance: &mut Chance) {
        let (taken, given) = (earlier.paragraphs(), article.paragraphs());
        let count = chance.between(2, 4);
        let (from, to) = (chance.below(taken.len() - count + 1), chance.below(given.len() - count + 1));
        for place in 0..count {
            let mut paragraph = earlier.blocks[taken[from + place]].clone();
            for _ in 0..chance.below(5) {
                paragraph.edit(self.vocabulary.draw(chance), chance);
            }
            article.blocks[given[to + place]] = paragraph;
        }
    }
}

impl Block {
    fn new(kind: Kind, words: Vec<String>) -> Self {
        Self { kind, words, actors: BTreeSet::new() }
    }

    /// Puts a name in the place of one of the words.
    fn name(&mut self, actor: usize, name: &str, chance: &mut Chance) {
        if let Some(place) = self.plain_place(chance) {
            name.clone_into(&mut self.words[place]);
            self.actors.insert(actor);
        }
    }

    /// Replaces a word, leaves one out or adds one.
    fn edit(&mut self, word: &str, chance: &mut Chance) {
        let Some(place) = self.plain_place(chance) else { return };
        match chance.below(3) {
            0 => drop(self.words.remove(place)),
            1 => self.words.insert(place, word.to_owned()),
            _ => word.clone_into(&mut self.words[place]),
        }
    }

    /// A place among words that carry no mark and are no name. None is found in a paragraph that has hardly any.
    fn plain_place(&self, chance: &mut Chance) -> Option<usize> {
        let plain = |word: &String| word.bytes().all(|byte| byte.is_ascii_lowercase());
        (0..100)
            .map(|_| chance.between(1, self.words.len() - 2))
            .find(|&place| self.words[place - 1..=place + 1].iter().all(plain))
    }
}

impl Article {
    /// The name of its file, without a folder.
    pub(crate) fn file(&self) -> String {
        format!("{:06}.md", self.number)
    }

    /// Year, month and day; months of 28 days are exact enough.
    pub(crate) fn date(&self) -> String {
        let day = self.number / ARTICLES_A_DAY;
        format!("{}-{:02}-{:02}", 1985 + day / (12 * 28), 1 + day / 28 % 12, 1 + day % 28)
    }

    /// Its Markdown after front matter of title, date of publication and these further lines.
    pub(crate) fn with_front_matter(&self, further: &str) -> String {
        let Self { title, .. } = self;
        let body: Vec<String> = self.blocks.iter().map(Block::markdown).collect();
        format!("---\ntitle: \"{title}\"\npublished: {}\n{further}---\n\n{}\n", self.date(), body.join("\n\n"))
    }

    /// How many words a reader reads.
    pub(crate) fn words(&self) -> usize {
        let printed = |text: &String| text.split(' ').count();
        printed(&self.title) + self.blocks.iter().flat_map(|block| &block.words).map(printed).sum::<usize>()
    }

    /// The numbers of those it names.
    #[allow(dead_code, reason = "wanted by one of the two benches")]
    pub(crate) fn actors(&self) -> BTreeSet<usize> {
        self.blocks.iter().flat_map(|block| &block.actors).copied().collect()
    }

    /// Where the paragraphs stand among the blocks.
    fn paragraphs(&self) -> Vec<usize> {
        (0..self.blocks.len()).filter(|&place| self.blocks[place].kind == Kind::Paragraph).collect()
    }
}

impl Block {
    fn markdown(&self) -> String {
        let text = self.words.join(" ");
        match self.kind {
            Kind::Heading => format!("## {text}"),
            Kind::Paragraph => text,
            Kind::Quotation => format!("> {text}"),
        }
    }
}
