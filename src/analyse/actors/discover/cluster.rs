//! A name with all that an archive says of it, and by what two ways to print it are the same.

use std::collections::BTreeSet;

use super::super::fold::fold;
use super::clues::Clues;
use super::roll::Told;

/// A name that may be an actor's, with all that the archive says of it.
#[derive(Clone, Debug)]
pub(super) struct Cluster<'r> {
    /// The name as it is printed most often, or as a list gives it.
    pub name: &'r str,
    /// The ways in which the name is printed, each with how often.
    forms: Vec<(&'r str, u32)>,
    /// Other names of the same.
    pub aliases: BTreeSet<&'r str>,
    pub clues: Clues,
    /// Whether an abbreviation stands for it, or it for one.
    pub explained: bool,
    /// How often it was met.
    pub met: usize,
}

impl<'r> Cluster<'r> {
    pub(super) fn of(told: &'r Told) -> Self {
        let forms: Vec<(&str, u32)> = told.forms.iter().map(|(form, times)| (form.as_str(), *times)).collect();
        Self {
            name: most_printed(&forms),
            forms,
            aliases: BTreeSet::new(),
            clues: told.clues.clues(),
            explained: false,
            met: told.met(),
        }
    }

    /// A name that a list gives and that may be printed nowhere.
    pub(super) fn listed(name: &'static str) -> Self {
        let (forms, aliases, clues) = (Vec::new(), BTreeSet::new(), Clues::default());
        Self { name, forms, aliases, clues, explained: false, met: 0 }
    }

    /// All names, without order and some perhaps twice.
    pub(super) fn names(&self) -> impl Iterator<Item = &'r str> {
        self.forms.iter().map(|(form, _)| *form).chain(self.aliases.iter().copied())
    }

    /// Takes in another name of the same.
    pub(super) fn take(&mut self, other: Self) {
        self.aliases.extend(other.names());
        self.clues.take(&other.clues);
        self.explained |= other.explained;
        self.met += other.met;
    }

    /// Takes in another way to print the name. It bears the one that is printed most.
    pub(super) fn take_form(&mut self, mut other: Self) {
        self.forms.append(&mut other.forms);
        self.forms.sort_unstable();
        self.name = most_printed(&self.forms);
        self.take(other);
    }
}

/// The form that is printed most often, the first in the alphabet of several.
fn most_printed<'r>(forms: &[(&'r str, u32)]) -> &'r str {
    if let [(form, _)] = forms {
        return form;
    }
    // A sentence begins without the article of the name.
    let times = |article: bool| -> u32 {
        forms.iter().filter(|(form, _)| form.starts_with("The ") == article).map(|(_, times)| times).sum()
    };
    let with_article = times(true) > 0 && times(true) * 3 >= times(false);
    let forms = forms.iter().filter(|(form, _)| !with_article || form.starts_with("The "));
    forms.max_by_key(|(form, times)| (*times, std::cmp::Reverse(*form))).map_or("", |(form, _)| form)
}

pub(super) fn without_article(name: &str) -> &str {
    name.strip_prefix("The ").unwrap_or(name)
}

/// By what two ways to print a name are the same.
pub(super) fn key(name: &str) -> String {
    let folded = fold(name);
    let bare = folded.strip_prefix("the ").unwrap_or(&folded);
    let bare = bare.replace('.', "");
    match bare.strip_prefix("united states ").filter(|rest| !rest.starts_with("of ")) {
        Some(rest) => format!("us {rest}"),
        None => bare,
    }
}
