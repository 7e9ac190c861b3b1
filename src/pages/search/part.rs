//! The files of the index: each is a script that registers what it holds under its name, since from a folder a browser
//! loads nothing else.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::archive::address::OutPath;
use crate::pages::in_script;

/// The name of a part of the index, which is its path below `search/` without the extension.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub(super) struct Name(pub(super) String);

impl Name {
    /// A part of this kind that is known by a short string of ASCII, whose first letter names a folder.
    pub(super) fn new(kind: &str, known_by: &str) -> Self {
        let (folder, file) = known_by.split_at_checked(1).unwrap_or((known_by, ""));
        Self(format!("{kind}/{folder}/{file}"))
    }

    /// Where it stands.
    pub(super) fn path(&self) -> Option<OutPath> {
        OutPath::new(&format!("search/{}.js", self.0))
    }

    /// The file that holds this.
    pub(super) fn file(&self, holds: &impl Serialize) -> Vec<u8> {
        let Ok(holds) = serde_json::to_string(holds) else { return Vec::new() };
        format!("{}{}{END}", self.beginning(), in_script::safe(holds)).into_bytes()
    }

    /// What such a file holds.
    pub(super) fn read<T: DeserializeOwned>(&self, file: &[u8]) -> Option<T> {
        let holds = file.strip_prefix(self.beginning().as_bytes())?.strip_suffix(END.as_bytes())?;
        serde_json::from_slice(holds).ok()
    }

    fn beginning(&self) -> String {
        format!("glossator.found(\"{}\",", self.0)
    }
}

const END: &str = ");\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_an_article_ends_the_script() {
        let (name, hostile) = (Name::new("texts", "07"), "</script>\u{2028}<!-- \"é\" \\".to_owned());
        let file = name.file(&hostile);
        let script = str::from_utf8(&file).expect("UTF-8");
        assert!(!script.contains(['<', '\u{2028}']) && script.lines().count() == 1, "{script}");
        assert_eq!(name.read::<String>(&file), Some(hostile));
        assert_eq!(Name::new("texts", "08").read::<String>(&file), None);
    }
}
