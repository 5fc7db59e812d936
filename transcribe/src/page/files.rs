//! Which rows are files, and whether the response is one. Pages also call objects `file`.

use super::remarks::Remarks;
use super::{Page, Row};

/// The type of a file, in the notation.
const FILE: &str = "file";

/// The name of an object's type that pages call `file`, gets here.
const OBJECT: &str = "file_object";

/// What the page says beside its tables.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said {
    /// The body is JSON.
    pub(super) is_json: bool,
    /// The response is a file.
    pub(super) is_file: bool,
    /// Line of the section that shows the response.
    pub(super) response_line: usize,
}

/// Decides whether the body is a form and the response a file, and renames the type `file` where it means an object.
pub(super) fn settle(page: &mut Page, said: Said, remarks: &mut Remarks) {
    let shows_json = said.is_json || page.request_example.is_some();
    page.is_form |= !shows_json && page.body.iter().any(is_file);
    page.is_download = is_download(page, said);
    if !page.is_form {
        rename(&mut page.body);
    }
    if page.is_download {
        remark(page, said, remarks);
    } else {
        rename(&mut page.response);
    }
}

/// What is shown as JSON is no file, whatever is said of files in it.
fn is_download(page: &Page, said: Said) -> bool {
    let has_data = page.response.iter().any(|row| row.name == "data");
    let is_shown = page.response_example.is_some() || has_data;
    let is_nothing = page.response.is_empty();
    !is_shown && (said.is_file || is_nothing || page.response.iter().any(is_file))
}

fn remark(page: &Page, said: Said, remarks: &mut Remarks) {
    let line = said.response_line.max(1);
    if !page.response.is_empty() {
        let text = "the response is a file, but the page has a table of its fields too";
        remarks.add(line, text);
    } else if !said.is_file {
        let text = "the page describes no response, which is assumed to be a file";
        remarks.add(line, text);
    }
}

fn is_file(row: &Row) -> bool {
    row.type_text == FILE
}

fn rename(rows: &mut [Row]) {
    for row in rows {
        let element = row.type_text.trim_end_matches("[]");
        if element == FILE {
            row.type_text = row.type_text.replacen(FILE, OBJECT, 1);
        }
    }
}
