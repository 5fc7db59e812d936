//! The tables of a section, whose rows may span many lines.

use super::cells;
use super::depth;
use super::lines::Line;
use super::{Rendition, markdown};

/// A table.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) rendition: Rendition,
    pub(super) line: usize,
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<TableRow>,
}

/// A row, of as many cells as it has, at most as many as the header.
#[derive(Debug)]
pub(super) struct TableRow {
    pub(super) line: usize,
    /// Depth below the table's top level, if the rendition states it.
    pub(super) level: Option<usize>,
    pub(super) cells: Vec<Cell>,
}

/// The lines of a cell.
pub(super) type Cell = Vec<Text>;

/// A line of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) line: usize,
    pub(super) text: String,
}

/// A cell on one line.
pub(super) fn joined(cell: &[Text]) -> String {
    let texts: Vec<&str> = cell.iter().map(|text| text.text.trim()).collect();
    texts.join(" ").trim().to_owned()
}

/// The tables, and the lines that belong to none.
pub(super) fn read<'a>(lines: &[Line<'a>]) -> (Vec<Table>, Vec<Line<'a>>) {
    let mut tables = Vec::new();
    let mut others = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        if starts_table(&lines[index..]) {
            let (table, length) = read_table(&lines[index..]);
            tables.push(table);
            index += length;
        } else {
            others.push(lines[index]);
            index += 1;
        }
    }
    (tables, others)
}

