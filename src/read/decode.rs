//! From the bytes of a file to its text, whatever encoding it was saved in.
//!
//! Nothing but a leading byte order mark is dropped and nothing is changed: carriage returns and control characters
//! stay, so that every place in the text can be traced to the file. What was guessed or repaired is said.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::diagnostic::Diagnostic;

/// The text of a file.
#[derive(Debug)]
pub(crate) struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The name of the encoding as the WHATWG Encoding Standard writes it, in lower case.
    pub encoding: &'static str,
}

/// Decodes the bytes of `file`. None when no encoding of the web fits; the diagnostic then says so.
pub(crate) fn decode(bytes: &[u8], file: &str) -> (Option<Decoded>, Vec<Diagnostic>) {
    if bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff]) {
        let refused = Diagnostic::error("unknown-encoding", "the file is saved as UTF-32, which cannot be read")
            .in_file(file)
            .help("save it as UTF-8");
        return (None, vec![refused]);
    }
    let (encoding, mark, certainty) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, mark, Certainty::Said),
        None => {
            let (encoding, certainty) = guess(bytes);
            (encoding, 0, certainty)
        }
    };
    let bytes = bytes.get(mark..).unwrap_or_default();
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    let text = text.into_owned();
    let name = name_of(encoding);

    let mut diagnostics = Vec::new();
    if certainty == Certainty::Guessed {
        diagnostics.push(guessed(file, &text, name));
    }
    if malformed {
        diagnostics.push(repaired(file, &text, name, first_malformed(bytes, encoding, &text)));
    }
    (Some(Decoded { text, encoding: name }), diagnostics)
}

/// How the encoding of a file is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Certainty {
    /// A byte order mark says so, or nothing else fits.
    Said,
    /// The frequencies of bytes suggest it.
    Guessed,
}

/// The encoding of a file without a byte order mark.
fn guess(bytes: &[u8]) -> (&'static Encoding, Certainty) {
    if let Some(utf_16) = utf_16_without_mark(bytes) {
        return (utf_16, Certainty::Guessed);
    }
    if is_mostly_utf_8(bytes) {
        return (UTF_8, Certainty::Said);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(None, Utf8Detection::Deny), Certainty::Guessed)
}

/// Whether the bytes are UTF-8, or would be but for fewer malformed places than sound ones. A sound sequence is weighed
/// by its continuation bytes: the longer it is, the less likely it stands in another encoding by chance.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut sound, mut malformed) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().bytes().filter(|byte| (0x80..0xc0).contains(byte)).count();
        // A sequence cut short after two sound bytes or more speaks for UTF-8 as well: a file cut at a size.
        match chunk.invalid().len() {
            0 => {}
            1 => malformed += 1,
            cut => {
                sound += cut - 1;
                malformed += 1;
            }
        }
    }
    malformed == 0 || sound >= malformed
}

/// UTF-16 without its mark: in European text every second byte is NUL; in any other script at least the spaces and
/// line ends have one there, and most letters share the other value of that byte.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    const SAMPLE: usize = 64 * 1024;
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if !sample.contains(&0) {
        return None;
    }
    let units = sample.len() / 2;
    let high_bytes = |first: usize| {
        let mut counts = [0_usize; 256];
        sample.iter().skip(first).step_by(2).for_each(|byte| counts[usize::from(*byte)] += 1);
        counts
    };
    let (even, odd) = (high_bytes(0), high_bytes(1));
    let fits = |high: &[usize; 256], low: &[usize; 256]| {
        let commonest = high.iter().skip(1).max().copied().unwrap_or(0);
        high[0] * 10 >= units && low[0] * 10 < high[0] && (high[0] + commonest) * 5 >= units * 4
    };
    let encoding = match (units > 0 && fits(&even, &odd), units > 0 && fits(&odd, &even)) {
        (true, _) => UTF_16BE,
        (_, true) => UTF_16LE,
        _ => return None,
    };
    let (_, malformed) = encoding.decode_without_bom_handling(bytes);
    (!malformed).then_some(encoding)
}

