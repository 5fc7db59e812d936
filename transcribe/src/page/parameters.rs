//! Parameters that a page does not list under their place.

use super::remarks::Remarks;
use super::{Page, Row};

/// Puts a parameter where its name and the method say.
pub(super) fn place(mut row: Row, page: &mut Page) {
    let mut segments = page.url.value.split('/');
    if segments.any(|segment| segment.strip_prefix(':') == Some(row.name.as_str())) {
        row.required = true;
        page.path.push(row);
    } else if matches!(page.method.value.as_str(), "GET" | "DELETE") {
        page.query.push(row);
    } else {
        page.body.push(row);
    }
}

/// Parameters that the URL names and no table of the path has: they stand among others, or nowhere.
pub(super) fn complete_path(page: &mut Page, remarks: &mut Remarks) {
    let url = page.url.value.clone();
    for name in url
        .split('/')
        .filter_map(|segment| segment.strip_prefix(':'))
    {
        if page.path.iter().all(|row| row.name != name) {
            let row = parameter_of_path(page, name);
            let text = format!("`{name}` is part of the URL, but stands in no table for the path");
            remarks.add(row.line, text);
            page.path.push(row);
        }
    }
}

/// A parameter of the path, taken from where else it stands.
fn parameter_of_path(page: &mut Page, name: &str) -> Row {
    let rows = [&mut page.query, &mut page.body].into_iter();
    let mut places =
        rows.filter_map(|rows| Some((rows.iter().position(|row| row.name == name)?, rows)));
    let row = places.next().map(|(index, rows)| rows.remove(index));
    let row = row.unwrap_or_else(|| Row {
        line: page.url.line,
        last_line: page.url.line,
        name: name.to_owned(),
        type_text: "string".to_owned(),
        ..Row::default()
    });
    Row {
        required: true,
        depth: None,
        ..row
    }
}
