//! A page prepared for the search.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::page::Row;

use super::names::{Name, Names};
use super::shapes::{ShapeId, Shapes};
use super::state::Step;
use super::types::Type;
use super::words::{self, Pairs};
use super::{Table, marks};

/// Fields of named types.
pub(super) type Types = BTreeMap<Name, Rc<[Name]>>;

/// A row.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Line {
    pub(super) name: Name,
    pub(super) kind: Type,
    pub(super) type_name: Option<Name>,
    /// What its words are about.
    pub(super) pairs: Pairs,
    /// Whether it is a language, as in an object that holds a text in several.
    pub(super) is_language: bool,
    /// Whether it leads to the next page of a list.
    pub(super) is_paging: bool,
    /// Whether it may hold objects of the response, as `data`.
    pub(super) is_data: bool,
    /// Whether other rows may stand in it.
    pub(super) is_open: bool,
}

/// A table.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) lines: Vec<Line>,
    /// What the example shows at the top.
    pub(super) shape: Option<ShapeId>,
    /// Parents that the table itself shows.
    pub(super) marked: Option<Vec<Option<usize>>>,
    /// Fields beside `data`, if the table has an envelope.
    pub(super) envelope: Option<Rc<[Name]>>,
    /// Last row of each name.
    last: Vec<Option<usize>>,
}

impl Layout {
    fn new(table: &Table<'_>, names: &mut Names, shapes: &mut Shapes) -> Self {
        let marked = marks::parents(table.rows);
        let mut lines: Vec<Line> = table.rows.iter().map(|row| Line::new(row, names)).collect();
        for parent in marked.iter().flatten().flatten() {
            lines[*parent].is_open = true;
        }
        let value = table.example.and_then(|example| example.value.as_ref());
        Self {
            shape: value.map(|value| shapes.add(value, names)),
            envelope: envelope(table.rows)
                .map(|fields| fields.map(|field| names.get(field)).into()),
            last: last_rows(&lines),
            marked,
            lines,
        }
    }

    /// Whether a row of this name comes after `row`.
    pub(super) fn has_after(&self, name: Name, row: Option<usize>) -> bool {
        let last = self.last.get(name.0).copied().flatten();
        last.is_some_and(|last| row.is_none_or(|row| last > row))
    }
}

fn last_rows(lines: &[Line]) -> Vec<Option<usize>> {
    let names = lines.iter().map(|line| line.name.0 + 1).max();
    let mut last = vec![None; names.unwrap_or(0)];
    for (index, line) in lines.iter().enumerate() {
        last[line.name.0] = Some(index);
    }
    last
}

impl Line {
    fn new(row: &Row, names: &mut Names) -> Self {
        let kind = Type::read(&row.type_text);
        Self {
            name: names.get(&row.name),
            type_name: kind.name().map(|name| names.get_type(name)),
            pairs: words::pairs(&row.words),
            is_language: is_language(&row.name),
            is_paging: ["has_more", "page_token", "next_page_token"].contains(&row.name.as_str()),
            is_data: row.name == "data",
            is_open: kind != Type::Scalar,
            kind,
        }
    }
}

fn envelope(rows: &[Row]) -> Option<[&'static str; 3]> {
    let has = |name: &str| rows.iter().take(3).any(|row| row.name == name);
    (has("code") && has("msg")).then_some(["code", "msg", "data"])
}

/// Whether the name is a language and a region, `zh_cn`.
fn is_language(name: &str) -> bool {
    let is_pair =
        |text: &str| text.len() == 2 && text.chars().all(|letter| letter.is_ascii_alphabetic());
    name.split_once(['_', '-'])
        .is_some_and(|(language, region)| is_pair(language) && is_pair(region))
}

/// The tables of a page and what is known of their types.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) layouts: Vec<Layout>,
    pub(super) shapes: Shapes,
    pub(super) types: Rc<Types>,
    /// What the examples show of a type, wherever it stands.
    pub(super) kin: BTreeMap<Name, ShapeId>,
}

impl Page {
    pub(super) fn new(tables: &[Table<'_>]) -> Self {
        let mut names = Names::default();
        let mut shapes = Shapes::default();
        let layouts = tables
            .iter()
            .map(|table| Layout::new(table, &mut names, &mut shapes));
        Self {
            layouts: layouts.collect(),
            shapes,
            types: Rc::default(),
            kin: BTreeMap::new(),
        }
    }

    /// Notes what the examples show of each type under a nesting.
    pub(super) fn note_kin(&mut self, nesting: &[Step]) {
        let mut found: BTreeMap<Name, Vec<ShapeId>> = BTreeMap::new();
        let lines = self.layouts.iter().flat_map(|layout| &layout.lines);
        for (line, step) in lines.zip(nesting) {
            let shape = step
                .shape
                .filter(|shape| !self.shapes.get(*shape).keys.is_empty());
            if let (Some(name), Some(shape)) = (line.type_name, shape) {
                found.entry(name).or_default().push(shape);
            }
        }
        for (name, shapes) in found {
            self.kin.insert(name, self.shapes.union(&shapes));
        }
    }
}
