//! The `ignore` patterns of `archive.toml`: paths under `seeds/` that are no articles.

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

/// Paths that the editor wants passed over. A pattern without `/` holds in every folder; one that matches a folder
/// holds for all that is in it; `*` stays within a folder and `**` does not.
#[derive(Debug, Default)]
pub(crate) struct Ignored(GlobSet);

impl Ignored {
    /// Takes the patterns of the settings, which are known to be sound.
    pub(crate) fn new(patterns: &[String]) -> Self {
        let globs = patterns.iter().filter_map(|pattern| {
            let path = pattern.trim_start_matches("./").trim_end_matches('/');
            let anywhere = if path.contains('/') { path.trim_start_matches('/') } else { &format!("**/{path}") };
            GlobBuilder::new(anywhere).literal_separator(true).build().ok()
        });
        let mut set = GlobSetBuilder::new();
        globs.for_each(|glob| {
            set.add(glob);
        });
        Self(set.build().unwrap_or_default())
    }

    /// Whether the file or folder at this path under `seeds/` is to be passed over.
    pub(crate) fn matches(&self, path: &str) -> bool {
        self.0.is_match(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_mean_what_an_editor_expects() {
        for (pattern, path, matches) in [
            ("drafts/**", "drafts/a.txt", true),
            ("drafts/**", "drafts/deep/a.txt", true),
            ("drafts/**", "press/drafts/a.txt", false),
            ("drafts", "drafts", true),
            ("drafts/", "press/drafts", true),
            ("/drafts", "press/drafts", false),
            ("*.old.txt", "press/a.old.txt", true),
            ("press/*.txt", "press/a.txt", true),
            ("press/*.txt", "press/deep/a.txt", false),
            ("**/tmp/*", "a/b/tmp/c.md", true),
            ("a.txt", "aa.txt", false),
        ] {
            assert_eq!(Ignored::new(&[pattern.to_owned()]).matches(path), matches, "{pattern} {path}");
        }
    }
}
