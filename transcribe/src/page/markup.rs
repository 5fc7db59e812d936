//! The rendition in the platform's own markup: tables as tags among Markdown, which state the depth of each row.
//!
//! `tags` cuts a line at its tags; `builder` puts tables together from them, with cells as the other renditions
//! write them, so that everything after this reads all renditions alike.

mod builder;
mod tags;

use super::lines::Line;
use super::tables::Table;
use builder::Builder;

const TABLES: [&str; 2] = ["md-table", "md-dt-table"];

/// The tables, and the lines that belong to none. A table ends with its tag, or else with the section.
pub(super) fn read<'a>(lines: &[Line<'a>]) -> (Vec<Table>, Vec<Line<'a>>) {
    let mut tables = Vec::new();
    let mut others = Vec::new();
    let mut open: Option<Builder> = None;
    for line in lines {
        match open.take() {
            Some(mut builder) => {
                builder.line(line);
                if has_tag(line, false) {
                    tables.push(builder.finish());
                } else {
                    open = Some(builder);
                }
            }
            None if has_tag(line, true) => open = Some(Builder::new(line.number)),
            None if !is_frame(line) => others.push(*line),
            None => {}
        }
    }
    tables.extend(open.map(Builder::finish));
    (tables, others)
}

/// Whether the line opens a table, or closes one.
fn has_tag(line: &Line<'_>, opens: bool) -> bool {
    !line.in_code
        && line.text.contains("table")
        && tags::pieces(line.text).iter().any(|piece| match piece {
            tags::Piece::Open(tag) => opens && TABLES.contains(&tag.name),
            tags::Piece::Close(name) => !opens && TABLES.contains(name),
            tags::Piece::Text(_) => false,
        })
}

/// Whether the line holds tags, or the colons around a block of them, and nothing to read.
fn is_frame(line: &Line<'_>) -> bool {
    let text = line.text.trim();
    if line.in_code || text.is_empty() {
        return false;
    }
    let is_blank = |piece: &tags::Piece<'_>| match piece {
        tags::Piece::Text(text) => text.trim().is_empty(),
        tags::Piece::Open(_) | tags::Piece::Close(_) => true,
    };
    text.starts_with(":::") || tags::pieces(text).iter().all(is_blank)
}
