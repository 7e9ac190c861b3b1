//! How the texts describe an actor, in their own words: "Ada Lee, **a historian of canals**, said", "the Lock Trust **is
//! a charity of boatmen**", "**former mayor** Ada Lee". Only where the grammar leaves little doubt who is described:
//! a description that is missed costs less than one that hangs on the wrong name. English texts only.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::Mention;
use crate::archive::actor::{ActorKind, Cast};
use crate::archive::article::Article;
use crate::archive::naming;
use crate::archive::one_line::one_line;
use crate::archive::reading::Reading;
use crate::archive::word::of_text;

/// What an article calls an actor beside the name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Description {
    /// The place of the mention among those of the article.
    pub mention: usize,
    /// The words as they are printed.
    pub text: String,
}

/// How many words a description has: fewer say nothing, more are a story.
const WORDS: std::ops::RangeInclusive<usize> = 2..=24;
/// How many names after a mention can stand at the head of what follows it.
const NAMES_AHEAD: usize = 3;

/// The descriptions in an English article. Of repeated text they are told where it was taken from.
pub(super) fn of(article: &Article, cast: &Cast, mentions: &[Mention]) -> Vec<Description> {
    let mut descriptions = Vec::new();
    let mut read: Option<(usize, Reading)> = None;
    for (at, mention) in mentions.iter().enumerate().filter(|(_, mention)| !mention.repeated) {
        let running = article.blocks.get(mention.block).filter(|block| block.kind.is_running_text());
        let Some(block) = running else { continue };
        if read.as_ref().is_none_or(|(block, _)| *block != mention.block) {
            read = Some((mention.block, Reading::of(article, block)));
        }
        let Some((_, reading)) = &read else { continue };
        let place = |mention: &Mention| reading.range(mention.extent.outer());
        let Some(name) = place(mention) else { continue };
        let ahead = mentions.iter().skip(at + 1).take(NAMES_AHEAD).filter(|other| other.block == mention.block);
        let names: Vec<Range<usize>> = ahead.filter_map(place).collect();
        let around = Around { text: &reading.text, name, names, kind: cast.actor(mention.actor).kind };
        if let Some(words) = around.description() {
            let text = one_line(&reading.text[words]);
            descriptions.push(Description { mention: at, text });
        }
    }
    descriptions
}

/// A name and what stands round it.
struct Around<'t> {
    text: &'t str,
    name: Range<usize>,
    /// The names that follow it.
    names: Vec<Range<usize>>,
    kind: ActorKind,
}