fn starts_table(lines: &[Line<'_>]) -> bool {
    let [header, rest @ ..] = lines else {
        return false;
    };
    let has_rule = rest.first().is_some_and(|line| cells::is_rule(line.text));
    !header.in_code
        && header.text.contains('|')
        && !cells::is_rule(header.text)
        && (has_rule || is_known_header(header.text))
}

fn is_known_header(line: &str) -> bool {
    let cells = cells::split(strip_outer(line), true);
    let cells: Vec<String> = cells.into_iter().map(markdown::identifier).collect();
    matches!(cells.first().map(String::as_str), Some("名称" | "参数"))
        && matches!(cells.get(1).map(String::as_str), Some("类型" | "值"))
}

/// The line without the pipes around it, if it begins with one.
fn strip_outer(line: &str) -> &str {
    let line = line.trim();
    if line.starts_with('|') {
        strip_pipes(line)
    } else {
        line
    }
}

/// The line without the pipes that open and close a row.
fn strip_pipes(line: &str) -> &str {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    match line.strip_suffix('|') {
        Some(inner) if !inner.ends_with('\\') => inner,
        _ => line,
    }
}

/// How a table is written.
struct Style {
    /// Every row stands between pipes.
    is_outer: bool,
    /// Pipes have no white space around them.
    is_tight: bool,
    columns: usize,
}

/// The table that begins with the first line, and of how many lines it consists.
fn read_table(lines: &[Line<'_>]) -> (Table, usize) {
    let header = lines[0].text;
    let is_outer = header.trim_start().starts_with('|');
    let names = cells::split(strip_outer(header), true);
    let style = Style {
        is_outer,
        is_tight: is_outer || names.len() > cells::split(header, false).len(),
        columns: names.len(),
    };
    let mut table = Table {
        rendition: if is_outer {
            Rendition::Indented
        } else {
            Rendition::Flat
        },
        line: lines[0].number,
        header: names.into_iter().map(markdown::identifier).collect(),
        rows: Vec::new(),
    };
    let length = 1 + read_rows(&lines[1..], &style, &mut table.rows);
    table.rows.retain(|row| !is_header(row, &table.header));
    (table, length)
}

/// A header may stand a second time, below the rule.
fn is_header(row: &TableRow, header: &[String]) -> bool {
    let names = row
        .cells
        .iter()
        .map(|cell| markdown::identifier(&joined(cell)));
    names.eq(header.iter().cloned())
}

/// Reads rows until the table ends, and returns how many lines it took.
fn read_rows(lines: &[Line<'_>], style: &Style, rows: &mut Vec<TableRow>) -> usize {
    let mut previous = None;
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        if line.is_blank() && !line.in_code {
            let Some(blank) = resumes_after(&lines[index..], style) else {
                return index;
            };
            index += blank;
            previous = None;
            continue;
        }
        if ends_table(&lines[index..], style, previous) {
            return index;
        }
        if !cells::is_rule(line.text) {
            add_line(line, style, previous, rows);
            previous = Some(line);
        }
        index += 1;
    }
    index
}

/// How many blank lines there are, if the table goes on after them.
fn resumes_after(lines: &[Line<'_>], style: &Style) -> Option<usize> {
    let blank = lines.iter().take_while(|line| line.is_blank()).count();
    let next = lines.get(blank)?;
    let goes_on = !starts_table(&lines[blank..])
        && !next.in_code
        && if style.is_outer {
            next.text.trim_start().starts_with('|')
        } else {
            is_full_row(next.text, style)
        };
    goes_on.then_some(blank)
}

fn ends_table(lines: &[Line<'_>], style: &Style, previous: Option<&Line<'_>>) -> bool {
    let text = lines[0].text.trim();
    if lines[0].in_code {
        let in_cell = previous.is_some_and(|line| line.in_code || goes_on(line.text));
        return text.starts_with("```") && !in_cell;
    }
    let is_text_after_row =
        style.is_outer && is_after_row(style, previous) && !starts_row(text, style, previous);
    let is_next_table = lines.get(1).is_some_and(|line| cells::is_rule(line.text));
    text.starts_with(":::") || is_text_after_row || is_next_table
}

fn add_line(line: &Line<'_>, style: &Style, previous: Option<&Line<'_>>, rows: &mut Vec<TableRow>) {
    let is_new = !line.in_code && starts_row(line.text, style, previous);
    match rows.last_mut() {
        Some(row) if !is_new => extend(row, line, style),
        _ => {
            let mut row = TableRow {
                line: line.number,
                level: None,
                cells: vec![Cell::new()],
            };
            extend(&mut row, line, style);
            rows.push(row);
        }
    }
}

fn starts_row(text: &str, style: &Style, previous: Option<&Line<'_>>) -> bool {
    if style.is_outer {
        let is_bare = || is_after_row(style, previous) && is_full_row(text, style);
        return text.trim_start().starts_with('|') || is_bare();
    }
    if previous.is_some_and(|line| goes_on(line.text)) {
        return is_full_row(text, style);
    }
    let cells = cells::split(text, style.is_tight);
    cells.len() >= style.columns
        || cells.len() > 1 && is_word(cells[0])
        || is_basic(cells[0], style)
}

/// Whether a line between pipes, or one that lacks those around it, is over.
fn is_after_row(style: &Style, previous: Option<&Line<'_>>) -> bool {
    previous.is_none_or(|line| line.text.trim_end().ends_with('|') || is_full_row(line.text, style))
}

/// Whether a line says that its cell goes on.
fn goes_on(line: &str) -> bool {
    let text = line.trim_end();
    let blanks = line[text.len()..].chars().count();
    blanks > 1 || text.ends_with('\\') || text.ends_with("<br>")
}

/// Whether a line is a row beyond doubt: as many cells as columns, the first two of them single words.
fn is_full_row(text: &str, style: &Style) -> bool {
    let cells = cells::split(text, style.is_tight);
    let is_field = cells.len() >= style.columns.max(3) && cells[..2].iter().all(|c| is_word(c));
    is_field || is_basic(cells[0], style)
}

/// Whether a row of the first table begins with the cell, which may go on before the second one comes.
fn is_basic(cell: &str, style: &Style) -> bool {
    style.columns == 2 && super::basics::is_label(cell)
}

fn is_word(cell: &str) -> bool {
    let cell = markdown::decode_entities(cell);
    let word = markdown::identifier(depth::split(&cell).1);
    let word = word.trim_end_matches("必选").trim_end();
    !word.is_empty() && word.is_ascii() && !word.contains(char::is_whitespace)
}

/// Adds a line to a row: to its last cell, and to new cells while the row lacks some.
fn extend(row: &mut TableRow, line: &Line<'_>, style: &Style) {
    let text = if style.is_outer {
        strip_pipes(line.text)
    } else {
        line.text
    };
    let parts = if line.in_code {
        vec![text]
    } else {
        cells::split(text, style.is_tight)
    };
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 && row.cells.len() < style.columns {
            row.cells.push(Cell::new());
        }
        let is_new_text = index == 0 || row.cells.last().is_none_or(Vec::is_empty);
        add_part(row, line.number, part, is_new_text);
    }
}

fn add_part(row: &mut TableRow, line: usize, part: &str, is_new_text: bool) {
    let Some(cell) = row.cells.last_mut() else {
        return;
    };
    match cell.last_mut() {
        // More pipes than columns: they belong to the last cell.
        Some(text) if !is_new_text => {
            text.text.push('|');
            text.text.push_str(part);
        }
        _ => cell.push(Text {
            line,
            text: part.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests;
