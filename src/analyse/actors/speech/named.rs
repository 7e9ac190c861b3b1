//! The names of an article, block by block.

use std::iter::Peekable;

use super::clause::Name;
use crate::analyse::actors::{Mention, Unresolved};
use crate::archive::reading::Reading;

/// The names of an article that no block has had yet.
pub(super) struct Named<M: Iterator, U: Iterator> {
    pub(super) mentions: Peekable<M>,
    pub(super) unresolved: Peekable<U>,
}

impl<'n, M, U> Named<M, U>
where
    M: Iterator<Item = (usize, &'n Mention)>,
    U: Iterator<Item = &'n Unresolved>,
{
    /// The names in a block, in their order.
    pub(super) fn in_block(&mut self, block: usize, reading: &Reading) -> Vec<Name> {
        let mut names = Vec::new();
        while let Some((at, mention)) = self.mentions.next_if(|(_, mention)| mention.block <= block) {
            let place = reading.range(mention.extent.outer()).filter(|_| mention.block == block);
            names.extend(place.map(|place| Name { place, mention: Some(at) }));
        }
        while let Some(open) = self.unresolved.next_if(|open| open.block <= block) {
            let place = reading.range(open.extent.outer()).filter(|_| open.block == block);
            names.extend(place.map(|place| Name { place, mention: None }));
        }
        names.sort_by_key(|name| name.place.start);
        names
    }
}
