//! A name with all that an archive says of it, and by what two ways to print it are the same.

use std::collections::{BTreeMap, BTreeSet};

use super::super::fold::fold;
use super::clues::Clues;
use crate::archive::actor::Sighting;

/// A name that may be an actor's, with all that the archive says of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Cluster {
    /// The ways in which the name is printed, each with how often.
    pub forms: BTreeMap<String, usize>,
    /// The name that a list gives it, if one does.
    pub listed: Option<&'static str>,
    /// Other names of the same.
    pub aliases: BTreeSet<String>,
    pub clues: Clues,
    /// Whether an abbreviation stands for it, or it for one.
    pub explained: bool,
    /// How often it was met, and in how many articles.
    pub met: usize,
    pub articles: usize,
    /// The place that tells most.
    pub place: Option<(Sighting, usize)>,
}

impl Cluster {
    /// The name as it is printed most often.
    pub(super) fn name(&self) -> &str {
        if let Some(listed) = self.listed {
            return listed;
        }
        // A sentence begins without the article of the name.
        let times = |article: bool| -> usize {
            self.forms.iter().filter(|(form, _)| form.starts_with("The ") == article).map(|(_, times)| times).sum()
        };
        let with_article = times(true) > 0 && times(true) * 3 >= times(false);
        let forms = self.forms.iter().filter(|(form, _)| !with_article || form.starts_with("The "));
        let best = forms.max_by_key(|(form, times)| (**times, std::cmp::Reverse(*form)));
        best.map_or("", |(form, _)| form)
    }

    pub(super) fn take(&mut self, other: Self) {
        self.aliases.extend(other.aliases);
        self.aliases.extend(other.forms.into_keys());
        self.clues.take(&other.clues);
        self.explained |= other.explained;
        self.met += other.met;
        self.articles = self.articles.max(other.articles);
        self.place = self.place.max(other.place);
    }

    pub(super) fn see(&mut self, sighting: Sighting, weight: usize) {
        // The first of those that tell as much.
        if self.place.is_none_or(|(_, most)| weight > most) {
            self.place = Some((sighting, weight));
        }
    }
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
