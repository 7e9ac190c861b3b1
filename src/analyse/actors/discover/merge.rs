//! Puts together what all articles say of one name, and the names of one actor.

use std::collections::{BTreeMap, BTreeSet};

use super::super::fold::fold;
use super::super::personal::FullName;
use super::article::Candidates;
use super::clues::{Clue, Clues};
use super::judge::is_short;
use super::lists::lists;
use crate::archive::actor::Sighting;
use crate::archive::article::ArticleNumber;

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

    fn take(&mut self, other: Self) {
        self.aliases.extend(other.aliases);
        self.aliases.extend(other.forms.into_keys());
        self.clues.take(&other.clues);
        self.explained |= other.explained;
        self.met += other.met;
        self.articles = self.articles.max(other.articles);
        self.place = self.place.max(other.place);
    }

    fn see(&mut self, sighting: Sighting, weight: usize) {
        // The first of those that tell as much.
        if self.place.is_none_or(|(_, most)| weight > most) {
            self.place = Some((sighting, weight));
        }
    }
}

fn without_article(name: &str) -> &str {
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

/// The names of all articles, each actor's together.
pub(super) fn merge<'a>(articles: impl Iterator<Item = (ArticleNumber, &'a Candidates)>) -> Vec<Cluster> {
    let mut all = All::default();
    for (number, candidates) in articles {
        all.take(number, candidates);
    }
    all.join_countries();
    all.explain();
    all.join_signed();
    all.join_initialled();
    all.join_headed();
    all.join_incorporated();
    all.clusters.into_values().collect()
}

#[derive(Default)]
struct All {
    clusters: BTreeMap<String, Cluster>,
    /// By abbreviation: the names that it stands for.
    pairs: BTreeMap<String, BTreeMap<String, usize>>,
    handles: BTreeMap<String, BTreeSet<String>>,
    signs: BTreeSet<String>,
}

impl All {
    fn take(&mut self, number: ArticleNumber, candidates: &Candidates) {
        let mut seen = BTreeSet::new();
        for candidate in &candidates.names {
            let key = key(&candidate.name);
            let cluster = self.clusters.entry(key.clone()).or_default();
            *cluster.forms.entry(candidate.name.clone()).or_default() += candidate.clues.met().max(1);
            cluster.clues.take(&candidate.clues);
            cluster.met += candidate.clues.met();
            cluster.articles += usize::from(seen.insert(key));
            cluster.see(Sighting { article: number, block: candidate.block }, candidate.clues.weight());
        }
        for (full, short) in &candidates.pairs {
            let list = if short.starts_with('@') { None } else { Some(&mut self.pairs) };
            match list {
                Some(pairs) => *pairs.entry(short.clone()).or_default().entry(key(full)).or_default() += 1,
                None => {
                    self.handles.entry(key(full)).or_default().insert(short.clone());
                }
            }
        }
        for short in &candidates.none {
            self.clusters.entry(key(short)).or_default().clues.add(Clue::None);
        }
        self.signs.extend(candidates.signs.iter().cloned());
    }

