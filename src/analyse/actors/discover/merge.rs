//! Puts together what all articles say of one name, and the names of one actor.

use std::collections::{BTreeMap, BTreeSet};

use super::super::fold::fold;
use super::super::personal::FullName;
use super::alike::are_alike;
use super::article::Candidates;
use super::clues::Clue;
use super::cluster::{Cluster, key, without_article};
use super::judge::is_short;
use super::lists::lists;
use crate::archive::actor::Sighting;
use crate::archive::article::ArticleNumber;

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
            if short.starts_with('@') {
                self.handles.entry(key(full)).or_default().insert(short.clone());
            } else {
                *self.pairs.entry(short.clone()).or_default().entry(key(full)).or_default() += 1;
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
