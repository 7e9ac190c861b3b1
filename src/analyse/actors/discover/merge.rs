//! Puts together what all articles say of one name, and the names of one actor.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use rapidhash::fast::RandomState;
use rayon::prelude::*;

use super::super::fold::fold;
use super::super::personal::{FullName, has_initial};
use super::alike::are_alike;
use super::cases::is_short;
use super::clues::Clue;
use super::cluster::{Cluster, key, without_article};
use super::heads;
use super::lists::lists;
use super::roll::Roll;
use crate::archive::naming::Head;

/// The names of all articles, each actor's together, in no order.
pub(super) fn merge(roll: &Roll) -> Vec<Cluster<'_>> {
    let mut all = All::of(roll);
    all.join_countries();
    all.explain();
    all.join_signed();
    all.join_initialled();
    all.join_headed();
    all.join_incorporated();
    all.clusters.into_values().collect()
}

struct All<'r> {
    roll: &'r Roll,
    clusters: HashMap<Cow<'r, str>, Cluster<'r>, RandomState>,
}

impl<'r> All<'r> {
    fn of(roll: &'r Roll) -> Self {
        let each = roll.names.par_iter().map(|(key, told)| (Cow::Borrowed(key.as_str()), Cluster::of(told)));
        let mut clusters = HashMap::with_capacity_and_hasher(roll.names.len(), RandomState::default());
        clusters.extend(each.collect::<Vec<_>>());
        Self { roll, clusters }
    }

    /// What `choose` says of the names of which it says something, in the order of the alphabet.
    fn choose<T: Ord>(&self, choose: impl Fn(&Cow<'r, str>, &Cluster<'r>) -> Option<T>) -> Vec<T> {
        let mut chosen: Vec<T> = self.clusters.iter().filter_map(|(key, cluster)| choose(key, cluster)).collect();
        chosen.sort_unstable();
        chosen
    }

    /// Joins the names of each country.
    fn join_countries(&mut self) {
        let names = self.choose(|key, cluster| Some((key.clone(), lists().country(without_article(cluster.name))?)));
        for (name, listed) in names {
            let Some(cluster) = self.clusters.remove(&name) else { continue };
            let whole = self.clusters.entry(key(listed).into()).or_insert_with(|| Cluster::listed(listed));
            whole.take(cluster);
            whole.name = listed;
        }
    }

    /// Joins each abbreviation with what it stands for, where that is one name in however many spellings.
    fn explain(&mut self) {
        let mut all: BTreeMap<&str, Vec<(&str, u32)>> = BTreeMap::new();
        let pairs = self.roll.pairs.iter().filter(|((_, short), _)| !is_handle(short));
        for ((name, short), times) in pairs {
            all.entry(short).or_default().push((name, *times));
        }
        for (short, names) in all {
            if lists().is_no_actor(short) {
                continue;
            }
            // `the Clean Harbours Act (CHA)`: what is short for no actor is none.
            if names.iter().all(|(name, _)| self.is_event(name)) {
                self.clusters.entry(key(short).into()).and_modify(|cluster| cluster.clues.add(Clue::None));
            }
            let groups = groups(names.into_iter().filter(|(name, _)| self.clusters.contains_key(*name)).collect());
            let [group] = groups.as_slice() else {
                for name in groups.iter().flatten() {
                    self.clusters.entry((*name).into()).and_modify(|cluster| cluster.explained = true);
                }
                continue;
            };
            self.join(group, short);
        }
    }

    fn is_event(&self, name: &str) -> bool {
        let words = self.clusters.get(name).map(|cluster| cluster.name.split(' ').collect::<Vec<_>>());
        words.is_some_and(|words| heads::of_words(&words) == Some(Head::Event))
    }

