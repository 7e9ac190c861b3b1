//! Glossator reads a folder of clipped articles and writes a static web site in which every article can be read with
//! a margin that says where its text also stands and who is named in it.
//!
//! The way is one way, and [`pipeline`] walks it:
//!
//! ```text
//! seeds/ ─▶ read ─▶ archive ─▶ analyse ─▶ weave ─▶ pages ─▶ write ─▶ site/
//! ```
//!
//! Each arrow is a function that can be called by itself:
//!
//! ```
//! # fn main() -> Result<(), glossator::read::ReadError> {
//! let (archive, _problems) = glossator::read::archive("examples/second".as_ref())?;
//! let (findings, _problems) = glossator::analyse::analyse(&archive);
//! let pair = findings.reuse.pairs.first().expect("two articles of this archive share text");
//! assert_eq!(archive.article(pair.b).id.as_str(), "canal-2026-02-10-plan");
//! let woven = glossator::weave::weave(&archive, &findings, pair.b);
//! assert!(!woven.pieces.is_empty());
//! # Ok(())
//! # }
//! ```

pub mod analyse;
pub mod archive;
pub mod cache;
pub mod cli;
pub mod diagnostic;
pub mod limits;
pub mod pages;
pub mod pipeline;
pub mod read;
pub mod serve;
pub mod span;
pub mod trace;
pub mod weave;
pub mod write;
