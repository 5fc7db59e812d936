//! The page's table of error codes.

use super::remarks::Remarks;
use super::tables::{Table, TableRow, joined};
use super::{ErrorCode, markdown};

/// Whether the table's header is one of error codes.
pub(super) fn is_error_table(table: &Table) -> bool {
    code_column(table).is_some()
}

fn code_column(table: &Table) -> Option<usize> {
    let is_code = |name: &String| matches!(name.as_str(), "错误码" | "返回码" | "code");
    table.header.iter().position(is_code)
}

/// Reads the rows.
pub(super) fn read(table: &Table, remarks: &mut Remarks) -> Vec<ErrorCode> {
    let Some(code) = code_column(table) else {
        return Vec::new();
    };
    let is_status = |name: &String| name.replace(' ', "").starts_with("HTTP");
    let status = table.header.iter().position(is_status);
    let mut errors: Vec<ErrorCode> = Vec::new();
    for row in &table.rows {
        if row.cells.len() < table.header.len() {
            let (cells, columns) = (row.cells.len(), table.header.len());
            let text = format!("this row has {cells} of {columns} cells");
            remarks.add(row.line, text);
        }
        let error = error(row, status, code);
        remark_on(&error, &errors, remarks);
        errors.push(error);
    }
    errors
}

fn error(row: &TableRow, status: Option<usize>, code: usize) -> ErrorCode {
    let cell = |index: usize| {
        row.cells
            .get(index)
            .map(|cell| joined(cell))
            .unwrap_or_default()
    };
    let words: Vec<String> = (0..row.cells.len())
        .filter(|index| *index != code && Some(*index) != status)
        .map(|index| markdown::prose(&cell(index).replace("<br>", " ")))
        .filter(|words| !words.is_empty() && words != "-")
        .collect();
    let plain = |index| Some(markdown::identifier(&cell(index))).filter(|text| text != "-");
    ErrorCode {
        line: row.line,
        status: status.and_then(plain).unwrap_or_default(),
        code: plain(code).unwrap_or_default(),
        message: words.first().cloned().unwrap_or_default(),
        words: words.join(" "),
    }
}

fn remark_on(error: &ErrorCode, before: &[ErrorCode], remarks: &mut Remarks) {
    let code = &error.code;
    if code.is_empty() || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        remarks.add(error.line, format!("`{code}` is not an error code"));
    } else if let Some(first) = before.iter().find(|other| other.code == *code) {
        let text = format!("error {code} stands on line {} already", first.line);
        remarks.add(error.line, text);
    }
}
