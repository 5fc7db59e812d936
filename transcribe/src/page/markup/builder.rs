//! A table put together from its tags.

use super::tags::{self, Piece, Tag};
use crate::page::lines::Line;
use crate::page::tables::{Cell, Table, TableRow, Text, joined};
use crate::page::{Rendition, markdown};

/// A table of which some lines have been read.
#[derive(Debug)]
pub(super) struct Builder {
    table: Table,
    within: Within,
    /// Whether what stands in a tag has been said already.
    is_muted: bool,
    /// Whether the next text begins a line of the cell.
    is_new_line: bool,
}

/// What text belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Nothing,
    Cell,
    /// An item of a list of values, in a cell.
    Item,
}

impl Builder {
    pub(super) fn new(line: usize) -> Self {
        Self {
            table: Table {
                rendition: Rendition::Markup,
                line,
                header: Vec::new(),
                rows: Vec::new(),
            },
            within: Within::Nothing,
            is_muted: false,
            is_new_line: true,
        }
    }

    pub(super) fn line(&mut self, line: &Line<'_>) {
        self.is_new_line = true;
        if line.in_code {
            return self.text(line.number, line.text);
        }
        if self.within == Within::Item && !line.text.trim().is_empty() {
            // So that what an item goes on with is not taken for another one.
            self.text(line.number, "    ");
        }
        for piece in tags::pieces(line.text) {
            match piece {
                Piece::Open(tag) => self.open(line.number, tag),
                Piece::Close(name) => self.close(name),
                Piece::Text(text) => self.text(line.number, text),
            }
        }
    }

    fn open(&mut self, line: usize, tag: Tag<'_>) {
        match tag.name {
            "tr" | "md-tr" | "md-dt-tr" => self.row(line, tag),
            "md-th" | "md-td" | "md-dt-th" | "md-dt-td" => self.cell(line),
            "md-enum-item" => self.item(line, tag.attribute("key").unwrap_or_default()),
            "md-perm" => self.scope(line, tag.attribute("name")),
            "md-tag" => self.tag(line, tag.attribute("type").unwrap_or_default()),
            "md-app-support" => self.text(line, tag.attribute("types").unwrap_or_default()),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "md-th" | "md-td" | "md-dt-th" | "md-dt-td" => self.within = Within::Nothing,
            "md-enum-item" => {
                self.within = Within::Cell;
                self.is_new_line = true;
            }
            "md-perm" | "md-tag" => {
                self.is_muted = false;
            }
            _ => {}
        }
    }

    fn row(&mut self, line: usize, tag: Tag<'_>) {
        self.within = Within::Nothing;
        let level = tag.attribute("level").and_then(|level| level.parse().ok());
        self.table.rows.push(TableRow {
            line,
            level,
            cells: Vec::new(),
        });
    }

    fn cell(&mut self, line: usize) {
        self.within = Within::Cell;
        self.is_new_line = true;
        if self.table.rows.is_empty() {
            self.row(line, Tag::default());
        }
        if let Some(row) = self.table.rows.last_mut() {
            row.cells.push(Cell::new());
        }
    }

    fn item(&mut self, line: usize, key: &str) {
        self.is_new_line = true;
        let key = markdown::decode_entities(key.trim());
        self.text(line, &format!("- `{key}`："));
        self.within = Within::Item;
    }

    /// The words of a scope may hold what looks like another one; its name is what counts.
    fn scope(&mut self, line: usize, name: Option<&str>) {
        if let Some(name) = name {
            self.add(line, &format!("({name}) "));
            self.is_muted = true;
        }
    }

    fn tag(&mut self, line: usize, kind: &str) {
        if kind == "field-required" {
            self.add(line, " `必选`");
            self.is_muted = true;
        }
    }

    fn text(&mut self, line: usize, text: &str) {
        if !self.is_muted {
            self.add(line, text);
        }
    }

    fn add(&mut self, line: usize, text: &str) {
        let row = self
            .table
            .rows
            .last_mut()
            .filter(|_| self.within != Within::Nothing);
        let Some(cell) = row.and_then(|row| row.cells.last_mut()) else {
            return;
        };
        match cell.last_mut() {
            Some(last) if !self.is_new_line => last.text.push_str(text),
            _ => cell.push(Text {
                line,
                text: text.to_owned(),
            }),
        }
        self.is_new_line = false;
    }

    /// The header is what stands in its own part, or else the first row.
    pub(super) fn finish(mut self) -> Table {
        self.table.rows.retain(|row| !row.cells.is_empty());
        if !self.table.rows.is_empty() {
            let header = self.table.rows.remove(0);
            let names = header.cells.iter();
            self.table.header = names
                .map(|cell| markdown::identifier(&joined(cell)))
                .collect();
        }
        self.table
    }
}