impl Around<'_> {
    fn description(&self) -> Option<Range<usize>> {
        self.in_apposition().or_else(|| self.after_is()).or_else(|| self.before_name())
    }

    fn before(&self) -> &str {
        &self.text[..self.name.start]
    }

    /// "Ada Lee, a historian of canals,": a phrase with an article of its own or an office, up to the next sign.
    fn in_apposition(&self) -> Option<Range<usize>> {
        let after = self.after_brackets();
        let start = after + self.text[after..].strip_prefix(", ").map(|_| 2)?;
        let phrase = self.phrase(start)?;
        let (first, rest) = self.text[phrase.clone()].split_once(' ')?;
        let has_article = ["a", "an", "the", "one", "then", "former", "formerly", "now"].contains(&first);
        let has_office = naming::is_title(&capitalised(first)) && rest.starts_with("of ");
        let noun = phrase.start + if ["a", "an", "the"].contains(&first) { first.len() + 1 } else { 0 };
        let is_name = self.names.iter().any(|name| name.start <= noun && name.end >= phrase.end);
        let in_list = [" and ", " or ", " & "].iter().any(|word| self.before().ends_with(word));
        let ends_list = [", and ", ", or "].iter().any(|word| self.text[phrase.end..].starts_with(word));
        let of_somebody = self.kind != ActorKind::Person && self.before().trim_end_matches("the ").ends_with(" of ");
        let fits = (has_article || has_office)
            && !(is_name || in_list || ends_list || of_somebody || self.is_where_something_happens());
        (fits && !has_own_verb(&self.text[phrase.clone()])).then_some(phrase)
    }

    /// "In Harrowgate, a boatman said": a place behind a preposition is not what the next words tell of.
    fn is_where_something_happens(&self) -> bool {
        let before = self.before();
        let before = before.strip_suffix("the ").unwrap_or(before).trim_end().to_lowercase();
        let last = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        matches!(self.kind, ActorKind::Country | ActorKind::Place)
            && [
                "across",
                "at",
                "for",
                "from",
                "in",
                "inside",
                "near",
                "of",
                "on",
                "outside",
                "throughout",
                "to",
                "within",
            ]
            .contains(&last)
    }

    /// "The Lock Trust is a charity of boatmen": only where the name begins its clause, so that it is what is told of.
    fn after_is(&self) -> Option<Range<usize>> {
        const OPENINGS: [&str; 6] = [" is ", " are ", " was ", " were ", " remains ", " has become "];
        let after = self.after_brackets();
        let verb = OPENINGS.iter().find(|verb| self.text[after..].starts_with(**verb))?;
        let rest = &self.text[after + verb.len()..];
        let rest = rest.strip_prefix("not ").unwrap_or(rest);
        let noun = ["a ", "an ", "the ", "one of ", "neither a "].iter().any(|article| rest.starts_with(article));
        let before = self.before();
        let before = ["The ", "the "].iter().find_map(|article| before.strip_suffix(article)).unwrap_or(before);
        let begins = before.trim_end().is_empty()
            || [". ", "? ", "! ", "; ", ": ", " that "].iter().any(|end| before.ends_with(end));
        let phrase = self.phrase(after + 1)?;
        (noun && begins).then_some(phrase)
    }

    /// "former mayor Ada Lee": offices and callings that stand directly before the name of a person.
    fn before_name(&self) -> Option<Range<usize>> {
        if self.kind != ActorKind::Person {
            return None;
        }
        let before = self.before().strip_suffix(' ')?;
        let (mut start, mut says) = (self.name.start, false);
        for (at, word) in before.unicode_word_indices().rev() {
            let end = at + word.len();
            let follows = match &self.text[end..start] {
                " " => true,
                ". " => !ends_sentence(&self.text[..=end]),
                _ => false,
            };
            let calling = is_calling(word);
            let capital = word.starts_with(char::is_uppercase);
            let belongs = calling
                || naming::is_title(word)
                || naming::is_title(&capitalised(word))
                || naming::is_demonym(word)
                || is_time(word)
                || (says
                    && capital
                    && !naming::is_function_word(word)
                    && !naming::is_calendar_word(word)
                    && at > 0
                    && !ends_sentence(&self.text[..at]));
            if !follows || !belongs {
                break;
            }
            says |= calling || naming::is_office(&capitalised(word));
            start = at;
        }
        let words = start..before.len();
        (says && start < self.name.start && WORDS.contains(&of_text(&self.text[words.clone()]).count()))
            .then_some(words)
    }

    /// The place after the name and what stands in brackets behind it.
    fn after_brackets(&self) -> usize {
        let after = &self.text[self.name.end..];
        let inside = after.strip_prefix(" (").and_then(|inside| inside.find(')'));
        inside.filter(|end| *end < 60).map_or(self.name.end, |end| self.name.end + end + 3)
    }

    /// The words from `start` to the sign that ends them.
    fn phrase(&self, start: usize) -> Option<Range<usize>> {
        let rest = self.text.get(start..)?;
        let stops = |(at, letter): &(usize, char)| match letter {
            ',' => !rest[at + 1..].starts_with(|next: char| next.is_ascii_digit()),
            ';' | ':' | '(' | ')' | '—' | '–' | '“' | '”' | '"' | '?' | '!' | '\n' => true,
            '.' => ends_sentence(&rest[..at + 1]),
            _ => false,
        };
        let end = start + rest.char_indices().find(stops).map_or(rest.len(), |(at, _)| at);
        let words = start..start + self.text[start..end].trim_end().len();
        WORDS.contains(&of_text(&self.text[words.clone()]).count()).then_some(words)
    }
}

/// Whether a full stop at the end is one of a sentence, and not of `U.S.`, `St.` or an initial.
fn ends_sentence(text: &str) -> bool {
    let Some(body) = text.trim_end().strip_suffix(['.', '?', '!']) else { return false };
    let last = body.rsplit(|letter: char| !letter.is_alphanumeric() && letter != '.').next().unwrap_or("");
    last.chars().count() > 2 && !last.contains('.') && !naming::is_title(last)
}

/// Whether a phrase is a clause of its own rather than a description.
fn has_own_verb(phrase: &str) -> bool {
    const VERBS: [&str; 14] =
        ["is", "was", "are", "were", "has", "have", "had", "said", "says", "will", "would", "can", "could", "did"];
    let relative = phrase.find(" who ").or_else(|| phrase.find(" which ")).or_else(|| phrase.find(" that "));
    let main = &phrase[..relative.unwrap_or(phrase.len())];
    main.split(' ').any(|word| VERBS.contains(&word))
}

