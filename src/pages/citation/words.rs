//! A citation in words, as a reader copies it into a note.

use serde::Serialize;

use super::Citation;
use crate::archive::article::{Article, Known, Origin};
use crate::archive::wording::{Told, Wording};

/// A citation in the words of the site.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct InWords {
    /// Who wrote it, what it is called, where and when it was published; none when nothing of that is known.
    pub(crate) work: Option<String>,
    /// Where it stands in the archive.
    pub(crate) place: String,
    /// The address of its page, where that is known.
    pub(crate) address: Option<String>,
}

impl Citation<'_> {
    /// The citation in words. A title that the text does not print stands in square brackets, as on the page.
    pub(crate) fn in_words(&self, wording: &Wording, article: &Article) -> InWords {
        let supplied = matches!(article.facts.title, Some(Known { from: Origin::Settings | Origin::Article(_), .. }));
        let authors: Vec<String> = self.authors.iter().map(|author| author.in_order()).collect();
        let title = self.title.map(|title| if supplied { format!("[{title}]") } else { title.to_owned() });
        let parts = [
            (!authors.is_empty()).then(|| wording.list(&authors.iter().map(String::as_str).collect::<Vec<_>>())),
            title.map(|title| wording.say("cite-title", &[("title", title.into())])),
            self.outlet.map(str::to_owned),
            self.published.map(|date| wording.date(date)),
            self.source.map(str::to_owned),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let told: [(&str, Told<'_>); 2] = [("archive", (&self.archive).into()), ("id", self.id.as_str().into())];
        InWords {
            work: (!parts.is_empty()).then(|| parts.join(&wording.say("list-comma", &[]))),
            place: wording.say("cite-in", &told),
            address: self.address.clone(),
        }
    }
}
