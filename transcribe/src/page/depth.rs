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

/// What stands before a name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Indentation {
    /// In characters.
    pub(super) width: usize,
    /// How many marks it is, if it is nothing else: then each stands for a level.
    pub(super) marks: Option<usize>,
}

/// Splits a name cell, whose entities are decoded, into its indentation and the rest. Plain spaces and tabs only
/// pad the cell unless a mark stands behind them.
pub(super) fn split(cell: &str) -> (Indentation, &str) {
    let name = cell.trim_start_matches(|character| is_mark(character) || is_padding(character));
    let prefix = &cell[..cell.len() - name.len()];
    if !prefix.contains(is_mark) {
        return (Indentation::default(), name);
    }
    let prefix = prefix.trim_end_matches(is_padding);
    // One stands after each pipe.
    let prefix = prefix.strip_prefix(is_padding).unwrap_or(prefix);
    let width = prefix.chars().count();
    let is_drawn = prefix.chars().all(|character| character == '└');
    let marks = is_drawn.then_some(width);
    (Indentation { width, marks }, name)
}

fn is_padding(character: char) -> bool {
    matches!(character, ' ' | '\t')
}

/// Box drawing characters, and spaces that do not break or are as wide as a letter.
fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{2500}'..='\u{257f}' | '∟' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{3000}'
    )
}
