//! From the archive and its facts to the files of the site, one by one, through Tera templates.

#[allow(dead_code)]
pub(crate) mod data;