    fn join(&mut self, group: &[&'r str], short: &'r str) {
        let Some((first, others)) = group.split_first() else { return };
        let Some(mut whole) = self.clusters.remove(*first) else { return };
        for other in others.iter().copied().chain([key(short).as_str()]) {
            if let Some(other) = self.clusters.remove(other) {
                whole.take(other);
            }
        }
        whole.explained = true;
        whole.aliases.insert(short);
        self.clusters.insert((*first).into(), whole);
    }

    /// Joins names with the handles and addresses that are made of them, or that stand beside them.
    fn join_signed(&mut self) {
        for (name, handle) in self.roll.pairs.keys().filter(|(_, short)| is_handle(short)) {
            if let Some(cluster) = self.clusters.get_mut(name.as_str()) {
                cluster.aliases.insert(handle);
            }
        }
        if self.roll.signs.is_empty() {
            return;
        }
        let bare = |name: &str| -> String { name.chars().filter(|letter| letter.is_alphanumeric()).collect() };
        let names = self.choose(|key, _| key.contains(' ').then(|| (bare(key), key.clone())));
        let mut signs: Vec<&'r String> = self.roll.signs.keys().collect();
        signs.sort_unstable();
        for sign in signs {
            let bare = sign.trim_start_matches('@');
            let bare = if is_handle(sign) { bare } else { bare.rsplit_once('.').map_or(bare, |(name, _)| name) };
            let bare = fold(bare);
            let from = names.partition_point(|(other, _)| *other < bare);
            let mut alike = names[from..].iter().take_while(|(other, _)| *other == bare);
            let (Some((_, name)), None) = (alike.next(), alike.next()) else { continue };
            if let Some(cluster) = self.clusters.get_mut(name) {
                if !is_handle(sign) {
                    cluster.clues.add(Clue::Media);
                }
                cluster.aliases.insert(sign);
            }
        }
    }

    /// `Ada M. Lee` is Ada Lee, where there is one only.
    fn join_initialled(&mut self) {
        let longer = self.choose(|longer, cluster| {
            let short = Some(cluster.name).filter(|name| has_initial(name)).and_then(FullName::of)?;
            Some((key(&short.without_initials()?), longer.clone()))
        });
        for alike in longer.chunk_by(|(one, _), (other, _)| one == other) {
            let [(short, longer)] = alike else { continue };
            if longer == short || !self.clusters.contains_key(longer) {
                continue;
            }
            let Some(other) = self.clusters.remove(short.as_str()) else { continue };
            self.clusters.entry(longer.clone()).and_modify(|cluster| cluster.take_form(other));
        }
    }

    /// `Harlan Foods Inc` is Harlan Foods.
    fn join_incorporated(&mut self) {
        const FORMS: [&str; 8] = [" inc", " ltd", " limited", " plc", " llc", " llp", " corp", " gmbh"];
        let longer = self.choose(|name, _| {
            let bare = FORMS.iter().find_map(|form| name.strip_suffix(form))?;
            Some((name.clone(), bare.to_owned()))
        });
        for (name, bare) in longer {
            if !self.clusters.contains_key(bare.as_str()) {
                continue;
            }
            let Some(other) = self.clusters.remove(&name) else { continue };
            if let Some(cluster) = self.clusters.get_mut(bare.as_str()) {
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
        let longer = self.choose(|name, cluster| {
            let (first, rest) = cluster.name.split_once(' ')?;
            let short = rest.split(' ').all(|word| HEADS.contains(&word))
                && is_short(first)
                && lists().country(first).is_none();
            short.then(|| (name.clone(), first))
        });
        for (name, short) in longer {
            let Some(mut whole) = self.clusters.remove(&name) else { continue };
            whole.explained = true;
            match self.clusters.get_mut(key(short).as_str()) {
                Some(other) => other.take(whole),
                None => {
                    whole.aliases.insert(short);
                    self.clusters.insert(name, whole);
                }
            }
        }
    }
}

fn is_handle(sign: &str) -> bool {
    sign.starts_with('@')
}

/// How many names for which one abbreviation stands are compared with one another.
const COMPARED: usize = 40;

/// The names for which an abbreviation stands, those that are spellings of one another together, the commonest first.
fn groups(mut names: Vec<(&str, u32)>) -> Vec<Vec<&str>> {
    names.sort_unstable_by_key(|(name, times)| (std::cmp::Reverse(*times), *name));
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for (name, _) in names.into_iter().take(COMPARED) {
        match groups.iter_mut().find(|group| group.iter().any(|other| are_alike(other, name))) {
            Some(group) => group.push(name),
            None => groups.push(vec![name]),
        }
    }
    groups
}
