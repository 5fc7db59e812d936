//! A page prepared for the search.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::page::Row;
use crate::shown_types::Keys;

use super::Table;
use super::followers::Followers;
use super::kin::Kin;
use super::known::Fields;
use super::names::{Name, Names};
use super::shapes::{self, ShapeId, Shapes};
use super::step::Step;
use super::types::Type;
use super::weights::Weights;
use super::words::{self, Pairs};

/// Where a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) table: usize,
    pub(super) row: usize,
}

impl Place {
    pub(super) fn next(self) -> Self {
        Self {
            row: self.row + 1,
            ..self
        }
    }
}

/// A row.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Line {
    pub(super) name: Name,
    pub(super) kind: Type,
    pub(super) type_name: Option<Name>,
    /// The words of the type's name, and of what it is named after.
    pub(super) type_words: Option<Name>,
    pub(super) namesake: Option<Name>,
    /// What its words are about.
    pub(super) pairs: Pairs,
    /// The parts of its name, and of the type's, that few other rows have: `lookup`, `dimension`.
    pub(super) parts: Vec<Name>,
    pub(super) type_parts: Vec<Name>,
    /// The first word of its name, if it has several.
    pub(super) prefix: Option<Name>,
    /// Whether it is a language, as in an object that holds a text in several.
    pub(super) is_language: bool,
    /// Whether it is for the next page of a list, such as `page_token`.
    pub(super) is_paging: bool,
    /// Whether it may hold objects of the response, as `data`.
    pub(super) is_data: bool,
    /// What its own example shows of it, beside that of the table.
    pub(super) shape: Option<ShapeId>,
    /// Whether other rows may stand in it.
    pub(super) is_open: bool,
}

/// A table.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) lines: Vec<Line>,
    /// What the example shows at the top.
    pub(super) shape: Option<ShapeId>,
    /// Fields beside `data`, if the table has an envelope.
    pub(super) envelope: Option<Rc<Fields>>,
    /// Whether a row may hold the objects of the response.
    pub(super) has_data: bool,
    /// Last row of each name.
    last: Vec<Option<usize>>,
}

impl Layout {
    fn new(number: usize, table: &Table<'_>, names: &mut Names, shapes: &mut Shapes) -> Self {
        let lines = table.rows.iter().map(|row| Line::new(row, names, shapes));
        let mut lines: Vec<Line> = lines.collect();
        if table.example.is_none() {
            // The body of an upload has no example, and its files have no fields.
            for line in lines.iter_mut().filter(|line| line.kind == Type::File) {
                line.is_open = false;
            }
        }
        let value = table.example.and_then(|example| example.value.as_ref());
        let value = value.and_then(|value| shapes::described(table.rows, value));
        let envelope = envelope(table.rows)
            .map(|fields| Fields::new(fields.map(|field| names.get(field)).to_vec(), number));
        Self {
            shape: value.map(|value| shapes.add(value, names)),
            envelope: envelope.map(Rc::new),
            has_data: lines.iter().any(|line| line.is_data),
            last: last_rows(&lines),
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
    fn new(row: &Row, names: &mut Names, shapes: &mut Shapes) -> Self {
        let kind = Type::read(&row.type_text);
        Self {
            name: names.get(&row.name),
            type_name: kind.name().map(|name| names.get_type(name)),
            type_words: kind.name().map(|name| names.get_words(name)),
            namesake: kind.name().and_then(|name| names.get_namesake(name)),
            pairs: words::pairs(&row.words),
            parts: names.get_parts(&row.name),
            type_parts: names.get_parts(kind.name().unwrap_or_default()),
            prefix: names.get_prefix(&row.name),
            is_language: is_language(&row.name),
            is_paging: ["has_more", "page_token", "next_page_token"].contains(&row.name.as_str()),
            is_data: row.name == "data",
            is_open: kind != Type::Scalar && row.example.is_none(),
            shape: shapes.add_own(row, &kind, names),
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
    pub(super) weights: Weights,
    pub(super) layouts: Vec<Layout>,
    pub(super) shapes: Shapes,
    pub(super) kin: Kin,
    /// Rows of each type, in order.
    of_type: BTreeMap<Name, Vec<Place>>,
    pub(super) followers: Followers,
    /// How many rows have been put somewhere: what the search costs.
    pub(super) steps: usize,
}

impl Page {
    pub(super) fn new(tables: &[Table<'_>], shown: &Keys, weights: Weights) -> Self {
        let mut names = Names::default();
        let mut shapes = Shapes::default();
        let layouts: Vec<Layout> = tables
            .iter()
            .enumerate()
            .map(|(number, table)| Layout::new(number, table, &mut names, &mut shapes))
            .collect();
        let mut kin = Kin::elsewhere(tables, shown, &mut names, &mut shapes);
        kin.guess(&layouts, &mut shapes);
        Self {
            weights,
            of_type: of_type(&layouts),
            followers: Followers::new(&layouts),
            layouts,
            shapes,
            kin,
            steps: 0,
        }
    }

    /// The next row of the type, this one included.
    pub(super) fn next_of_type(&self, name: Name, from: Place) -> Option<Place> {
        let places = self.of_type.get(&name)?;
        let next = places.partition_point(|place| *place < from);
        places.get(next).copied()
    }

    pub(super) fn layout(&self, place: Place) -> &Layout {
        &self.layouts[place.table]
    }

    pub(super) fn line(&self, place: Place) -> &Line {
        &self.layouts[place.table].lines[place.row]
    }

    /// Whether rows may stand in this one, of which the example shows the shape.
    pub(super) fn is_open(&self, place: Place, shape: Option<ShapeId>) -> bool {
        let line = self.line(place);
        let Some(shape) = shape.or(line.shape) else {
            return line.is_open;
        };
        let shape = self.shapes.get(shape);
        let has_rows = |key: &Name| self.layout(place).has_after(*key, Some(place.row));
        let has_keys_of_rows = || shape.keys.keys().any(has_rows);
        let is_open = match line.kind {
            Type::Map(_) => line.is_open && self.shapes.is_map(shape),
            _ => line.is_open,
        };
        is_open || has_keys_of_rows()
    }

    /// The rows of all tables.
    pub(super) fn places(&self) -> Vec<Place> {
        let tables = self.layouts.iter().enumerate();
        let places = tables.flat_map(|(table, layout)| {
            (0..layout.lines.len()).map(move |row| Place { table, row })
        });
        places.collect()
    }

    /// Notes what the examples show of each type under a nesting. Says whether that is anything new.
    pub(super) fn note_kin(&mut self, nesting: &[Step]) -> bool {
        let lines = self.layouts.iter().flat_map(|layout| &layout.lines);
        self.kin.note(lines, nesting, &mut self.shapes)
    }
}

fn of_type(layouts: &[Layout]) -> BTreeMap<Name, Vec<Place>> {
    let mut places: BTreeMap<Name, Vec<Place>> = BTreeMap::new();
    for (table, layout) in layouts.iter().enumerate() {
        for (row, line) in layout.lines.iter().enumerate() {
            if let Some(name) = line.type_name {
                places.entry(name).or_default().push(Place { table, row });
            }
        }
    }
    places
}
