//! Tables of fields: parameters, bodies, responses.

use super::Row;
use super::depth::{self, Depths, Indentation};
use super::description;
use super::markdown;
use super::remarks::Remarks;
use super::spellings;
use super::tables::{Cell, Table, TableRow, joined};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    Type,
    Required,
    Description,
    Example,
    Default,
    Unknown,
}

const COLUMNS: [(Column, &[&str]); 6] = [
    (
        Column::Name,
        &[
            "名称",
            "参数",
            "参数名",
            "参数名称",
            "字段",
            "字段名",
            "字段名称",
        ],
    ),
    (Column::Type, &["类型", "参数类型", "字段类型", "数据类型"]),
    (Column::Required, &["必填", "是否必填", "必须", "是否必须"]),
    (
        Column::Description,
        &["描述", "说明", "参数说明", "字段说明", "备注"],
    ),
    (Column::Example, &["示例值", "示例"]),
    (Column::Default, &["默认值"]),
];

fn columns(table: &Table) -> Vec<Column> {
    let column = |name: &String| {
        COLUMNS
            .iter()
            .find(|(_, names)| names.contains(&name.as_str()))
            .map_or(Column::Unknown, |(column, _)| *column)
    };
    table.header.iter().map(column).collect()
}

/// Whether the table's header is one of fields, where such are expected.
pub(super) fn is_field_table(table: &Table) -> bool {
    let columns = columns(table);
    let has_more = columns.contains(&Column::Type) || columns.contains(&Column::Description);
    columns.contains(&Column::Name) && has_more
}

/// Whether the table's header is one of fields with their types.
pub(super) fn is_typed(table: &Table) -> bool {
    let columns = columns(table);
    columns.contains(&Column::Name) && columns.contains(&Column::Type)
}

/// Reads the rows. `is_path` says that each is part of the URL, so that all are required.
pub(super) fn read(table: &Table, is_path: bool, remarks: &mut Remarks) -> Vec<Row> {
    let columns = columns(table);
    for (column, name) in columns.iter().zip(&table.header) {
        if *column == Column::Unknown {
            remarks.add(table.line, format!("the column `{name}` is not read"));
        }
    }
    let mut depths = Depths::default();
    let mut is_marked = false;
    let mut rows = Vec::new();
    for row in &table.rows {
        let reader = RowReader::new(row, &columns);
        let (indentation, name, is_marked_required) = reader.name();
        is_marked |= indentation.width > 0 || row.level.is_some();
        let level = row.level;
        let mut row = reader.read(name, columns.len(), remarks);
        row.required |= is_path || is_marked_required;
        if row.name.is_empty() {
            continue;
        }
        let depth = level.unwrap_or_else(|| depths.enter(indentation.width));
        row.depth = Some(depth);
        if let Some(marks) = indentation.marks.filter(|marks| *marks != depth) {
            let name = &row.name;
            let text =
                format!("`{name}` is marked {marks} levels deep, but stands in level {depth}");
            remarks.add(row.line, text);
        }
        rows.push(row);
    }
    if !is_marked {
        for row in &mut rows {
            row.depth = None;
        }
    }
    rows
}

struct RowReader<'a> {
    row: &'a TableRow,
    /// What its cells are.
    columns: Vec<Column>,
}

impl<'a> RowReader<'a> {
    /// Where a cell is missing and the one below `必填` says something else, that is the description.
    fn new(row: &'a TableRow, columns: &[Column]) -> Self {
        let mut columns = columns.to_vec();
        let required = columns
            .iter()
            .position(|column| *column == Column::Required);
        if row.cells.len() + 1 == columns.len()
            && let Some(index) = required
            && row
                .cells
                .get(index)
                .is_some_and(|cell| required_word(cell).is_none())
        {
            columns.remove(index);
        }
        Self { row, columns }
    }

    /// The indentation, the name, and whether a mark after it says that the field is required.
    fn name(&self) -> (Indentation, String, bool) {
        let cell = markdown::decode_entities(&joined_raw(self.cell(Column::Name)));
        let (indentation, name) = depth::split(&cell);
        let name = markdown::identifier(name);
        match name.strip_suffix("必选") {
            Some(name) => (indentation, name.trim_end().to_owned(), true),
            None => (indentation, name, false),
        }
    }

    fn read(&self, name: String, columns: usize, remarks: &mut Remarks) -> Row {
        let line = self.row.line;
        if name.is_empty() {
            remarks.doubt(line, "this row has no name; it is not read");
        } else if !is_wire_name(&name) {
            remarks.add(line, format!("`{name}` does not look like a field's name"));
        }
        let cells = self.row.cells.len();
        if cells < columns {
            let text = format!("row `{name}` has {cells} of {columns} cells");
            remarks.add(line, text);
        }
        let value = |column| {
            let text = markdown::value(&joined(self.cell(column)));
            Some(text).filter(|text| !text.is_empty() && text != "-")
        };
        let texts = self.row.cells.iter().flatten();
        let mut row = Row {
            line,
            last_line: texts.map(|text| text.line).max().unwrap_or(line),
            required: self.required(&name, remarks),
            name,
            type_text: spellings::type_text(&markdown::identifier(&joined(
                self.cell(Column::Type),
            ))),
            example: value(Column::Example),
            default: value(Column::Default),
            ..Row::default()
        };
        description::read(self.cell(Column::Description), &mut row, remarks);
        row
    }

    fn required(&self, name: &str, remarks: &mut Remarks) -> bool {
        let cell = self.cell(Column::Required);
        required_word(cell).unwrap_or_else(|| {
            let text = markdown::identifier(&joined(cell));
            let text =
                format!("`{text}` does not say plainly whether `{name}` is required; taken as not");
            remarks.add(self.row.line, text);
            false
        })
    }

    fn cell(&self, column: Column) -> &Cell {
        static EMPTY: Cell = Cell::new();
        let index = self.columns.iter().position(|other| *other == column);
        index
            .and_then(|index| self.row.cells.get(index))
            .unwrap_or(&EMPTY)
    }
}

/// Whether the cell says that the field is required.
fn required_word(cell: &Cell) -> Option<bool> {
    let text = markdown::identifier(&joined(cell));
    match text.to_ascii_lowercase().as_str() {
        "是" | "必填" | "必须" | "true" | "yes" | "y" => Some(true),
        "" | "-" | "否" | "选填" | "可选" | "非必填" | "false" | "no" | "n" => Some(false),
        _ => None,
    }
}

/// The cell's text with the blanks before it.
fn joined_raw(cell: &Cell) -> String {
    let texts: Vec<&str> = cell.iter().map(|text| text.text.trim_end()).collect();
    texts.join(" ")
}

/// Whether the text can be a key of JSON as the platform writes them.
fn is_wire_name(name: &str) -> bool {
    name.chars().all(|character| {
        character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '.' | '$' | '@')
    })
}

/// Remarks on names that a flat table has twice.
pub(super) fn remark_duplicates(rows: &[Row], remarks: &mut Remarks) {
    for (index, row) in rows.iter().enumerate() {
        if let Some(first) = rows[..index].iter().find(|other| other.name == row.name) {
            let (name, line) = (&row.name, first.line);
            remarks.add(row.line, format!("`{name}` stands on line {line} already"));
        }
    }
}
