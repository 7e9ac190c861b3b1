//! A line of a list of mentions: where it is, the sentence, and why a name in it is a mention.

use super::safe_html::{Markup, SafeHtml};
use crate::archive::wording::{Part, Wording};

/// A sentence that names somebody, for a list of such sentences.
#[derive(Debug)]
pub(crate) struct Line<'l> {
    /// The id of its article.
    pub(crate) article: &'l str,
    /// Where it stands there.
    pub(crate) here: Link<'l>,
    /// Whether it stands in an earlier article too.
    pub(crate) repeated: bool,
    /// Where it stands there, if that may be said.
    pub(crate) original: Option<Link<'l>>,
    /// The sentence itself.
    pub(crate) sentence: &'l SafeHtml,
    /// Where other articles repeat it.
    pub(crate) copies: &'l [Copy<'l>],
}

/// A sentence of another article that repeats one.
#[derive(Debug)]
pub(crate) struct Copy<'l> {
    /// The id of its article.
    pub(crate) article: &'l str,
    /// Where it stands.
    pub(crate) here: Link<'l>,
    /// What it says, where that is not the same word for word.
    pub(crate) sentence: Option<&'l SafeHtml>,
    /// Why a name in it is a mention.
    pub(crate) reasons: Vec<Reason<'l>>,
}

/// A place with the link to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link<'l> {
    pub(crate) label: &'l str,
    pub(crate) href: &'l str,
}

/// A reason: a message of the site's own words, with the place that it tells of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reason<'l> {
    pub(crate) key: &'l str,
    pub(crate) place: Option<Link<'l>>,
}

impl Line<'_> {
    /// The line with the reasons that are given for it.
    pub(crate) fn html<'r>(&self, wording: &Wording, reasons: impl IntoIterator<Item = Reason<'r>>) -> SafeHtml {
        let Link { label, href } = self.here;
        let mut html = Markup::default();
        html.raw(if self.repeated { "<li class=\"copy\">" } else { "<li>" });
        html.raw("<div class=\"place\"><a href=\"").quoted(href).raw("\" aria-label=\"").quoted(self.article);
        html.raw(" ").quoted(label).raw("\">").quoted(label).raw("</a>");
        if let Some(original) = self.original {
            html.raw(" <span>= ");
            link(&mut html, original);
            html.raw("</span>");
        }
        html.raw("</div>\n<p><span dir=\"auto\">").finished(self.sentence).raw("</span>");
        if self.repeated {
            html.raw(" <span class=\"why\">").quoted(&wording.say("repeated-text", &[]));
        }
        say_all(&mut html, wording, self.repeated, reasons);
        self.fold_copies(wording, &mut html);
        html.raw("</li>");
        html.take()
    }

    fn fold_copies(&self, wording: &Wording, html: &mut Markup) {
        if self.copies.is_empty() {
            return;
        }
        let mut articles: Vec<&str> = self.copies.iter().map(|copy| copy.article).collect();
        articles.dedup();
        let articles = articles.join(&wording.say("list-comma", &[]));
        let is_same = self.copies.iter().all(|copy| copy.sentence.is_none());
        let key = if is_same { "copies-same" } else { "copies-changed" };
        let told = wording.say(key, &[("articles", articles.into())]);
        html.raw("\n<details class=\"copies\"><summary>").quoted(&told).raw("</summary>\n<ol class=\"lines\">");
        for Copy { here, sentence, reasons, .. } in self.copies {
            html.raw("\n<li class=\"copy\"><div class=\"place\">");
            link(html, *here);
            html.raw("</div>\n<p>");
            match sentence {
                Some(sentence) => html.raw("<span dir=\"auto\">").finished(sentence).raw("</span>"),
                None => html.raw("<span class=\"why\">").quoted(&wording.say("copy-same", &[])),
            };
            say_all(html, wording, sentence.is_none(), reasons.iter().copied());
            html.raw("</li>");
        }
        html.raw("\n</ol></details>");
    }
}

fn link(html: &mut Markup, Link { label, href }: Link<'_>) {
    html.raw("<a href=\"").quoted(href).raw("\">").quoted(label).raw("</a>");
}

/// Ends a line with the reasons, in a list that may have begun.
fn say_all<'r>(html: &mut Markup, wording: &Wording, mut begun: bool, reasons: impl IntoIterator<Item = Reason<'r>>) {
    for reason in reasons {
        html.raw(if begun { "; " } else { " <span class=\"why\">" });
        begun = true;
        say(html, wording, reason);
    }
    html.raw(if begun { "</span></p>" } else { "</p>" });
}

fn say(html: &mut Markup, wording: &Wording, Reason { key, place }: Reason<'_>) {
    wording.say_round(key, &[], &["place"], |part| match (part, place) {
        (Part::Text(text), _) => drop(html.quoted(text)),
        (Part::Thing(_), Some(place)) => link(html, place),
        (Part::Thing(_), None) => {}
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weave::runs::sentence;

    #[test]
    fn a_line_gives_its_place_its_sentence_and_its_reasons() {
        let sentence = sentence([("Then ", false), ("Ada", true), (" <Bob>.", false)]);
        let here = Link { label: "¶7", href: "../003/index.html#m1" };
        let line = Line { article: "003", here, repeated: false, original: None, sentence: &sentence, copies: &[] };
        let start = "<div class=\"place\"><a href=\"../003/index.html#m1\" aria-label=\"003 ¶7\">¶7</a>";
        let words = "<span dir=\"auto\">Then <mark>Ada</mark> &lt;Bob&gt;.</span>";
        let html = line.html(&Wording::default(), []);
        assert_eq!(html.as_str(), format!("<li>{start}</div>\n<p>{words}</p></li>"));

        let original = Some(Link { label: "002 ¶\"3\"", href: "../002/index.html#p3" });
        let reasons = [
            Reason { key: "why-surname-at", place: Some(Link { label: "¶1", href: "#p1" }) },
            Reason { key: "why-handle", place: None },
        ];
        let html = Line { repeated: true, original, ..line }.html(&Wording::default(), reasons);
        let wording = Wording::default();
        let (repeated, handle) = (wording.say("repeated-text", &[]), wording.say("why-handle", &[]));
        let original = "<span>= <a href=\"../002/index.html#p3\">002 ¶&quot;3&quot;</a></span>";
        let (before, after) = html.as_str().split_once("; ").expect("a reason follows");
        let why = format!("<span class=\"why\">{repeated}");
        assert_eq!(before, format!("<li class=\"copy\">{start} {original}</div>\n<p>{words} {why}"));
        assert!(after.contains("<a href=\"#p1\">¶1</a>"), "{after}");
        assert!(after.ends_with(&format!("; {handle}</span></p></li>")), "{after}");
    }
}
