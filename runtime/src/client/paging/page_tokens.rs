use std::collections::HashSet;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash};

/// Finds out whether a server leads round in a circle.
///
/// Up to [`MARKS`] pages the first repetition is found. After that the marks are set anew at every power of
/// two, as in Brent's algorithm: memory stays the same and every circle is found on its next round or the
/// one after.
#[derive(Default)]
pub(in crate::client) struct PageTokens {
    hasher: RandomState,
    /// Hashes, as tokens may be long.
    marks: HashSet<u64>,
    seen: usize,
}

/// About 36 kB.
const MARKS: usize = 2048;

impl PageTokens {
    /// Takes note of a token; false if it came before.
    pub(in crate::client) fn note(&mut self, token: &impl Hash) -> bool {
        let hash = self.hasher.hash_one(token);
        if self.marks.contains(&hash) {
            return false;
        }
        if self.seen >= MARKS && self.seen.is_power_of_two() {
            self.marks.clear();
        }
        if self.marks.len() < MARKS {
            self.marks.insert(hash);
        }
        self.seen += 1;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{MARKS, PageTokens};

    /// How many tokens are taken before the circle is found: `lead` tokens, then a circle of `length`.
    fn taken(lead: usize, length: usize) -> usize {
        let mut tokens = PageTokens::default();
        let circle = (0..).map(|number: usize| match number.checked_sub(lead) {
            Some(after) => lead + after % length,
            None => number,
        });
        let taken = circle.take_while(|number| tokens.note(&number)).count();
        assert!(tokens.marks.len() <= MARKS);
        taken
    }

    #[test]
    fn a_short_circle_is_found_at_the_first_repetition() {
        for (lead, length) in [(0, 1), (5, 1), (0, 2), (3, 7), (1000, 1048)] {
            assert_eq!(taken(lead, length), lead + length);
        }
    }

    #[test]
    fn a_long_circle_is_found_on_its_next_rounds() {
        for (lead, length) in [(0, MARKS + 1), (5000, 3), (5000, 9000), (0, 40_000)] {
            assert!(taken(lead, length) <= 2 * (lead + length) + length + MARKS);
        }
    }

    #[test]
    fn no_token_is_taken_for_another() {
        let mut tokens = PageTokens::default();
        assert!((0..100_000).all(|number| tokens.note(&number)));
    }
}
