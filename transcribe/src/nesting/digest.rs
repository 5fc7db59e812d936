//! Numbers that stand for what nestings have in common, so that comparing two costs the same whatever their size.

/// A number for a sequence that goes on. Two sequences have the same one by chance once in 2⁶⁴ comparisons; the
/// mixing is that of splitmix64.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Digest(u64);

impl Digest {
    /// The sequence with an item more.
    pub(super) fn with(self, item: usize) -> Self {
        self.with_digest(Self(item as u64))
    }

    /// The sequence with another one as its next item.
    pub(super) fn with_digest(self, Self(item): Self) -> Self {
        let sum = self.0.rotate_left(23) ^ item;
        let mut mixed = sum.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self(mixed ^ (mixed >> 31))
    }

    /// Adds an item to a set, or takes it out again.
    pub(super) fn toggle(&mut self, Self(item): Self) {
        self.0 ^= item;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Digest;

    #[test]
    fn short_sequences_differ_and_an_item_of_a_set_can_be_taken_out() {
        let pairs = (0..100).flat_map(|first| (0..100).map(move |second| (first, second)));
        let digests = pairs.map(|(first, second)| Digest::default().with(first).with(second));
        assert_eq!(digests.collect::<BTreeSet<_>>().len(), 100 * 100);
        let mut set = Digest::default();
        let items = [Digest::default().with(1), Digest::default().with(2)];
        for item in [items[0], items[1], items[0]] {
            set.toggle(item);
        }
        assert_eq!(set, items[1]);
    }
}
