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

use std::collections::BTreeMap;

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

/// Names of the fields of types that are known from elsewhere, in order, by the name of the type.
pub type KnownTypes = BTreeMap<String, Vec<String>>;

/// Places the rows of all tables of a page that show objects: its body and its response. What one of them
/// shows of a type holds for the others.
#[must_use]
pub fn place(tables: &[Table<'_>], known: &KnownTypes) -> Vec<Vec<Placement>> {
    let mut page = layout::Page::new(tables, known);
    let first = search::lightest(&mut page);
    page.note_kin(&first);
    let best = search::lightest(&mut page);
    certainty::judge(&mut page, tables, &best)
}

/// Debug.
pub fn debug(tables: &[Table<'_>], known: &KnownTypes, truth: &[Vec<Option<usize>>]) {
    let mut page = layout::Page::new(tables, known);
    let first = search::lightest(&mut page);
    page.note_kin(&first);
    let best = search::lightest(&mut page);
    let truth: Vec<Option<usize>> = truth.iter().flatten().copied().collect();
    let mut a = state::State::start(&page);
    let mut b = a.clone();
    let mut i = 0;
    for (t, table) in tables.iter().enumerate() {
        a.enter(t, &page);
        b.enter(t, &page);
        for row in 0..table.rows.len() {
            let (ca, cb) = (a.cost, b.cost);
            a = certainty::all(&a, row, t, &mut page)
                .into_iter()
                .find(|s| s.last().unwrap().parent == best[i].parent)
                .unwrap();
            b = certainty::all(&b, row, t, &mut page)
                .into_iter()
                .find(|s| s.last().unwrap().parent == truth[i])
                .unwrap();
            if a.cost != ca || b.cost != cb || best[i].parent != truth[i] {
                println!(
                    "   {t} {row} {} best +{} ={} truth +{} ={} parents {:?} {:?}",
                    table.rows[row].name,
                    a.cost - ca,
                    a.cost,
                    b.cost - cb,
                    b.cost,
                    best[i].parent,
                    truth[i]
                );
            }
            i += 1;
        }
        a.leave(t, &page);
        b.leave(t, &page);
        println!("   end best {} truth {}", a.cost, b.cost);
    }
}
