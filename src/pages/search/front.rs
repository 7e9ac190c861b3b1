//! Sorted terms, written so that what two share that stand side by side is not said twice.

/// Sorted terms, one after the other, each without the letters that it shares with the one before: a capital says how many
/// these are, which no term has.
#[derive(Default)]
pub(super) struct Front {
    pub(super) letters: String,
    last: String,
}

/// More letters are not told to be shared.
const SHARED: usize = 25;

impl Front {
    pub(super) fn push(&mut self, term: &str) {
        let alike = self.last.chars().zip(term.chars()).take(SHARED).take_while(|(one, other)| one == other);
        let (letters, bytes) =
            alike.fold((0, 0), |(letters, bytes), (letter, _)| (letters + 1, bytes + letter.len_utf8()));
        self.letters.push(capital(letters));
        self.letters.push_str(term.get(bytes..).unwrap_or(""));
        term.clone_into(&mut self.last);
    }

    /// The terms that were so written.
    pub(super) fn terms(letters: &str) -> impl Iterator<Item = String> {
        let mut last = String::new();
        pieces(letters).map(move |(alike, rest)| {
            last = last.chars().take(alike).chain(rest.chars()).collect();
            last.clone()
        })
    }

    /// The terms that were so written, each behind a number as a capital.
    pub(super) fn marked(letters: &str) -> impl Iterator<Item = (String, u32)> {
        let mut last = String::new();
        let mut mark = None;
        pieces(letters).filter_map(move |(number, rest)| {
            let Some(before) = mark.take() else {
                mark = u32::try_from(number).ok();
                return None;
            };
            last = last.chars().take(number).chain(rest.chars()).collect();
            Some((last.clone(), before))
        })
    }
}

/// Each capital as a number, with what follows it.
fn pieces(letters: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut starts = letters.match_indices(|letter: char| letter.is_ascii_uppercase()).peekable();
    std::iter::from_fn(move || {
        let (at, capital) = starts.next()?;
        let end = starts.peek().map_or(letters.len(), |(next, _)| *next);
        Some((usize::from(capital.as_bytes().first()? - b'A'), letters.get(at + 1..end)?))
    })
}

/// A number below 26 as a capital.
pub(super) fn capital(number: u32) -> char {
    u8::try_from(number.min(25)).map_or('Z', |number| char::from(b'A' + number))
}
