//! The way to the leaves: a root that is read first, and nodes, each of which lists some leaves.

use rapidhash::v3::rapidhash_v3;
use serde::Serialize;

use super::front::{Front, capital};
use super::known_by::known_by;
use super::leaf::{Files, Leaf};
use super::part::Name;

/// The version of the format. It changes when a script that knows this one could not read the index.
const FORMAT: u32 = 2;

/// A node has about 2 to the power of so many leaves.
const WIDTH: u32 = 6;

/// What a reader's browser loads first.
#[derive(Serialize)]
struct Root {
    format: u32,
    /// How many articles there are.
    articles: usize,
    /// The numbers of actors begin here.
    actors: u32,
    /// How many bits of the hash of a word without its first letter tell where it stands among the tails.
    tails: u32,
    /// The nodes.
    nodes: String,
}

/// The root and the nodes. Each tells of its leaves, or of the nodes, how common the commonest word is, as a capital, and
/// the term with which it begins, by which it is known.
pub(super) fn files(leaves: &[Leaf], articles: usize, actors: u32, tails: u32) -> Files {
    let mut files = Files::new();
    let mut nodes = Vec::new();
    for group in leaves.chunk_by(|_, next| !begins(&next.first)) {
        let Some(first) = group.first() else { continue };
        let known_by = known_by(&first.first);
        let name = Name::new("tree", &known_by);
        let file = name.file(&told(group.iter().map(|leaf| (leaf.top, leaf.first.as_str()))));
        files.push((name, file));
        nodes.push((group.iter().map(|leaf| leaf.top).max().unwrap_or(0), first.first.as_str()));
    }
    let root = Root { format: FORMAT, articles, actors, tails, nodes: told(nodes.into_iter()) };
    let name = Name("index".to_owned());
    let file = name.file(&root);
    files.push((name, file));
    files
}

/// Whether a node begins with the leaf that begins with this term.
fn begins(term: &str) -> bool {
    rapidhash_v3(term.as_bytes()).leading_zeros() >= WIDTH
}

fn told<'l>(entries: impl Iterator<Item = (u32, &'l str)>) -> String {
    let mut firsts = Front::default();
    for (top, first) in entries {
        firsts.letters.push(capital(top));
        firsts.push(first);
    }
    firsts.letters
}
