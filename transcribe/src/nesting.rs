//! The place of each row of a flat table, from the example of the page and from types already seen.
//!
//! A row stands in an object that is still open: the row before it, or one that this one stands in. All
//! nestings that keep to this are weighed against each other (`costs`), and the lightest is taken (`search`).
//! Where others are about as light, the rows that they place elsewhere are unsettled (`certainty`).

mod certainty;
mod costs;
mod frame;
mod layout;
mod marks;
mod names;
mod search;
mod shapes;
mod state;
mod types;
mod words;

use crate::example::Example;
use crate::page::Row;

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

/// Places the rows of all tables of a page that show objects: its body and its response. What one of them
/// shows of a type holds for the others.
#[must_use]
pub fn place(tables: &[Table<'_>]) -> Vec<Vec<Placement>> {
    let mut page = layout::Page::new(tables);
    let first = search::lightest(&mut page);
    page.note_kin(&first);
    let best = search::lightest(&mut page);
    certainty::judge(&mut page, tables, &best)
}
