//! The open data: what was read and found, as JSON for other programs, and the text that every offset counts in; and the
//! same in forms that other programs know.
//!
//! The format is a promise (`docs/data.md`): fields may be added to it, never changed or dropped.

mod actors;
mod annotations;
mod articles;
mod bibliography;
mod by_article;
mod entity_ruler;
mod follow_the_money;
mod json;
mod line_ends;
mod notes;
mod parted;
mod place;
mod public;
mod ratio;
mod reuse;
mod tei;

use super::job::Job;
use crate::analyse::Findings;
use crate::archive::Archive;
use crate::archive::address::{self, DataFile, ExchangeFile};
use crate::archive::article::{ArticleNumber, Publish};
use public::Public;

/// The version of the format, which every file begins with.
const FORMAT: u32 = 1;

/// What all data files are made from.
pub(super) struct Parts<'a>(Public<'a>);

impl<'a> Parts<'a> {
    pub(super) fn of(archive: &'a Archive, findings: &'a Findings) -> Self {
        Self(Public::of(archive, findings))
    }
}

/// The data files of the whole archive.
pub(super) fn whole<'s>(parts: &'s Parts<'_>) -> Vec<Job<'s>> {
    let public = &parts.0;
    let of_all = [
        Job::new(DataFile::Actors.path(1), || Ok(Some(json::bytes(&actors::File::of(public))))),
        Job::new(DataFile::Notes.path(1), || Ok(Some(json::bytes(&notes::File::of(public))))),
        Job::new(ExchangeFile::Annotations.path(1), || Ok(Some(json::bytes(&annotations::Collection::of(public))))),
    ];
    of_all
        .into_iter()
        .map(|job| job.given(&(public.is_large(), public.has_many_annotations())))
        .chain(parted::files(public))
        .collect()
}

/// The data files of one article: the text, where all of it may be shown, and the places in it, where they are too many
/// for the files of the whole archive.
pub(super) fn of_article<'s>(parts: &'s Parts<'_>, number: ArticleNumber) -> impl Iterator<Item = Job<'s>> {
    let public = &parts.0;
    let article = public.article(number);
    let text =
        Job::new(address::article_text(&article.id), move || Ok(Some(public.article(number).text.as_bytes().to_vec())));
    let places = Job::new(address::article_data(&article.id), move || {
        Ok(Some(json::bytes(&by_article::File::of(public, number))))
    });
    let annotations = Job::new(address::annotations(&article.id), move || {
        Ok(Some(json::bytes(&annotations::Page::of(public, number))))
    });
    let text = (article.publish == Publish::Full).then_some(text);
    let of_places = public.is_large().then_some(places).into_iter();
    let of_places = of_places.chain(public.has_many_annotations().then_some(annotations));
    text.into_iter().chain(of_places.map(move |job| job.given(&public.shown_actors_of(number))))
}

#[cfg(test)]
mod tests;
