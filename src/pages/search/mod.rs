//! Full-text search without a server, also from a folder.
//!
//! The index is a number of small scripts, of which a search loads few. Each registers what it holds by a call of
//! `glossator.found(name, …)`, where its name is its path below `search/` without the extension:
//!
//! * `texts/<n>/<number>`: an article or actor (`document`), by a number that follows from its id (`numbers`). All else
//!   is made from these files.
//! * `words/…`, `places/…`: the leaves (`leaf`), each with some of the terms (`terms`), sorted (`front`), and the articles and
//!   actors in which each stands with how much it matters there (BM25), and, apart, for phrases, at which places (`posting`,
//!   `places`, as letters of six bits, `bits`). A long list stands in parts, the best first, so that a common word costs
//!   little. What can be filtered by are terms, too, that begin with `=`.
//! * `tails/<n>`: words by what follows their first letter, for whoever gets that letter wrong (`tails`).
//! * `tree/…`, `index`: the way to the leaf of a term (`tree`), with the version of all this.
//!
//! A leaf is known by the term with which it begins, and a part of a long list by its term: by a hash (`known_by`), which a
//! script works out.
//!
//! How rare a term is follows from its list; how many articles there are is said in `index` alone; so an edit concerns the
//! leaves of the terms that it concerns. Those are read back from the site, changed and written; when anything there is not
//! as it was made, the index is made anew from the documents.

mod bits;
mod document;
mod documents;
mod front;
mod gather;
mod indexing;
mod known_by;
mod leaf;
mod leaves;
mod numbers;
mod page;
mod part;
mod places;
mod posting;
mod tails;
mod terms;
#[cfg(test)]
mod tests;
mod tree;

pub(super) use documents::Documents;
pub(super) use indexing::{Kept, write};
pub(super) use page::page;
