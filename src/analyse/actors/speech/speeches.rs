//! The quotations of an article as it is read, and who speaks.

use std::ops::Range;

use super::clause::{Name, Token, tokens};
use super::quote::Quote;
use super::speaker::Clause;
use super::tongue::Tongue;
use super::trail::Trail;
use super::{lead, trail};
use crate::analyse::actors::Mention;
use crate::analyse::quotations;
use crate::archive::one_line::one_line;
use crate::archive::reading::Reading;
use crate::archive::word::of_text;
use crate::span::Extent;

/// A quotation, and who speaks.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) block: usize,
    /// Where it stands, without its marks.
    pub(super) extent: Option<Extent>,
    /// Where its words stand, without the signs before and after them: only words are compared with other articles.
    pub(super) words: Option<Extent>,
    pub(super) text: String,
    pub(super) voice: Voice,
    pub(super) goes_on: bool,
}

impl Said {
    fn new(block: usize, reading: &Reading, quote: &Quote, voice: Voice, goes_on: bool) -> Self {
        let Range { start, end } = quote.range;
        let text = &reading.text[quote.range.clone()];
        let mut words = of_text(text).map(|(at, word)| (start + at, start + at + word.len()));
        let first = words.next();
        let whole = first.map(|(from, to)| (from, words.last().map_or(to, |(_, to)| to)));
        Self {
            block,
            extent: reading.extent(start, end),
            words: whole.and_then(|(from, to)| reading.extent(from, to)),
            text: one_line(text),
            voice,
            goes_on,
        }
    }
}

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// The one whom this mention names.
    Of(usize),
    /// Somebody else, or nobody can tell.
    Somebody,
    /// Nothing is said of it.
    Unsaid,
}

/// What stands before a quotation in its block.
#[derive(Clone, Copy)]
struct Before {
    /// Whether no other does.
    is_first: bool,
    /// Whose words it may go on with.
    next_part: Option<usize>,
}

/// The quotations of an article as it is read.
pub(super) struct Speeches<'n> {
    mentions: &'n [Mention],
    tongue: Option<&'static Tongue>,
    pub(super) list: Vec<Said>,
    /// The places of quotations that the next one goes on with, because their marks stay open.
    joints: Vec<usize>,
    /// Whether the marks of the last one are open.
    open: bool,
}

impl<'n> Speeches<'n> {
    pub(super) fn new(mentions: &'n [Mention], tongue: Option<&'static Tongue>) -> Self {
        Self { mentions, tongue, list: Vec::new(), joints: Vec::new(), open: false }
    }

    /// Hears of text without quotations: one that is open ends somewhere before it, and nobody can tell where.
    pub(super) fn part(&mut self) {
        if std::mem::take(&mut self.open)
            && let Some(last) = self.list.last_mut()
        {
            last.voice = Voice::Somebody;
        }
    }

    /// Reads a block.
    pub(super) fn read(&mut self, block: usize, reading: &Reading, names: &[Name]) {
        let text = &*reading.text;
        let (ranges, open) = quotations::with_open_end(text);
        let begins = |range: &Range<usize>| text[..range.start].trim_start().chars().count() <= 1;
        match ranges.first() {
            Some(first) if self.open && begins(first) => {
                self.open = false;
                self.joints.push(self.list.len() - 1);
            }
            _ => self.part(),
        }
        let count = ranges.len();
        let quotes: Vec<Quote> =
            ranges.into_iter().zip(1..).map(|(range, nth)| Quote { range, open: open && nth == count }).collect();
        let ends = std::iter::once(0).chain(quotes.iter().map(|quote| quote.after(text)));
        let starts = quotes.iter().map(|quote| quote.before(text)).chain([text.len()]);
        let gaps: Vec<Vec<Token<'_>>> =
            ends.zip(starts).map(|(end, start)| tokens(text, end..start.max(end), names)).collect();
        let mut before: Option<Trail> = None;
        for (at, quote) in quotes.iter().enumerate() {
            let (gap, after) = (&*gaps[at], &*gaps[at + 1]);
            let next_part = match before {
                Some(Trail::Speaker { mention, goes_on: true }) => Some(mention),
                _ => None,
            };
            let (mut voice, trail) = self.voice(gap, after, quote, text, Before { is_first: at == 0, next_part });
            let mut goes_on = false;
            if let (Voice::Unsaid, Some(mention)) = (voice, next_part.filter(|_| is_next_part(gap, quote, text))) {
                (voice, goes_on) = (Voice::Of(mention), true);
            }
            before = Some(trail).filter(|_| matches!(voice, Voice::Of(_)));
            self.list.push(Said::new(block, reading, quote, voice, goes_on));
        }
        self.open = open;
    }

