//! Glossator reads a folder of clipped articles and writes a static web site in which every article can be read with
//! a margin that says where its text also stands and who is named in it.
//!
//! The way is one way, and [`pipeline`] walks it:
//!
//! ```text
//! seeds/ ─▶ read ─▶ archive ─▶ analyse ─▶ weave ─▶ pages ─▶ write ─▶ site/
//! ```

pub mod analyse;
pub mod archive;
pub mod cli;
pub mod diagnostic;
pub mod limits;
pub mod pages;
pub mod pipeline;
pub mod read;
pub mod span;
pub mod weave;
pub mod write;
