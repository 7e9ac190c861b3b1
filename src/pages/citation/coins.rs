//! A citation as COinS, which lists of articles bear: OpenURL 1.0 (ANSI/NISO Z39.88-2004) in the title of an empty element.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::Citation;

impl Citation<'_> {
    /// The fields, as a query. The format is that of Dublin Core, with the two fields more that Zotero reads in it.
    pub(crate) fn coins(&self) -> String {
        let mut query = String::from("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc");
        let mut field = |name: &str, value: Option<&str>| {
            if let Some(value) = value {
                query.extend(["&rft.", name, "="]);
                query.extend(utf8_percent_encode(value, NON_ALPHANUMERIC));
            }
        };
        field("type", Some(self.zotero_type()));
        field("title", self.title);
        field("source", self.outlet);
        for author in &self.authors {
            field("creator", Some(&author.inverted()));
        }
        field("date", self.published_day().as_deref());
        field("identifier", self.source.or(self.address.as_deref()));
        field("language", Some(self.language));
        query
    }
}