pub(super) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether the word says when somebody was what the next words say.
pub(super) fn is_time(word: &str) -> bool {
    ["former", "late", "then", "current", "acting", "exiled", "retired", "longtime", "senior", "veteran"]
        .contains(&word)
}

/// Whether the word, written small, says what somebody does. An open list, beside the titles of offices.
pub(super) fn is_calling(word: &str) -> bool {
    const CALLINGS: [&str; 37] = [
        "activist",
        "actor",
        "adviser",
        "advisor",
        "analyst",
        "author",
        "cleric",
        "columnist",
        "commander",
        "correspondent",
        "critic",
        "dictator",
        "diplomat",
        "dissident",
        "economist",
        "editor",
        "expert",
        "founder",
        "head",
        "historian",
        "intellectual",
        "journalist",
        "lawmaker",
        "lawyer",
        "leader",
        "official",
        "philosopher",
        "poet",
        "politician",
        "researcher",
        "revolutionary",
        "scholar",
        "scientist",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "writer",
    ];
    CALLINGS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The description of the first `name` in a text; what stands in `*` are names, too.
    fn described(text: &str, name: &str, kind: ActorKind) -> Option<String> {
        let start = text.find(name).expect("the name");
        let names = text.match_indices("*").map(|(at, _)| at).collect::<Vec<_>>();
        let names = names.chunks(2).map(|pair| pair[0]..pair[1] + 1).collect();
        let around = Around { text, name: start..start + name.len(), names, kind };
        around.description().map(|words| text[words].to_owned())
    }

    fn person(text: &str) -> Option<String> {
        described(text, "Ada Lee", ActorKind::Person)
    }

    fn body(text: &str) -> Option<String> {
        described(text, "Lock Trust", ActorKind::Organisation)
    }

    #[test]
    fn a_phrase_in_apposition_describes_the_name_before_it() {
        assert_eq!(person("Here Ada Lee, a historian of canals, said so.").as_deref(), Some("a historian of canals"));
        assert_eq!(
            person("By Ada Lee, a Fellow at the U.S. Canal Office. More.").as_deref(),
            Some("a Fellow at the U.S. Canal Office")
        );
        assert_eq!(person("Ada Lee, president of the board, left.").as_deref(), Some("president of the board"));
        assert_eq!(body("the Lock Trust (LT), an old charity; it").as_deref(), Some("an old charity"));
    }

    #[test]
    fn what_is_no_apposition_describes_nobody() {
        assert_eq!(person("Ada Lee, the *Lock Trust*, and others met."), None, "another name");
        assert_eq!(person("Ben and Ada Lee, the two friends, met."), None, "two are described");
        assert_eq!(person("Ada Lee, the report said, was there."), None, "a clause");
        assert_eq!(body("the chairman of the Lock Trust, a quiet man, left."), None, "somebody of the body");
        assert_eq!(person("To Ada Lee, the towns, and the locks."), None, "a list");
        let place = described("In the Low Fen, the stakes were high.", "Low Fen", ActorKind::Place);
        assert_eq!(place, None, "where something happens");
    }

    #[test]
    fn a_name_that_begins_its_clause_is_what_the_clause_tells_of() {
        assert_eq!(body("Lock Trust is not a company. It").as_deref(), Some("is not a company"));
        assert_eq!(
            body("They say that the Lock Trust is a charity of boatmen, and").as_deref(),
            Some("is a charity of boatmen")
        );
        assert_eq!(body("The head of Lock Trust is a boatman."), None);
        assert_eq!(person("Ada Lee is here."), None);
    }

    #[test]
    fn offices_and_callings_before_a_name_describe_a_person() {
        assert_eq!(person("In May former mayor Ada Lee spoke.").as_deref(), Some("former mayor"));
        assert_eq!(person("So said canal expert Ada Lee.").as_deref(), None, "one word says too little to be kept");
        assert_eq!(person("It was Dutch Prime Minister Ada Lee.").as_deref(), Some("Dutch Prime Minister"));
        assert_eq!(person("It was Lt. Gov. Ada Lee.").as_deref(), Some("Lt. Gov."));
        assert_eq!(person("Mr. Ada Lee spoke."), None);
        assert_eq!(body("former head Lock Trust"), None);
    }

    #[test]
    fn what_stands_in_the_sentence_before_or_apart_does_not_belong_to_an_office() {
        assert_eq!(person("It is Canal Month. Mayor Ada Lee spoke."), None);
        assert_eq!(person("Lindholm, ON  Mayor Ada Lee spoke."), None);
    }
}
