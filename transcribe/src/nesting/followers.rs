//! What comes after the rows of a type, wherever it stands: its fields are among that.

use std::collections::BTreeMap;

use super::layout::{Layout, Line};
use super::names::Name;

/// How many rows after one of the type are looked at; the largest objects of pages have about as many.
const REACH: usize = 200;

/// Which names follow the rows of a type, ahead of the next row of the type.
#[derive(Debug, Default)]
pub(super) struct Followers {
    /// How many rows have the type.
    rows: BTreeMap<Name, usize>,
    /// After how many of them the name comes.
    followed: BTreeMap<(Name, Name), usize>,
}

impl Followers {
    pub(super) fn new(layouts: &[Layout]) -> Self {
        let mut followers = Self::default();
        for layout in layouts {
            for (row, line) in layout.lines.iter().enumerate() {
                if let Some(type_name) = line.type_name {
                    followers.add(type_name, &layout.lines[row + 1..]);
                }
            }
        }
        followers
    }

    fn add(&mut self, type_name: Name, rows: &[Line]) {
        *self.rows.entry(type_name).or_default() += 1;
        let own = rows.iter().take(REACH);
        let own = own.take_while(|line| line.type_name != Some(type_name));
        let mut names: Vec<Name> = own.map(|line| line.name).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            *self.followed.entry((type_name, name)).or_default() += 1;
        }
    }

    /// Whether the type comes several times, and the name after less than half of the others.
    pub(super) fn is_unlike(&self, type_name: Name, name: Name) -> bool {
        let others = self.rows.get(&type_name).map_or(0, |rows| rows - 1);
        let followed = || {
            let rows = self.followed.get(&(type_name, name));
            rows.map_or(0, |rows| rows.saturating_sub(1))
        };
        others > 1 && 2 * followed() < others
    }
}
