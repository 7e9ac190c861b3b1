//! The clues that stand round a name: what it is called, what it does, who belongs to it.

use std::ops::Range;

use super::apposition::{is_written_small, of_noun};
use super::clues::{Clue, Clues};
use super::lists::lists;
use super::person_form::begins_with_given_name;
use super::phrases::Phrase;
use super::text::Text;
use super::tokens::Token;

impl Text<'_> {
    /// The clues round a name.
    pub(super) fn clues(&self, phrase: &Phrase) -> Clues {
        let mut clues = Clues::default();
        clues.add(if phrase.opens { Clue::Opening } else { Clue::Inside });
        if phrase.title {
            clues.add(Clue::Title);
        }
        if phrase.before_title {
            clues.add(Clue::Members);
        }
        let name = &phrase.tokens;
        if self.is_second_half_of_body(name) {
            clues.add(Clue::None);
        }
        self.before(name, &mut clues);
        self.after(name, &mut clues);
        clues
    }

    /// `Health and Human Services`: what follows the `and` is no name of its own.
    fn is_second_half_of_body(&self, name: &Range<usize>) -> bool {
        let Some(before) = name.start.checked_sub(2) else { return false };
        let ordinary = |at: usize| lists().is_ordinary(self.word(at)) && self.word(at).starts_with(char::is_uppercase);
        let joined = matches!(self.word(before + 1), "and") && self.gap_before(name.start) == " ";
        joined && ordinary(before) && ordinary(name.start) && self.words(name.clone()).len() <= 3
    }

    /// The lower-case word at a place, if nothing but a space stands between it and the next.
    pub(super) fn plain(&self, at: Option<usize>) -> &str {
        at.filter(|at| self.gap_after(*at).trim().is_empty() && !self.gap_after(*at).is_empty())
            .map_or("", |at| self.word(at))
    }

    fn before(&self, name: &Range<usize>, clues: &mut Clues) {
        let back = |steps: usize| name.start.checked_sub(steps);
        if self.gap_before(name.start) == ", "
            && back(1).is_some_and(|at| of_noun(self.word(at)) == Some(Clue::Apposition))
        {
            clues.add(Clue::Role);
        }
        if self.is_after_office(name) {
            clues.add(Clue::Apposition);
        }
        let last = self.plain(back(1));
        let article = matches!(last, "the" | "The");
        if article {
            clues.add(Clue::Article);
        }
        let (last, at) = if article { (self.plain(back(2)), back(2)) } else { (last, back(1)) };
        if !article && is_written_small(last) {
            if let Some(kind) = lists().body(last) {
                clues.add(Clue::of_body(kind));
            } else if lists().is_role(last) {
                clues.add(Clue::Role);
            } else if lists().says("place", last) {
                clues.add(Clue::Place);
            }
        }
        let noun = self.plain(at.and_then(|at| at.checked_sub(1))).to_lowercase();
        let noun = noun.as_str();
        match last {
            "of" if lists().says("members-of", noun) => clues.add(Clue::Members),
            "of" if lists().says("deed-of", noun) => clues.add(Clue::Acts),
            "of" if lists().says("place", noun) || lists().says("of-place", noun) => clues.add(Clue::In),
            "from" | "to" if lists().says("moving", noun) => clues.add(Clue::In),
            "at" | "for" | "with" if lists().is_role(noun) || noun == "work" || noun == "worked" => {
                clues.add(Clue::Members)
            }
            "in" if lists().says("published", noun) || self.was_published(at) => clues.add(Clue::Outlet),
            "in" | "of" if lists().says("share", noun) => clues.add(Clue::Members),
            "in" | "near" | "outside" | "around" | "across" | "throughout" | "inside" => clues.add(Clue::In),
            "by" | "with" if lists().says("published", noun) || noun == "interview" => clues.add(Clue::Outlet),
            "by" if noun.ends_with("ed") => clues.add(Clue::Acts),
            word if lists().says("owning", word) => clues.add(Clue::Members),
            "told" if article || self.is_told_as_outlet(name) => clues.add(Clue::Outlet),
            "to" if noun == "according" => clues.add(Clue::Says),
            "by" | "with" | "against" | "between" => clues.add(Clue::Party),
            word if lists().says("towards", word) => clues.add(Clue::Party),
            "said" | "says" | "asked" | "added" => clues.add(Clue::Says),
            "as" | "like" | "including" | "namely" => {
                if let Some(clue) = at.and_then(|at| self.named_before(at)) {
                    clues.add(clue);
                }
            }
            _ => {}
        }
    }

    /// `told The Lantern`, `told KQR`: no person is called so.
    fn is_told_as_outlet(&self, name: &Range<usize>) -> bool {
        let first = self.tokens.get(name.start);
        name.len() > 1 && self.word(name.start) == "The" || name.len() == 1 && first.is_some_and(Token::is_abbreviation)
    }

    /// `published on Wednesday in`
    fn was_published(&self, at: Option<usize>) -> bool {
        let Some(at) = at else { return false };
        (2..5)
            .filter_map(|steps| at.checked_sub(steps))
            .any(|at| self.word(at) == "published" && self.gap_after(at) == " ")
    }

    /// What `networks such as` and `historians like` say of the names after them.
    pub(super) fn named_before(&self, at: usize) -> Option<Clue> {
        let such = self.word(at) == "as";
        if such && self.plain(at.checked_sub(1)) != "such" {
            return None;
        }
        let noun = at.checked_sub(if such { 2 } else { 1 })?;
        of_noun(self.word(noun))
    }

    fn after(&self, name: &Range<usize>, clues: &mut Clues) {
        let Some(last) = name.end.checked_sub(1) else { return };
        let gap = self.gap_after(last);
        let next = self.word(name.end);
        // `AB: Why the kitchen?`
        if gap.starts_with(": ") && clues.of(Clue::Opening) > 0 && name.len() == 1 {
            clues.add(Clue::None);
        }
        if gap == ", " || gap == " (" || gap == " – " || gap == " — " || gap == "—" {
            if next == "which" {
                clues.add(Clue::Which);
            }
            if let Some(clue) = self.apposition(name.end) {
                clues.add(clue);
            }
            return;
        }
        if matches!(gap, "’s " | "'s ") {
            if lists().says("members", next)
                || lists().says("officials", next)
                || begins_with_given_name(&self.words(name.end..name.end + 2))
            {
                clues.add(Clue::Members);
            } else if lists().says("of-person", next) {
                clues.add(Clue::Who);
            } else if lists().says("deed", next) {
                clues.add(Clue::Acts);
            }
            return;
        }
        if gap != " " || !is_written_small(next) {
            return;
        }
        // `it now says`, `it has long said`
        let adverb = next.ends_with("ly")
            || matches!(next, "now" | "also" | "first" | "still" | "never" | "then" | "later" | "once" | "has" | "had");
        let next = if adverb { self.word(name.end + 1) } else { next };
        if lists().says("officials", next) {
            clues.add(Clue::Officials);
        } else if lists().says("members", next) {
            clues.add(Clue::Members);
        } else if next == "who" {
            clues.add(Clue::Who);
        } else if next == "reported" || next == "reports" || next == "published" {
            clues.add(Clue::Says);
            clues.add(Clue::Outlet);
        } else if lists().says("saying", next) {
            clues.add(Clue::Says);
        } else if lists().says("doing", next) || next == "did" {
            clues.add(Clue::Acts);
        } else if matches!(next, "designation" | "disease" | "effect" | "list" | "scheme" | "schemes" | "syndrome") {
            clues.add(Clue::None);
        } else if let Some(kind) =
            lists().body(next).filter(|_| !lists().says("verb", next) && next != "administration")
        {
            clues.add(Clue::of_body(kind));
        } else if self.is_finite(if adverb { name.end + 1 } else { name.end }) {
            clues.add(Clue::Subject);
        }
    }

    /// Whether a word is a verb that has a subject: `Ott has`, `Ott sank`.
    fn is_finite(&self, at: usize) -> bool {
        let word = self.word(at);
        let past = word.len() > 4 && word.ends_with("ed") && !lists().says("participle", word);
        let present = word.len() > 3
            && word.ends_with('s')
            && self.gap_after(at) == " "
            && lists().says("object", self.word(at + 1));
        lists().says("finite", word) || past || present
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The clues round the first name that a text has, but for where it stands.
    fn clues(text: &str) -> Vec<Clue> {
        let text = Text::of(text);
        let first = text.phrases().into_iter().next().expect("a name");
        let clues = text.clues(&first);
        const ALL: [Clue; 15] = [
            Clue::Title,
            Clue::Role,
            Clue::Apposition,
            Clue::Who,
            Clue::Says,
            Clue::Acts,
            Clue::Organisation,
            Clue::Government,
            Clue::Media,
            Clue::Members,
            Clue::Officials,
            Clue::Outlet,
            Clue::In,
            Clue::Place,
            Clue::Row,
        ];
        ALL.into_iter().filter(|clue| clues.of(*clue) > 0).collect()
    }

    #[test]
    fn the_words_round_a_name_say_what_it_names() {
        let cases: &[(&str, &[Clue])] = &[
            ("so the historian Ola Ott", &[Clue::Role]),
            ("he saw Ola Ott, a historian of boats, there", &[Clue::Apposition]),
            ("he saw Ola Ott, 45, there", &[Clue::Apposition]),
            ("he saw Ola Ott, president of the board", &[Clue::Apposition]),
            ("he saw Ola Ott, who left", &[Clue::Who]),
            ("then Ott said so", &[Clue::Says]),
            ("networks such as Ott and others", &[Clue::Organisation]),
            ("so the members of Ott left", &[Clue::Members]),
            ("then Ott officials left", &[Clue::Officials]),
            ("it stood in Ott", &[Clue::In]),
            ("so they fled to Ott", &[Clue::In]),
            ("an article in Ott", &[Clue::Outlet]),
            ("it was Ott, a town by the sea", &[Clue::Place]),
            ("they told The Ott so", &[Clue::Outlet]),
            ("according to Ott it sank", &[Clue::Says]),
            ("they liked Ott, the boat, too", &[]),
        ];
        for (text, wanted) in cases {
            assert_eq!(clues(text), *wanted, "{text}");
        }
    }
}
