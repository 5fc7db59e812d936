//! What several files say under one key.

use std::borrow::Borrow;
use std::collections::BTreeMap;

/// How many files of other services have to agree: what one service calls a thing need not be what another one means.
const FEWEST_OF_OTHERS: usize = 3;

/// What files say, each with its path, by key.
#[derive(Clone, Debug)]
pub(crate) struct Sayings<K, W>(BTreeMap<K, Vec<(String, W)>>);

impl<K, W> Default for Sayings<K, W> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

/// What the tree says, and the first file that says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said<'a, W> {
    pub(crate) words: W,
    pub(crate) file: &'a str,
}

impl<K: Ord, W: PartialEq> Sayings<K, W> {
    pub(crate) fn note(&mut self, key: K, file: &str, words: W) {
        let file = file.strip_suffix(".yaml").unwrap_or(file).to_owned();
        self.0.entry(key).or_default().push((file, words));
    }

    /// What the files nearest to a path say, if all of them say the same.
    pub(crate) fn find<Q: Ord + ?Sized>(&self, key: &Q, near: &str) -> Option<Said<'_, &W>>
    where
        K: Borrow<Q>,
    {
        let all = self.0.get(key)?;
        let folders = near.rmatch_indices('/').map(|(end, _)| &near[..=end]);
        let below = |folder: &str| {
            let mut below = all.iter().filter(|(file, _)| file.starts_with(folder));
            let (file, words) = below.next()?;
            let mut count = 1;
            let is_one = below
                .inspect(|_| count += 1)
                .all(|(_, other)| other == words);
            let is_enough = !folder.is_empty() || count >= FEWEST_OF_OTHERS;
            Some((is_one && is_enough).then_some(Said { words, file }))
        };
        folders.chain([""]).find_map(below)?
    }
}
