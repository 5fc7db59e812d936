//! The depth of a row, from the marks and blanks before its name.

/// Follows the indentation of a table from row to row.
#[derive(Debug, Default)]
pub(super) struct Depths {
    /// Indentation of each open level.
    open: Vec<usize>,
}

impl Depths {
    /// The depth of a row that is indented by so many characters.
    pub(super) fn enter(&mut self, indentation: usize) -> usize {
        while self.open.last().is_some_and(|last| *last >= indentation) {
            self.open.pop();
        }
        self.open.push(indentation);
        self.open.len() - 1
    }
}

/// Splits a name cell, whose entities are decoded, into the width of its indentation and the rest. Plain spaces
/// and tabs only pad the cell unless a mark stands among them.
pub(super) fn split(cell: &str) -> (usize, &str) {
    let name = cell.trim_start_matches(|character| is_mark(character) || is_padding(character));
    let prefix = &cell[..cell.len() - name.len()];
    if !prefix.contains(is_mark) {
        return (0, name);
    }
    let width = prefix.trim_matches(is_padding).chars().count();
    (width, name)
}

fn is_padding(character: char) -> bool {
    matches!(character, ' ' | '\t')
}

/// Box drawing characters, and spaces that do not break or are as wide as a letter.
fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{2500}'..='\u{257f}' | '\u{a0}' | '\u{2003}' | '\u{3000}'
    )
}
