//! A cell of the picture beside an article: some of its blocks, as tall as they are long.

use super::safe_html::{Markup, SafeHtml};
use crate::archive::wording::{Part, Wording};

/// How many articles a cell names at most.
const NAMED: usize = 3;

/// A cell, which leads to the first of its blocks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cell<'c> {
    /// Where it begins, and how high it is.
    pub(crate) y: usize,
    pub(crate) height: usize,
    /// The place in the text: `p7`, or the id of a block without a number.
    pub(crate) fragment: &'c str,
    /// The numbers of the first and the last paragraph; none for titles, headings and captions.
    pub(crate) paragraphs: Option<(u32, u32)>,
    pub(crate) words: usize,
    /// The articles where most of its words stand, too; none where they do not, and it is not filled.
    pub(crate) elsewhere: Option<&'c [String]>,
}

impl Cell<'_> {
    /// The cell, to stand in a picture.
    pub(crate) fn html(&self, wording: &Wording) -> SafeHtml {
        let mut html = Markup::of("<a href=\"#");
        html.quoted(self.fragment).raw("\" tabindex=\"-1\"><title>").append(&self.title(wording)).raw("</title><rect");
        if self.elsewhere.is_some() {
            html.raw(" class=\"shared\"");
        }
        html.raw(" y=\"").quoted(&self.y.to_string()).raw("\" width=\"14\" height=\"");
        html.quoted(&self.height.to_string()).raw("\"/></a>");
        html.take()
    }

    fn title(&self, wording: &Wording) -> Markup {
        let what = self.what(wording);
        let (key, told) = match self.paragraphs {
            None => return what,
            Some((first, last)) if first == last => ("paragraph", vec![("n", first.into())]),
            Some((first, last)) => ("paragraphs", vec![("first", first.into()), ("last", last.into())]),
        };
        let mut place = Markup::default();
        place.quoted(&wording.say(key, &told));
        said(wording, "strip-cell", &[("place", &place), ("what", &what)])
    }

    fn what(&self, wording: &Wording) -> Markup {
        let mut what = Markup::default();
        let Some(elsewhere) = self.elsewhere else {
            what.quoted(&wording.say("words", &[("n", self.words.into())]));
            return what;
        };
        for (at, article) in elsewhere.iter().take(NAMED).enumerate() {
            if at > 0 {
                what.quoted(&wording.say("list-comma", &[]));
            }
            what.quoted(article);
        }
        if elsewhere.len() > NAMED {
            what.raw(" ").quoted(&wording.say("and-more", &[("n", (elsewhere.len() - NAMED).into())]));
        }
        said(wording, "stands-in", &[("article", &what)])
    }
}

/// A message in which other markup stands, as a template would say it.
fn said(wording: &Wording, key: &str, things: &[(&str, &Markup)]) -> Markup {
    let names: Vec<&str> = things.iter().map(|(name, _)| *name).collect();
    let mut said = Markup::default();
    wording.say_round(key, &[], &names, |part| match part {
        Part::Text(text) => drop(said.quoted(text)),
        Part::Thing(at) => {
            if let Some((_, thing)) = things.get(at) {
                said.append(thing);
            }
        }
    });
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_tells_which_paragraphs_it_stands_for_and_where_their_words_stand_too() {
        let own = Cell { y: 3, height: 7, fragment: "p2", paragraphs: Some((2, 2)), words: 40, elsewhere: None };
        let html = own.html(&Wording::default());
        let start = "<a href=\"#p2\" tabindex=\"-1\"><title>";
        assert_eq!(html.as_str(), format!("{start}¶2, 40 words</title><rect y=\"3\" width=\"14\" height=\"7\"/></a>"));

        let elsewhere = ["a<b", "c", "d", "e", "f"].map(String::from);
        let shared = Cell { paragraphs: Some((2, 4)), elsewhere: Some(&elsewhere), ..own };
        let title = "¶2–4, stands in a&lt;b, c, d and 2 more</title><rect class=\"shared\" y=\"3\"";
        assert!(shared.html(&Wording::default()).as_str().starts_with(&format!("{start}{title}")));

        let heading = Cell { paragraphs: None, ..own };
        assert!(heading.html(&Wording::default()).as_str().contains("<title>40 words</title>"));
    }
}