    /// Joins the names of each country.
    fn join_countries(&mut self) {
        let names: Vec<(String, &'static str)> = self
            .clusters
            .iter()
            .filter_map(|(name, cluster)| Some((name.clone(), lists().country(without_article(cluster.name()))?)))
            .collect();
        for (name, listed) in names {
            let Some(cluster) = self.clusters.remove(&name) else { continue };
            let whole = self.clusters.entry(key(listed)).or_default();
            whole.take(cluster);
            whole.listed = Some(listed);
        }
    }

    /// Joins each abbreviation with what it stands for, where that is one name in however many spellings.
    fn explain(&mut self) {
        for (short, names) in std::mem::take(&mut self.pairs) {
            if lists().is_no_actor(&short) {
                continue;
            }
            let groups = groups(names.into_iter().filter(|(name, _)| self.clusters.contains_key(name)).collect());
            let [group] = groups.as_slice() else {
                for name in groups.iter().flatten() {
                    self.clusters.entry(name.clone()).and_modify(|cluster| cluster.explained = true);
                }
                continue;
            };
            self.join(group, &short);
        }
    }

    fn join(&mut self, group: &[String], short: &str) {
        let Some((first, others)) = group.split_first() else { return };
        let Some(mut whole) = self.clusters.remove(first) else { return };
        for other in others.iter().chain([&key(short)]) {
            if let Some(other) = self.clusters.remove(other) {
                whole.take(other);
            }
        }
        whole.explained = true;
        whole.aliases.insert(short.to_owned());
        self.clusters.insert(first.clone(), whole);
    }

    /// Joins names with the handles and addresses that are made of them, or that stand beside them.
    fn join_signed(&mut self) {
        for (name, handles) in std::mem::take(&mut self.handles) {
            if let Some(cluster) = self.clusters.get_mut(&name) {
                cluster.aliases.extend(handles);
            }
        }
        let mut squashed: BTreeMap<String, Option<String>> = BTreeMap::new();
        for name in self.clusters.keys().filter(|name| name.contains(' ')) {
            let bare: String = name.chars().filter(|letter| letter.is_alphanumeric()).collect();
            squashed.entry(bare).and_modify(|other| *other = None).or_insert_with(|| Some(name.clone()));
        }
        for sign in std::mem::take(&mut self.signs) {
            let bare = sign.trim_start_matches('@');
            let bare = if sign.starts_with('@') { bare } else { bare.rsplit_once('.').map_or(bare, |(name, _)| name) };
            let Some(Some(name)) = squashed.get(&fold(bare)) else { continue };
            if let Some(cluster) = self.clusters.get_mut(name) {
                if !sign.starts_with('@') {
                    cluster.clues.add(Clue::Media);
                }
                cluster.aliases.insert(sign);
            }
        }
    }

    /// `Ada M. Lee` is Ada Lee, where there is one only.
    fn join_initialled(&mut self) {
        let mut by_short: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (key_, cluster) in &self.clusters {
            if let Some(short) = FullName::of(cluster.name()).and_then(|full| full.without_initials()) {
                by_short.entry(key(&short)).or_default().push(key_.clone());
            }
        }
        for (short, longer) in by_short {
            let [longer] = longer.as_slice() else { continue };
            if *longer == short {
                continue;
            }
            let Some(mut other) = self.clusters.remove(&short) else { continue };
            if let Some(cluster) = self.clusters.get_mut(longer) {
                // The page bears the name that is printed most.
                cluster.forms.extend(std::mem::take(&mut other.forms));
                cluster.take(other);
            }
        }
    }

    /// `Harlan Foods Inc` is Harlan Foods.
    fn join_incorporated(&mut self) {
        const FORMS: [&str; 8] = [" inc", " ltd", " limited", " plc", " llc", " llp", " corp", " gmbh"];
        let shorter = |name: &String| {
            FORMS.iter().find_map(|form| name.strip_suffix(form)).map(|bare| (name.clone(), bare.to_owned()))
        };
        let pairs: Vec<(String, String)> = self.clusters.keys().filter_map(shorter).collect();
        for (name, bare) in pairs {
            if !self.clusters.contains_key(&bare) {
                continue;
            }
            let Some(other) = self.clusters.remove(&name) else { continue };
            if let Some(cluster) = self.clusters.get_mut(&bare) {
                cluster.clues.add(Clue::Organisation);
                cluster.take(other);
            }
        }
    }

    /// `BFT News Agency` is BFT.
    fn join_headed(&mut self) {
        const HEADS: [&str; 12] = [
            "News",
            "Agency",
            "Television",
            "TV",
            "Radio",
            "Group",
            "Corporation",
            "Inc",
            "plc",
            "Ltd",
            "Party",
            "Network",
        ];
        let longer = |name: &String| {
            let cluster = self.clusters.get(name)?;
            let (first, rest) = cluster.name().split_once(' ')?;
            let short = is_short(first)
                && rest.split(' ').all(|word| HEADS.contains(&word))
                && lists().country(first).is_none();
            short.then(|| (name.clone(), first.to_owned()))
        };
        let pairs: Vec<(String, String)> = self.clusters.keys().filter_map(longer).collect();
        for (name, short) in pairs {
            let Some(mut whole) = self.clusters.remove(&name) else { continue };
            whole.explained = true;
            match self.clusters.remove(&key(&short)) {
                Some(mut other) => {
                    other.take(whole);
                    self.clusters.insert(key(&short), other);
                }
                None => {
                    whole.aliases.insert(short);
                    self.clusters.insert(name, whole);
                }
            }
        }
    }
}

/// How many names for which one abbreviation stands are compared with one another.
const COMPARED: usize = 40;

/// The names for which an abbreviation stands, those that are spellings of one another together, the commonest first.
fn groups(names: Vec<(String, usize)>) -> Vec<Vec<String>> {
    let mut names = names;
    names.sort_by_key(|(name, times)| (std::cmp::Reverse(*times), name.clone()));
    let mut groups: Vec<Vec<String>> = Vec::new();
    for (name, _) in names.into_iter().take(COMPARED) {
        match groups.iter_mut().find(|group| group.iter().any(|other| are_alike(other, &name))) {
            Some(group) => group.push(name),
            None => groups.push(vec![name]),
        }
    }
    groups
}

/// Whether two names for which one abbreviation stands are spellings of one: each word of the shorter has its like in the
/// longer, in order.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.split(' ').filter(|word| word.chars().count() > 2).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut rest = long.iter();
    !short.is_empty() && short.iter().all(|word| rest.by_ref().any(|other| is_spelt_alike(word, other)))
}

/// Whether two words are one in two spellings: they begin alike, and one letter in four at most differs.
fn is_spelt_alike(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.first() != other.first() || one.len().abs_diff(other.len()) > 2 {
        return false;
    }
    distance(&one, &other) * 4 <= one.len().max(other.len())
}

/// How many letters have to be put in, left out or changed to make one word of the other (Levenshtein).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut left_above = row[0];
        row[0] = at + 1;
        for (place, other) in other.iter().enumerate() {
            let changed = left_above + usize::from(letter != other);
            left_above = row[place + 1];
            row[place + 1] = changed.min(row[place] + 1).min(left_above + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_alike() {
        for (one, other, are) in [
            ("mojahedin e lindholm organization", "mujahedin e lindholm", true),
            ("harbour trust", "harbor trust", true),
            ("harbour trust", "highway tribunal", false),
            ("national council", "national cartel", false),
        ] {
            assert_eq!(are_alike(one, other), are, "{one} {other}");
        }
    }
}
