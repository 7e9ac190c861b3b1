//! The way to the leaves: a root that is read first, and nodes, each of which lists some leaves.

use rapidhash::v3::rapidhash_v3;
use serde::Serialize;

use super::leaf::{Files, Leaf};
use super::part::Name;

/// The version of the format. It changes when a script that knows this one could not read the index.
const FORMAT: u32 = 1;

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
    /// The nodes.
    nodes: String,
}

/// The root and the nodes. Each has lines of what a leaf, or a node, is known by; how common its commonest word is; and
/// the term with which it begins.
pub(super) fn files(leaves: &[Leaf], articles: usize, actors: u32) -> Files {
    let mut files = Files::new();
    let mut nodes = Vec::new();
    for group in leaves.chunk_by(|_, next| !begins(&next.first)) {
        let Some(first) = group.first() else { continue };
        let known_by = Leaf::known_by(&first.first);
        let name = Name::new("tree", &known_by);
        let file = name.file(&lines(group.iter().map(|leaf| (leaf.top, leaf.first.as_str()))));
        files.push((name, file));
        nodes.push((group.iter().map(|leaf| leaf.top).max().unwrap_or(0), first.first.as_str()));
    }
    let root = Root { format: FORMAT, articles, actors, nodes: lines(nodes.into_iter()) };
    let name = Name("index".to_owned());
    let file = name.file(&root);
    files.push((name, file));
    files
}

/// Whether a node begins with the leaf that begins with this term.
fn begins(term: &str) -> bool {
    rapidhash_v3(term.as_bytes()).leading_zeros() >= WIDTH
}

fn lines<'l>(entries: impl Iterator<Item = (u32, &'l str)>) -> String {
    let line = |(top, first): (u32, &str)| format!("{} {top} {first}", Leaf::known_by(first));
    entries.map(line).collect::<Vec<_>>().join("\n")
}
