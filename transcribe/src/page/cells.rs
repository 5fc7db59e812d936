//! Splits a line of a table at its pipes.

/// The cells of a line. A pipe in code, in a link or after a backslash is part of its cell; so is one without
/// white space around it, unless the table is `tight`.
pub(super) fn split(line: &str, tight: bool) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut start = 0;
    let mut skip_to = 0;
    for (index, character) in line.char_indices() {
        if index < skip_to {
            continue;
        }
        match character {
            '\\' => skip_to = index + 2,
            '`' => skip_to = end_of_code(line, index),
            ']' => skip_to = end_of_link(line, index),
            '|' if tight || stands_alone(line, index) => {
                cells.push(&line[start..index]);
                start = index + 1;
            }
            _ => {}
        }
    }
    cells.push(&line[start..]);
    cells
}

fn stands_alone(line: &str, index: usize) -> bool {
    line[..index].ends_with(char::is_whitespace)
        && (line[index + 1..].is_empty() || line[index + 1..].starts_with(char::is_whitespace))
        || index == 0
}

/// Where the code that begins at `index` ends; code that is never closed is none.
fn end_of_code(line: &str, index: usize) -> usize {
    line[index + 1..]
        .find('`')
        .map_or(index + 1, |length| index + 1 + length + 1)
}

/// Where the address ends that follows the `]` at `index`, if one does. It holds no other `]`.
fn end_of_link(line: &str, index: usize) -> usize {
    let after = &line[index + 1..];
    let end = after.starts_with('(').then(|| after.find([')', ']']));
    let length = end.flatten().filter(|end| after[*end..].starts_with(')'));
    length.map_or(index + 1, |length| index + 1 + length + 1)
}

/// Whether the line draws the rule below a table's header.
pub(super) fn is_rule(line: &str) -> bool {
    let is_drawn = |cell: &str| {
        let cell = cell.trim();
        cell.contains('-') && cell.chars().all(|character| matches!(character, '-' | ':'))
    };
    let line = line.trim().trim_matches('|');
    let mut cells = line.split('|');
    (line.contains('|') || line.contains("--")) && cells.all(is_drawn)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_pipe_ends_a_cell_only_where_it_is_meant_to() {
        let loose: [(&str, &[&str]); 8] = [
            ("a | b", &["a ", " b"]),
            ("| a |", &["", " a ", ""]),
            ("甲|乙 | b", &["甲|乙 ", " b"]),
            ("甲| 乙", &["甲| 乙"]),
            ("`a | b` | c", &["`a | b` ", " c"]),
            ("`a | b", &["`a ", " b"]),
            ("[a](b | c) | d", &["[a](b | c) ", " d"]),
            ("[a] | b", &["[a] ", " b"]),
        ];
        for (line, cells) in loose {
            assert_eq!(split(line, false), cells, "{line}");
        }
        let tight: [(&str, &[&str]); 4] = [
            ("a|b", &["a", "b"]),
            (r"a\|b|c", &[r"a\|b", "c"]),
            ("x `a|b`|c", &["x `a|b`", "c"]),
            ("[a](b|)|c", &["[a](b|)", "c"]),
        ];
        for (line, cells) in tight {
            assert_eq!(split(line, true), cells, "{line}");
        }
    }
}
