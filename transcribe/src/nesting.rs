//! The place of each row of a flat table, from the example of the page and from types already seen.
//!
//! A row stands in an object that is still open: the row before it, or one that this one stands in. All
//! nestings that keep to this are weighed against each other (`costs`), and the lightest is taken (`search`).
//! Where others are about as light, the rows that they place elsewhere are unsettled (`certainty`).

mod certainty;
mod costs;
mod detours;
mod digest;
mod doubts;
mod followers;
mod frame;
mod kin;
mod known;
mod layout;
mod map;
mod names;
mod search;
mod shapes;
mod state;
mod stated;
mod step;
#[cfg(test)]
mod tests;
mod types;
mod weighing;
mod weights;
mod words;

use crate::example::Example;
use crate::page::Row;
use crate::shown_types::Keys;

use layout::Page;
use types::Type;
use weights::Weights;

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Index of the row that it is a field of; `None` at the top of the table.
    pub parent: Option<usize>,
    /// Why the place is not certain, if it is not.
    pub unsettled: Option<String>,
}

/// A flat table and what shows its nesting.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// The rows in the page's order.
    pub rows: &'a [Row],
    /// The example that the table describes.
    pub example: Option<&'a Example>,
}

impl<'a> Table<'a> {
    /// A table and its example, if that could be read.
    #[must_use]
    pub fn new(rows: &'a [Row], example: &'a Example) -> Self {
        Self {
            rows,
            example: Some(example).filter(|example| example.value.is_some()),
        }
    }
}

/// The name of the type of objects in a row, if they have one of their own.
pub(crate) fn type_name(type_text: &str) -> Option<String> {
    Type::read(type_text).name().map(str::to_owned)
}

/// Places the rows of all tables of a page that show objects: its body and its response. What one of them
/// shows of a type holds for the others; `shown` is what other pages show of types.
#[must_use]
pub(crate) fn place(tables: &[Table<'_>], shown: &Keys) -> Vec<Vec<Placement>> {
    let is_flat = |table: &&Table<'_>| !stated::is_stated(table.rows);
    let flat: Vec<Table<'_>> = tables.iter().filter(is_flat).copied().collect();
    let (weighed, _) = weigh(&flat, shown, Weights::CALIBRATED);
    let mut weighed = weighed.into_iter();
    let places = tables.iter().map(|table| {
        if stated::is_stated(table.rows) {
            stated::places(table.rows)
        } else {
            weighed.next().unwrap_or_default()
        }
    });
    places.collect()
}

/// Places the rows of tables that do not state their nesting, and counts the steps that it takes.
fn weigh(tables: &[Table<'_>], shown: &Keys, weights: Weights) -> (Vec<Vec<Placement>>, usize) {
    let mut page = Page::new(tables, shown, weights);
    let first = search::lightest(&mut page);
    let best = if page.note_kin(&first) {
        search::lightest(&mut page)
    } else {
        first
    };
    let verdicts = certainty::judge(&mut page, best);
    let mut verdicts = verdicts.as_slice();
    let places = tables.iter().map(|table| {
        let (own, rest) = verdicts.split_at(table.rows.len());
        verdicts = rest;
        doubts::places(table.rows, own)
    });
    (places.collect(), page.steps)
}