fn guessed(file: &str, text: &str, name: &str) -> Diagnostic {
    let said =
        Diagnostic::warning("guessed-encoding", format!("the file is not UTF-8; it was read as {name}, a guess"))
            .help("if letters are wrong, open it in an editor with the right encoding; save it as UTF-8 in any case");
    match first_foreign_word(text) {
        Some(word) => said.at(file, text, word),
        None => said.in_file(file),
    }
}

fn repaired(file: &str, text: &str, name: &str, at: usize) -> Diagnostic {
    let end = at + char::REPLACEMENT_CHARACTER.len_utf8();
    Diagnostic::warning("malformed-bytes", format!("bytes here are no {name}; each such place is shown as “\u{fffd}”"))
        .at(file, text, at..end)
        .help("put the right letters there and save the file as UTF-8")
}

/// Where the first malformed bytes stand in the decoded text.
fn first_malformed(bytes: &[u8], encoding: &'static Encoding, text: &str) -> usize {
    match std::str::from_utf8(bytes) {
        // What is sound before the first fault has the same length in the text.
        Err(fault) if encoding == UTF_8 => fault.valid_up_to(),
        _ => text.find(char::REPLACEMENT_CHARACTER).unwrap_or(0),
    }
}

/// The first word with a letter that is not ASCII, else with any such character: where a wrong guess would show.
fn first_foreign_word(text: &str) -> Option<std::ops::Range<usize>> {
    let is_foreign = |letter: char| !letter.is_ascii();
    let at = text.find(|letter| is_foreign(letter) && letter.is_alphabetic()).or_else(|| text.find(is_foreign))?;
    let before = &text[..at];
    let start = before.trim_end_matches(|letter: char| !letter.is_whitespace()).len();
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |length| at + length);
    Some(start..end)
}

