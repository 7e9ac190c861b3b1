//! Words of an article outside its own page, some of which stand out: a sentence with its names, a paragraph with what
//! another article has in other words.

use super::safe_html::{Markup, SafeHtml};
use crate::archive::wording::Wording;

/// A sentence, and which stretches of it are names that are meant.
pub(crate) fn sentence<'r>(runs: impl IntoIterator<Item = (&'r str, bool)>) -> SafeHtml {
    let mut html = Markup::default();
    for (words, is_name) in runs {
        if is_name {
            html.raw("<mark>").quoted(words).raw("</mark>");
        } else {
            html.quoted(words);
        }
    }
    html.take()
}

/// How a stretch of a paragraph stands to the other article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The same words.
    Same,
    /// The same words with other punctuation.
    Typography,
    /// Other words.
    Changed,
    /// Words that stand only here.
    Only,
}

/// A paragraph beside that of another article: in the left column what is not in the right one is struck, in the right
/// one what is not in the left is added.
pub(crate) fn paragraph<'r>(
    wording: &Wording,
    is_left: bool,
    runs: impl IntoIterator<Item = (&'r str, Standing)>,
) -> SafeHtml {
    let mut html = Markup::default();
    for (words, standing) in runs {
        let key = match standing {
            Standing::Same => {
                html.quoted(words);
                continue;
            }
            Standing::Typography => {
                html.raw("<span class=\"typography\">").quoted(words).raw("</span>");
                continue;
            }
            Standing::Changed => "unseen-other-words-here",
            Standing::Only => "unseen-only-here",
        };
        html.raw(if is_left { "<del>" } else { "<ins>" });
        html.raw("<span class=\"unseen\">").quoted(&wording.say(key, &[])).raw(" </span>").quoted(words);
        html.raw(if is_left { "</del>" } else { "</ins>" });
    }
    html.take()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_changes_stand_out_and_words_stay_words() {
        let html = sentence([("“Who,” asked <", false), ("Ada & Co", true), (">?", false)]);
        assert_eq!(html.as_str(), "“Who,” asked &lt;<mark>Ada &amp; Co</mark>&gt;?");
        let runs = [("A \"b\" ", Standing::Same), ("c", Standing::Typography), ("d", Standing::Only)];
        let html = paragraph(&Wording::default(), true, runs);
        let (before, after) = html.as_str().split_once("<del>").expect("it is struck");
        assert_eq!(before, "A &quot;b&quot; <span class=\"typography\">c</span>");
        assert!(after.starts_with("<span class=\"unseen\">") && after.ends_with(" </span>d</del>"), "{after}");
    }
}
