//! One file becomes one article: bytes, text, front matter, blocks.

use std::fs;

use sha2::{Digest, Sha256};

use super::assemble::{self, Parts};
use super::plain_text::{self, Wishes};
use super::seed_file::{ArticleFile, Markup};
use super::{decode, front_matter, markdown, printable, too_large, unreadable};
use crate::archive::article::Article;
use crate::archive::id::ArticleId;
use crate::archive::settings::ArticleSettings;
use crate::diagnostic::Diagnostic;
use crate::limits;

/// The bytes of a file that is not too large to be an article.
pub(super) fn bytes(found: &ArticleFile) -> Result<Vec<u8>, Box<Diagnostic>> {
    let length = fs::metadata(&found.path).map_err(|why| Box::new(unreadable(&why)))?.len();
    let most = limits::ARTICLE_BYTES as u64;
    if length > most {
        return Err(Box::new(too_large(length, most).help("divide it, or name it in `ignore` in archive.toml")));
    }
    fs::read(&found.path).map_err(|why| Box::new(unreadable(&why)))
}

/// Reads an article from the bytes of its file, whose SHA-256 is given. None, with the reason, when they hold none.
pub(super) fn from_bytes(
    id: &ArticleId,
    found: &ArticleFile,
    settings: &ArticleSettings,
    bytes: &[u8],
    sha256: String,
) -> (Option<Article>, Vec<Diagnostic>) {
    let file = format!("seeds/{}", found.file);
    let (decoded, mut diagnostics) = decode::decode(bytes, &file);
    let Some(decoded) = decoded else { return (None, diagnostics) };
    diagnostics.extend(printable::check(&decoded.text, &file));
    let (front, body, said) = front_matter::read(&decoded.text, &file, found.markup);
    diagnostics.extend(said);

    let title = settings.title.as_deref().or(front.title.as_ref().map(|title| title.value.as_str()));
    let wishes = Wishes { layout: settings.layout, headings: &settings.headings, title };
    let body = body..decoded.text.len();
    let blocks = match found.markup {
        Markup::Plain => plain_text::read(&decoded.text, body, &wishes),
        Markup::Markdown => markdown::read(&decoded.text, body, &wishes),
    };
    if blocks.blocks.is_empty() {
        let said = Diagnostic::warning("empty-article", "this file holds no text; its page will be empty");
        diagnostics.push(said.in_file(file).help("put the text there, or remove the file"));
    }
    let parts = Parts { id: id.clone(), file: found.file.clone(), sha256, decoded: &decoded, front, blocks };
    (Some(assemble::article(parts, settings)), diagnostics)
}

