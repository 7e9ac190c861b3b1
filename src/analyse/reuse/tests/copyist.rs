//! Makes articles of invented prose, copies passages from one to the other with known edits, and keeps the truth.

use crate::archive::sample::Sample;

/// A small generator of chance with a fixed seed: xorshift64* (Vigna 2016).
pub(super) struct Chance {
    state: u64,
    /// How many words the invented language has.
    words: usize,
}

impl Chance {
    pub(super) fn seeded(seed: u64) -> Self {
        Self { state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1, words: 2_000 }
    }

    /// The same in a language of as many words as a real one has.
    pub(super) fn in_a_rich_language(self) -> Self {
        Self { words: 50_000, ..self }
    }

    /// A number below `bound`.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        ((self.state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize) % bound
    }

    /// Whether something happens that happens so many times in a thousand.
    fn happens(&mut self, in_a_thousand: usize) -> bool {
        self.below(1000) < in_a_thousand
    }
}

/// A printed word with the marks around it, and what became of it in the copy.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) before: &'static str,
    pub(super) word: String,
    pub(super) after: &'static str,
    /// Which copied passage it belongs to.
    pub(super) passage: Option<usize>,
    /// Whether it was put there by an edit, or, in the original, left out by one.
    pub(super) edited: bool,
}

/// What a copyist does to a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    /// Nothing.
    Verbatim,
    /// Replaces, leaves out and adds so many words in a thousand.
    Edits(usize),
    /// Puts passages in another order, and a long sentence elsewhere in its passage.
    Moves,
    /// Breaks a paragraph in two by a caption.
    Interrupts,
    /// Changes quotes, dashes and case.
    Retypes,
    /// Shuffles most words with their neighbours, and replaces, leaves out and adds so many in a thousand.
    Rewords(usize),
}

/// A word of the invented language, the first ones of which are far more common than the last.
fn word(chance: &mut Chance) -> String {
    const SOUNDS: [&str; 16] =
        ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za", "ch", "an", "el", "or", "us", "in"];
    // A product of two even draws leans to small numbers, as ranks in a language do.
    let rank = [chance.words, 0, 0].into_iter().fold(0, |most: usize, bound: usize| chance.below(1 + most.max(bound)));
    let mut word = String::new();
    let mut rest = rank + 7;
    while rest > 0 {
        word.push_str(SOUNDS[rest % 16]);
        rest /= 16;
    }
    word
}

pub(super) type Paragraph = Vec<Token>;

fn sentence(chance: &mut Chance) -> Vec<Token> {
    let len = 8 + chance.below(18);
    let quoted = chance.happens(150);
    let token = |number: usize, chance: &mut Chance| {
        let mut word = word(chance);
        if number == 0 || chance.happens(40) {
            word = word[..1].to_uppercase() + &word[1..];
        }
        let last = number + 1 == len;
        let after = match (last, quoted) {
            (true, true) => ".”",
            (true, false) => ".",
            _ if chance.happens(60) => ",",
            _ if chance.happens(30) => "—",
            _ => "",
        };
        Token { before: if quoted && number == 0 { "“" } else { "" }, word, after, passage: None, edited: false }
    };
    (0..len).map(|number| token(number, chance)).collect()
}

/// An article of about so many words.
pub(super) fn prose(words: usize, chance: &mut Chance) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let mut count = 0;
    while count < words {
        let paragraph: Paragraph = (0..2 + chance.below(4)).flat_map(|_| sentence(chance)).collect();
        count += paragraph.len();
        paragraphs.push(paragraph);
    }
    paragraphs
}

/// Two articles of which the second copies passages of the first.
pub(super) struct Copy {
    pub(super) original: Vec<Paragraph>,
    pub(super) copy: Vec<Paragraph>,
    /// Before which word of which paragraph of the copy a caption stands.
    captions: Vec<(usize, usize)>,
}

/// The second article as it is written, and how its words were printed.
pub(super) fn copied(hand: Hand, seed: u64) -> Copy {
    copied_by(hand, &mut Chance::seeded(seed))
}

/// The same by this chance.
pub(super) fn copied_by(hand: Hand, chance: &mut Chance) -> Copy {
    let mut original = prose(1200, chance);
    let mut host = prose(700, chance);
    let mut captions = Vec::new();
    let mut starts: Vec<usize> = (0..3).map(|part| part * 400 + chance.below(40)).collect();
    if hand == Hand::Moves {
        starts.rotate_left(1);
    }
    for (number, start) in starts.into_iter().enumerate() {
        let len = 40 + chance.below(300);
        let mut passage = taken(&mut original, number, start, len);
        if let Hand::Edits(rate) = hand {
            edit(&mut original, &mut passage, rate, chance);
        }
        if let Hand::Rewords(rate) = hand {
            edit(&mut original, &mut passage, rate, chance);
            shuffle(&mut passage, chance);
        }
        if hand == Hand::Moves {
            move_a_sentence(&mut passage, chance);
        }
        if hand == Hand::Retypes {
            retype(&mut passage, chance);
        }
        let at = host.len() * (number + 1) / 5;
        if hand == Hand::Interrupts {
            captions.iter_mut().for_each(|(paragraph, _)| *paragraph += usize::from(*paragraph >= at));
            captions.push((at, 5 + chance.below(passage.len() - 10)));
        }
        // Half the passages stand in a paragraph of their own, half within one of the host's.
        if chance.happens(500) || hand == Hand::Interrupts {
            host.insert(at, passage);
        } else {
            let paragraph = &mut host[at];
            let ends: Vec<usize> = (1..paragraph.len()).filter(|at| paragraph[at - 1].after.starts_with('.')).collect();
            let place = ends.get(chance.below(ends.len().max(1))).copied().unwrap_or(0);
            paragraph.splice(place..place, passage);
        }
    }
    Copy { original, copy: host, captions }
}

