//! Examples of bodies, in code blocks.

use super::lines::{Line, is_fence};
use super::{Located, markdown};

/// The code blocks that hold JSON.
pub(super) fn json_blocks(lines: &[Line<'_>]) -> Vec<Located<String>> {
    let mut blocks: Vec<Located<String>> = Vec::new();
    let mut is_open = false;
    for line in lines.iter().filter(|line| line.in_code) {
        if is_fence(line.text) {
            is_open = !is_open;
            if is_open {
                blocks.push(Located::default());
            }
        } else if let Some(block) = blocks.last_mut() {
            push(block, line);
        }
    }
    blocks.retain(|block| block.value.trim_start().starts_with(['{', '[']));
    blocks
}

fn push(block: &mut Located<String>, line: &Line<'_>) {
    if block.line == 0 {
        block.line = line.number;
    } else {
        block.value.push('\n');
    }
    block.value.push_str(line.text);
}

/// Whether the response that the text shows is one that succeeds: `code` is 0, or there is none.
pub(super) fn succeeds(json: &str) -> bool {
    top_level_code(json).is_none_or(|code| code == "0")
}

/// The number that `code` has at the top of the object.
fn top_level_code(json: &str) -> Option<&str> {
    let mut depth = 0_usize;
    let mut rest = json;
    while let Some(character) = rest.chars().next() {
        let length = match character {
            '{' | '[' => {
                depth += 1;
                1
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                1
            }
            '"' => {
                let length = markdown::string_length(rest);
                if depth == 1 && &rest[..length] == "\"code\"" {
                    return number_after_colon(&rest[length..]);
                }
                length
            }
            other => other.len_utf8(),
        };
        rest = &rest[length..];
    }
    None
}

fn number_after_colon(text: &str) -> Option<&str> {
    let value = text.trim_start().strip_prefix(':')?.trim_start();
    let value = value.trim_start_matches('"');
    let end = value
        .find(|c: char| !c.is_ascii_digit() && c != '-')
        .unwrap_or(value.len());
    (end > 0).then(|| &value[..end])
}

#[cfg(test)]
mod tests {
    use super::number_after_colon;

    #[test]
    fn a_code_is_a_number_in_quotes_or_without() {
        assert_eq!(number_after_colon(" : 0,"), Some("0"));
        assert_eq!(number_after_colon(r#": "-1""#), Some("-1"));
        for other in ["", ": ", r#": "ok""#, " 0"] {
            assert_eq!(number_after_colon(other), None, "{other}");
        }
    }
}