/// The SHA-256 of the bytes, in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use encoding_rs::WINDOWS_1252;
    use proptest::prelude::*;

    use super::*;
    use crate::archive::article::Origin;
    use crate::archive::reading::Reading;
    use crate::archive::settings::ArticleSettings;

    fn read_as(markup: Markup, bytes: &[u8], settings: &ArticleSettings) -> (Article, Vec<Diagnostic>) {
        let name = if markup == Markup::Plain { "1_a.txt" } else { "1_a.md" };
        let found = ArticleFile { file: name.to_owned(), path: PathBuf::from(name), markup };
        let id = ArticleId::of_file(name).expect("an id");
        let (article, diagnostics) = from_bytes(&id, &found, settings, bytes, sha256(bytes));
        (article.expect("an article"), diagnostics)
    }

    fn markdown(text: &str) -> Article {
        read_as(Markup::Markdown, text.as_bytes(), &ArticleSettings::default()).0
    }

    /// What a reader sees of an article: kinds, numbers, ids and words of its blocks.
    fn seen(article: &Article) -> Vec<String> {
        let told = |block| Reading::of(article, block).text.replace('\n', " ");
        let blocks = article.blocks.iter();
        blocks.map(|block| format!("{:?} {:?} {} {}", block.kind, block.paragraph, block.anchor, told(block))).collect()
    }

    #[test]
    fn an_article_is_the_same_in_every_encoding_and_with_every_line_end() {
        let text = "---\ntitle: “Café” – a study\n---\n# “Café” – a study\n\nThe owner’s words:\nsoft break.\n\n- An entry\n\n    code\n    more\n";
        let utf_16 = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| {
            [mark.to_vec(), text.encode_utf16().flat_map(bytes).collect()].concat()
        };
        let variants: [(&str, Vec<u8>); 8] = [
            ("utf-8", text.into()),
            ("utf-8", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
            ("utf-16le", utf_16(b"\xff\xfe", u16::to_le_bytes)),
            ("utf-16be", utf_16(b"\xfe\xff", u16::to_be_bytes)),
            ("utf-16le", utf_16(b"", u16::to_le_bytes)),
            ("windows-1252", WINDOWS_1252.encode(text).0.into_owned()),
            ("utf-8", text.replace('\n', "\r").into()),
            ("utf-8", text.replace('\n', "\r\n").into()),
        ];
        for markup in [Markup::Markdown, Markup::Plain] {
            let expected = seen(&read_as(markup, text.as_bytes(), &ArticleSettings::default()).0);
            for (encoding, bytes) in &variants {
                let (article, _) = read_as(markup, bytes, &ArticleSettings::default());
                assert_eq!((seen(&article), &*article.encoding), (expected.clone(), *encoding), "{markup:?}");
                assert_eq!(article.facts.title.as_ref().map(|title| title.value.as_str()), Some("“Café” – a study"));
            }
        }
    }

    #[test]
    fn numbers_count_what_is_no_title_heading_or_caption() {
        let article = markdown("# Title\n\nOne.\n\n## Part\n\n![x](a.png)\n\n- Two\n\n---\n");
        let numbers: Vec<_> = article.blocks.iter().map(|block| block.paragraph).collect();
        assert_eq!(numbers, [None, Some(1), None, None, Some(2), Some(3)]);
    }

    #[test]
    fn ids_are_made_of_the_words_and_survive_what_is_done_elsewhere() {
        let ids = |text: &str| markdown(text).blocks.iter().map(|block| block.anchor.clone()).collect::<Vec<_>>();
        let before = ids("The same words.\n\nOthers.\n\nThe same words.\n\n***\n");
        assert!(before[0].len() == "t-3f2a91c0".len() && before[0].starts_with("t-"));
        assert_eq!(before[2], format!("{}-2", before[0]));
        let after = ids("New.\n\n*The* “same” WORDS\n\nOthers!\n");
        assert_eq!(after[1..], before[..2]);
    }

    #[test]
    fn the_editor_is_believed_before_the_front_matter_and_that_before_the_text() {
        let text = "---\ntitle: Of the front matter\nauthor: A\n---\n# Of the text\n\nWords.\n";
        let title = |settings: &ArticleSettings| {
            let known = read_as(Markup::Markdown, text.as_bytes(), settings).0.facts.title.expect("a title");
            (known.value, known.from)
        };
        let settings = ArticleSettings { title: Some("Of the editor".to_owned()), ..ArticleSettings::default() };
        assert_eq!(title(&settings), ("Of the editor".to_owned(), Origin::Settings));
        assert_eq!(title(&ArticleSettings::default()), ("Of the front matter".to_owned(), Origin::FrontMatter));
        let found = markdown("# Of the text\n\nWords.\n").facts.title.expect("a title");
        assert!(matches!(found.from, Origin::Text(span) if span.of("# Of the text\n") == "Of the text"));
    }

    #[test]
    fn a_file_without_text_is_an_empty_article_with_a_warning() {
        for text in ["", " \n\r\n\t", "\0\0", "\u{feff}", "---\ntitle: A\n---\n"] {
            for markup in [Markup::Markdown, Markup::Plain] {
                let (article, diagnostics) = read_as(markup, text.as_bytes(), &ArticleSettings::default());
                assert_eq!(article.blocks.len(), 0, "{text:?}");
                assert!(diagnostics.iter().any(|found| found.code == "empty-article"), "{text:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200), plain: bool) {
            let markup = if plain { Markup::Plain } else { Markup::Markdown };
            let found = ArticleFile { file: "1.txt".to_owned(), path: PathBuf::new(), markup };
            let id = ArticleId::of_file("1.txt").expect("an id");
            let (article, diagnostics) = from_bytes(&id, &found, &ArticleSettings::default(), &bytes, sha256(&bytes));
            prop_assert!(article.is_some() || !diagnostics.is_empty());
            let Some(article) = article else { return Ok(()) };
            for (_, span) in article.events() {
                prop_assert!(article.text.get(span.range()).is_some());
            }
            for block in &article.blocks {
                for segment in block.extent.segments() {
                    prop_assert!(article.text.get(segment.range()).is_some());
                }
            }
        }
    }
}
