//! Words that stand near one another, two by two: what is left of a text when its words are put in another order.

/// How near two words stand that are a couple.
#[derive(Clone, Copy)]
pub(super) struct Nearness {
    /// One is among so many of those that follow the other.
    pub(super) next: usize,
    /// And no further from it than so many words.
    pub(super) reach: usize,
}

impl Nearness {
    /// The couples among words at these places, which are sorted: the place of the one and of the other.
    pub(super) fn couples(self, places: &[usize]) -> impl Iterator<Item = (usize, usize)> {
        places.iter().enumerate().flat_map(move |(number, &at)| {
            let next = places[number + 1..].iter().copied().take(self.next);
            next.take_while(move |next| next - at <= self.reach).map(move |next| (at, next))
        })
    }
}

/// Two words as a couple, whatever their order; none of a word with itself.
pub(super) fn couple(one: u64, other: u64) -> Option<(u64, u64)> {
    (one != other).then(|| (one.min(other), one.max(other)))
}