/// The name in lower case; encoding_rs keeps the names as the standard prints them.
fn name_of(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "UTF-8" => "utf-8",
        "UTF-16LE" => "utf-16le",
        "UTF-16BE" => "utf-16be",
        "IBM866" => "ibm866",
        "ISO-8859-2" => "iso-8859-2",
        "ISO-8859-3" => "iso-8859-3",
        "ISO-8859-4" => "iso-8859-4",
        "ISO-8859-5" => "iso-8859-5",
        "ISO-8859-6" => "iso-8859-6",
        "ISO-8859-7" => "iso-8859-7",
        "ISO-8859-8" => "iso-8859-8",
        "ISO-8859-8-I" => "iso-8859-8-i",
        "ISO-8859-10" => "iso-8859-10",
        "ISO-8859-13" => "iso-8859-13",
        "ISO-8859-14" => "iso-8859-14",
        "ISO-8859-15" => "iso-8859-15",
        "ISO-8859-16" => "iso-8859-16",
        "KOI8-R" => "koi8-r",
        "KOI8-U" => "koi8-u",
        "GBK" => "gbk",
        "Big5" => "big5",
        "EUC-JP" => "euc-jp",
        "ISO-2022-JP" => "iso-2022-jp",
        "Shift_JIS" => "shift_jis",
        "EUC-KR" => "euc-kr",
        already_lower => already_lower,
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, EUC_KR, GBK, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8]) -> (String, &'static str, Vec<&'static str>) {
        let (decoded, diagnostics) = decode(bytes, "seeds/x.txt");
        let decoded = decoded.expect("an encoding of the web");
        (decoded.text, decoded.encoding, diagnostics.iter().map(|found| found.code).collect())
    }

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_byte_order_mark_is_believed_and_dropped() {
        let text = "“Ça va ?” — 🕊\r\n";
        for (mut bytes, rest, name) in [
            (vec![0xef, 0xbb, 0xbf], text.as_bytes().to_vec(), "utf-8"),
            (vec![0xff, 0xfe], utf_16(text, u16::to_le_bytes), "utf-16le"),
            (vec![0xfe, 0xff], utf_16(text, u16::to_be_bytes), "utf-16be"),
        ] {
            bytes.extend(rest);
            assert_eq!(read(&bytes), (text.to_owned(), name, vec![]));
        }
    }

    #[test]
    fn utf_16_is_known_without_its_mark() {
        for text in ["Plain words.\nMore.", "Они пришли домой и сели за стол.", "او به خانه رفت و نشست."]
        {
            for (bytes, name) in [(u16::to_le_bytes as fn(u16) -> [u8; 2], "utf-16le"), (u16::to_be_bytes, "utf-16be")]
            {
                assert_eq!(read(&utf_16(text, bytes)), (text.to_owned(), name, vec!["guessed-encoding"]), "{text}");
            }
        }
    }

    #[test]
    fn a_stray_nul_does_not_make_utf_16() {
        for text in ["Hello\0World, this is text.", "a\0bcdef", "\0\0\0\0"] {
            assert_eq!(read(text.as_bytes()), (text.to_owned(), "utf-8", vec![]));
        }
    }

    #[test]
    fn old_code_pages_are_guessed_with_a_warning() {
        for (encoding, name, text) in [
            (WINDOWS_1252, "windows-1252", "The café’s owner said: “déjà vu” – and left."),
            (WINDOWS_1252, "windows-1252", "It’s here"),
            (WINDOWS_1251, "windows-1251", "Они пришли домой поздно вечером и сели за стол."),
            (WINDOWS_1256, "windows-1256", "قال الرئيس إن الحكومة سوف تناقش هذا الموضوع غدا."),
            (SHIFT_JIS, "shift_jis", "彼は昨日東京に行きました。そして本を買いました。"),
            (GBK, "gbk", "我们昨天去了北京,然后在那里买了一些书。"),
            (BIG5, "big5", "我們昨天去了臺北,然後在那裡買了一些書。"),
            (EUC_KR, "euc-kr", "우리는 어제 서울에 가서 책을 샀습니다."),
        ] {
            let (bytes, _, unmappable) = encoding.encode(text);
            assert!(!unmappable);
            assert_eq!(read(&bytes), (text.to_owned(), name, vec!["guessed-encoding"]));
        }
    }

    #[test]
    fn the_warning_of_a_guess_shows_the_first_word_that_could_be_wrong() {
        let (_, diagnostics) = decode(b"plain \x96\nthe caf\xe9 opens", "seeds/x.txt");
        let place = diagnostics[0].place.clone().expect("a place");
        let excerpt = place.excerpt.expect("a line");
        assert_eq!((excerpt.line, &excerpt.text[excerpt.start..excerpt.end]), (2, "café"));
    }

    #[test]
    fn utf_8_with_a_few_malformed_bytes_stays_utf_8() {
        for (bytes, text) in [
            (&b"\xe2\x80\x9cquoted\xe2\x80\x9d and \xff broken"[..], "“quoted” and \u{fffd} broken"),
            (b"caf\xc3\xa9 and \xfe", "café and \u{fffd}"),
            (b"cut in the middle \xe2\x80", "cut in the middle \u{fffd}"),
        ] {
            assert_eq!(read(bytes), (text.to_owned(), "utf-8", vec!["malformed-bytes"]));
        }
    }

    #[test]
    fn the_place_of_malformed_bytes_is_told_even_after_a_true_replacement_character() {
        let bytes = b"\xef\xbf\xbd is meant\nand \xff is not";
        let (_, diagnostics) = decode(bytes, "seeds/x.txt");
        let excerpt = diagnostics[0].place.clone().and_then(|place| place.excerpt).expect("a line");
        assert_eq!((excerpt.line, excerpt.start), (2, 4));
    }

    #[test]
    fn utf_32_is_refused_with_a_remedy() {
        let (decoded, diagnostics) = decode(b"\xff\xfe\0\0a\0\0\0", "seeds/x.txt");
        assert!(decoded.is_none());
        assert_eq!(diagnostics[0].code, "unknown-encoding");
    }

    proptest! {
        #[test]
        fn any_bytes_are_decoded(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let (decoded, diagnostics) = decode(&bytes, "seeds/x.txt");
            prop_assert!(decoded.is_some() || !diagnostics.is_empty());
        }

        #[test]
        fn utf_8_is_never_taken_for_anything_else(text in "\\PC{0,200}") {
            prop_assume!(!text.starts_with('\u{feff}'));
            prop_assert_eq!(read(text.as_bytes()), (text, "utf-8", vec![]));
        }
    }
}