/// The words `start..start + len` of an article, marked there as belonging to a passage; to the end of a sentence in
/// half the cases, and never into the next passage.
fn taken(article: &mut [Paragraph], number: usize, start: usize, len: usize) -> Vec<Token> {
    let mut tokens: Vec<&mut Token> = article.iter_mut().flatten().skip(start).take(len).collect();
    if number.is_multiple_of(2)
        && let Some(end) = tokens.iter().rposition(|token| token.after.starts_with('.'))
        && end > 40
    {
        tokens.truncate(end + 1);
    }
    tokens.iter_mut().for_each(|token| token.passage = Some(number));
    tokens.into_iter().map(|token| token.clone()).collect()
}

/// Replaces, leaves out and adds words.
fn edit(original: &mut [Paragraph], passage: &mut Vec<Token>, rate: usize, chance: &mut Chance) {
    let number = passage[0].passage;
    let mut sources = original.iter_mut().flatten().filter(|token| token.passage == number);
    let mut edited = Vec::with_capacity(passage.len());
    for token in passage.drain(..) {
        let source = sources.next().expect("the passage was taken from there");
        if !chance.happens(rate) {
            edited.push(token);
            continue;
        }
        let new = Token { word: word(chance) + "x", edited: true, ..token.clone() };
        match chance.below(3) {
            0 => {
                source.edited = true;
                edited.push(new);
            }
            1 => source.edited = true,
            _ => {
                edited.push(token);
                edited.push(Token { before: "", after: "", ..new });
            }
        }
    }
    *passage = edited;
}

/// Puts the words of most stretches of three to twelve in any order; marks stay where they stand.
fn shuffle(passage: &mut [Token], chance: &mut Chance) {
    let mut rest = passage;
    while !rest.is_empty() {
        let (stretch, after) = rest.split_at_mut((3 + chance.below(10)).min(rest.len()));
        if chance.happens(800) {
            for at in 1..stretch.len() {
                let other = chance.below(at + 1);
                let (before, behind) = stretch.split_at_mut(at);
                if let (Some(one), Some(other)) = (behind.first_mut(), before.get_mut(other)) {
                    std::mem::swap(&mut one.word, &mut other.word);
                }
            }
        }
        rest = after;
    }
}

/// Puts a sentence of at least twelve words at another place of its passage.
fn move_a_sentence(passage: &mut Vec<Token>, chance: &mut Chance) {
    let mut ends: Vec<usize> = (1..passage.len()).filter(|at| passage[at - 1].after.starts_with('.')).collect();
    ends.insert(0, 0);
    let long: Vec<(usize, usize)> =
        ends.windows(2).map(|pair| (pair[0], pair[1])).filter(|(start, end)| end - start >= 12).collect();
    if long.len() < 4 {
        return;
    }
    let (start, end) = long[1 + chance.below(long.len() - 2)];
    let sentence: Vec<Token> = passage.drain(start..end).collect();
    let place = ends[if start > passage.len() / 2 { 0 } else { ends.len() - 1 }];
    let place = if place > start { place - (end - start) } else { place };
    passage.splice(place..place, sentence);
}

fn retype(passage: &mut [Token], chance: &mut Chance) {
    for token in passage {
        token.before = if token.before == "“" { "\"" } else { token.before };
        token.after = match token.after {
            "—" => ",",
            ".”" => ".\"",
            "," if chance.happens(300) => ";",
            other => other,
        };
        if chance.happens(100) {
            token.word = token.word.to_uppercase();
        }
    }
}

/// Writes an article, and says where in the text each word stands.
pub(super) fn written(id: &str, paragraphs: &[Paragraph], captions: &[(usize, usize)]) -> Sample {
    let text = |tokens: &[Token]| {
        let words: Vec<String> =
            tokens.iter().map(|token| format!("{}{}{}", token.before, token.word, token.after)).collect();
        words.join(" ").replace("— ", "—")
    };
    let mut sample = Sample::new(id);
    for (number, paragraph) in paragraphs.iter().enumerate() {
        sample = match captions.iter().find(|(at, _)| *at == number) {
            Some((_, at)) => {
                sample.interrupted(&text(&paragraph[..*at]), "A picture of a hill (Agency)", &text(&paragraph[*at..]))
            }
            None => sample.paragraph(&text(paragraph)),
        };
    }
    sample
}

impl Copy {
    /// Both articles.
    pub(super) fn samples(&self) -> [Sample; 2] {
        [written("1", &self.original, &[]), written("2", &self.copy, &self.captions)]
    }
}
