//! Tables that show the fields of a type which a row above them names.

use feishu_notation::TypeText;

use super::{Page, Rendition, Row};
use crate::types;

/// Whether a heading or a caption names the type of a row above, or an object above by its field.
pub(super) fn is_named(page: &Page, title: &str) -> bool {
    let mut rows = page.body.iter().chain(&page.response);
    rows.any(|row| is_of(row, title))
}

/// Puts the fields of a type below the first row of that type, in the body and in the response; whether there is one
/// that lacks them.
pub(super) fn attach(page: &mut Page, title: &str, fields: &[Row]) -> bool {
    let is_depth_known = page.rendition != Rendition::Flat;
    let lists = [&mut page.body, &mut page.response];
    let attached = lists.map(|rows| {
        let Some(index) = rows.iter().position(|row| is_of(row, title)) else {
            return false;
        };
        let next = rows.get(index + 1).map(|row| &row.name);
        if fields.is_empty() || next == fields.first().map(|field| &field.name) {
            return false;
        }
        if is_depth_known {
            for row in rows.iter_mut() {
                row.depth = row.depth.or(Some(0));
            }
        }
        let depth = rows[index].depth;
        let below = fields.iter().cloned().map(|field| Row {
            depth: depth.map(|depth| depth + 1 + field.depth.unwrap_or(0)),
            ..field
        });
        let after = rows.split_off(index + 1);
        rows.extend(below);
        rows.extend(after);
        true
    });
    attached.contains(&true)
}

fn is_of(row: &Row, title: &str) -> bool {
    let type_text = types::of(row);
    let name = match type_text.base() {
        TypeText::Named(name) => name,
        TypeText::Object => &row.name,
        _ => return false,
    };
    word(title).is_some_and(|word| plain(word) == plain(name))
}

/// The one name in a title.
fn word(title: &str) -> Option<&str> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let mut words = title
        .split(|letter| !is_part(letter))
        .filter(|word| !word.is_empty());
    let word = words.next()?;
    words.next().is_none().then_some(word)
}

/// `LendingTerms` and `lending_terms` are the same type.
fn plain(name: &str) -> String {
    name.replace('_', "").to_ascii_lowercase()
}
