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

/// How a stretch of a copied sentence stands to the original, and whether it is a name that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// The same words.
    Same,
    /// A name, in the same words.
    Name,
    /// Words that the original has not.
    Added,
    /// A name that the original has not, or not so.
    AddedName,
    /// Words that the original alone has.
    LeftOut,
}

/// A sentence beside its original.
pub(crate) fn copied<'r>(wording: &Wording, runs: impl IntoIterator<Item = (&'r str, Said)>) -> SafeHtml {
    let mut html = Markup::default();
    let unseen = |html: &mut Markup, key: &str| {
        html.raw("<span class=\"unseen\">").quoted(&wording.say(key, &[])).raw(" </span>");
    };
    for (words, said) in runs {
        match said {
            Said::Same => drop(html.quoted(words)),
            Said::Name => drop(html.raw("<mark>").quoted(words).raw("</mark>")),
            Said::Added | Said::AddedName => {
                html.raw("<ins>");
                unseen(&mut html, "unseen-only-here");
                html.raw(if said == Said::AddedName { "<mark>" } else { "" }).quoted(words);
                html.raw(if said == Said::AddedName { "</mark></ins>" } else { "</ins>" });
            }
            Said::LeftOut => {
                html.raw("<del>");
                unseen(&mut html, "unseen-only-in-original");
                html.quoted(words).raw("</del>");
            }
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

/// A paragraph, or a part of one, beside that of another article.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph<'r, Runs> {
    /// Its ¶ number; none for a heading or caption.
    pub(crate) number: Option<u32>,
    /// Whether it is a heading.
    pub(crate) is_heading: bool,
    /// The link to it on its article's page.
    pub(crate) href: &'r str,
    /// Its fragment there.
    pub(crate) fragment: &'r str,
    /// What it says.
    pub(crate) runs: Runs,
}

/// A column of paragraphs: in the left one what is not in the right one is struck, in the right one what is not in the
/// left is added.
pub(crate) fn column<'r, Runs: IntoIterator<Item = (&'r str, Standing)>>(
    wording: &Wording,
    is_left: bool,
    paragraphs: impl IntoIterator<Item = Paragraph<'r, Runs>>,
) -> SafeHtml {
    let mut html = Markup::default();
    for paragraph in paragraphs {
        html.raw(if paragraph.is_heading { "<p class=\"heading\" dir=\"auto\">" } else { "<p dir=\"auto\">" });
        html.raw("<a class=\"place\" href=\"").quoted(paragraph.href).raw("#").quoted(paragraph.fragment).raw("\">");
        match paragraph.number {
            Some(number) => html.quoted(&wording.say("paragraph", &[("n", number.into())])),
            None => html
                .raw("<span aria-hidden=\"true\">#</span><span class=\"unseen\">")
                .quoted(&wording.say("heading-or-caption", &[]))
                .raw("</span>"),
        };
        html.raw("</a>");
        words(wording, is_left, paragraph.runs, &mut html);
        html.raw("</p>");
    }
    html.take()
}

fn words<'r>(wording: &Wording, is_left: bool, runs: impl IntoIterator<Item = (&'r str, Standing)>, html: &mut Markup) {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_changes_stand_out_and_words_stay_words() {
        let html = sentence([("“Who,” asked <", false), ("Ada & Co", true), (">?", false)]);
        assert_eq!(html.as_str(), "“Who,” asked &lt;<mark>Ada &amp; Co</mark>&gt;?");
        let runs = [("A \"b\" ", Standing::Same), ("c", Standing::Typography), ("d", Standing::Only)];
        let paragraph = Paragraph { number: Some(3), is_heading: false, href: "../a/index.html", fragment: "p3", runs };
        let html = column(&Wording::default(), true, [paragraph]);
        let (before, after) = html.as_str().split_once("<del>").expect("it is struck");
        let place = "<a class=\"place\" href=\"../a/index.html#p3\">¶3</a>";
        assert_eq!(before, format!("<p dir=\"auto\">{place}A &quot;b&quot; <span class=\"typography\">c</span>"));
        assert!(after.starts_with("<span class=\"unseen\">") && after.ends_with(" </span>d</del></p>"), "{after}");
    }
}
