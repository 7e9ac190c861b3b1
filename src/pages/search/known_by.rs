//! What a term is known by in the names of files: a hash, which a script works out from the term, so that no file has to
//! tell it. It is cyrb53 (bryc, public domain).

/// Sixty bits of the hash of a term, as twelve digits and letters.
pub(super) fn known_by(term: &str) -> String {
    const SIGNS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
    let sign = |(half, shift): (u32, u32)| SIGNS.get((half >> shift & 31) as usize).map(|sign| char::from(*sign));
    halves(term)
        .into_iter()
        .flat_map(|half| (2..32).step_by(5).map(move |shift| (half, shift)))
        .filter_map(sign)
        .collect()
}

/// The first bits of the hash of a term, at most thirty.
pub(super) fn first_bits(term: &str, bits: u32) -> u32 {
    let [first, _] = halves(term);
    first.checked_shr(32 - bits).unwrap_or(0)
}

/// Two halves of a hash.
fn halves(term: &str) -> [u32; 2] {
    let (mut a, mut b) = (0xdead_beef_u32, 0x41c6_ce57_u32);
    for unit in term.encode_utf16().map(u32::from) {
        a = (a ^ unit).wrapping_mul(0x9e37_79b1);
        b = (b ^ unit).wrapping_mul(0x5f35_6495);
    }
    let mixed = |one: u32, other: u32| {
        (one ^ one >> 16).wrapping_mul(0x85eb_ca6b) ^ (other ^ other >> 13).wrapping_mul(0xc2b2_ae35)
    };
    a = mixed(a, b);
    [a, mixed(b, a)]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `static/search-index.js` works out, too.
    #[test]
    fn a_script_works_out_the_same() {
        assert_eq!(
            (known_by(""), known_by("harbour"), known_by("οδος")),
            ("0r8nb3ept529".to_owned(), "opor7cnjrtrl".to_owned(), "5vbh7v26ou04".to_owned())
        );
        assert_eq!((first_bits("harbour", 0), first_bits("harbour", 10)), (0, 391));
    }
}