    /// Who speaks by what stands before a quotation, `gap`, and after it.
    fn voice(
        &self,
        gap: &[Token<'_>],
        after: &[Token<'_>],
        quote: &Quote,
        text: &str,
        before: Before,
    ) -> (Voice, Trail) {
        let mut lead = None;
        let mut trail = Trail::Silent;
        let mut is_led = false;
        if let Some(tongue) = self.tongue {
            let (gap, after) = (Clause { tokens: gap, tongue }, Clause { tokens: after, tongue });
            lead = lead::speaker(gap, quote, text);
            is_led = before.next_part.is_none() && lead::is_led(gap);
            trail = trail::speaker(after, quote, text, begins_speech(gap.tokens));
        }
        if before.is_first && lead.is_none() {
            let signed = || gap.is_empty().then(|| trail::signature(after, quote, text)).flatten();
            lead = lead::label(gap, quote, text).or_else(signed);
        }
        let voice = match (lead, trail) {
            (Some(lead), Trail::Speaker { mention, .. }) if !self.is_one(lead, mention) => Voice::Somebody,
            (Some(lead), _) => Voice::Of(lead),
            (None, Trail::Speaker { mention, .. }) if !is_led => Voice::Of(mention),
            (None, Trail::Silent) if !is_led => Voice::Unsaid,
            _ => Voice::Somebody,
        };
        (voice, trail)
    }

    /// Whether two mentions mean the same actor.
    fn is_one(&self, mention: usize, other: usize) -> bool {
        let actor = |at: usize| self.mentions.get(at).map(|mention| mention.actor);
        actor(mention) == actor(other)
    }

    /// Gives the paragraphs of one quotation to one speaker.
    pub(super) fn join(&mut self) {
        for at in 0..self.joints.len() {
            self.pass_on(at, false);
        }
        for at in (0..self.joints.len()).rev() {
            self.pass_on(at, true);
        }
    }

    /// Lets the speaker of one paragraph of a quotation be that of the next, or the other way round.
    fn pass_on(&mut self, joint: usize, back: bool) {
        let Some(first) = self.joints.get(joint).copied() else { return };
        let Some([one, next]) = self.list.get_mut(first..first + 2) else { return };
        let is_one = |a: usize, b: usize| match (self.mentions.get(a), self.mentions.get(b)) {
            (Some(a), Some(b)) => a.actor == b.actor,
            _ => false,
        };
        match (one.voice, next.voice) {
            (Voice::Of(speaker), Voice::Unsaid) if !back => next.voice = Voice::Of(speaker),
            (Voice::Unsaid, Voice::Of(speaker)) if back => one.voice = Voice::Of(speaker),
            // Marks that stay open before somebody else speaks are a mistake, and nobody can tell where they should close.
            (Voice::Of(one_speaker), Voice::Of(other)) if !is_one(one_speaker, other) => one.voice = Voice::Somebody,
            _ => {}
        }
        next.goes_on |= matches!((one.voice, next.voice), (Voice::Of(_), Voice::Of(_)));
    }
}

/// Whether a quotation after these words begins a speech: they end a sentence, or lead to it.
fn begins_speech(before: &[Token<'_>]) -> bool {
    matches!(before.last(), None | Some(Token::Stop | Token::Sign(':' | '—')))
}

/// Whether a quotation after the words that tell of the one before it can be the next part of that.
fn is_next_part(gap: &[Token<'_>], quote: &Quote, text: &str) -> bool {
    let new_sentence = gap.last() == Some(&Token::Stop);
    let whole =
        if new_sentence { quote.begins_sentence(text) && quote.ends_sentence(text) } else { quote.is_complete(text) };
    whole && quote.count(text) > 1 && !quote.looks_like_title(text)
}
