//! The page's lines, each with its number and whether it stands in a code block.

use super::remarks::Remarks;

/// A line of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Counted from 1.
    pub(super) number: usize,
    /// Without the end of the line.
    pub(super) text: &'a str,
    /// Whether it belongs to a code block, its fences included. A line of a table that opens one does not.
    pub(super) in_code: bool,
}

impl Line<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Numbers the lines. `ends_code` tells a line that no code block can hold, for blocks that are never closed.
pub(super) fn number<'a>(
    text: &'a str,
    ends_code: impl Fn(&str) -> bool,
    remarks: &mut Remarks,
) -> Vec<Line<'a>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut is_open = false;
    let mut lines = Vec::new();
    for (index, text) in text.lines().enumerate() {
        let number = index + 1;
        let was_open = is_open && !ends_code(text);
        if is_open && !was_open {
            remarks.add(number, "a code block above this heading is not closed");
        }
        is_open = was_open != has_fence(text);
        lines.push(Line {
            number,
            text,
            in_code: was_open || (is_open && is_fence(text)),
        });
    }
    lines
}

/// Whether a code block begins or ends with the line.
pub(super) fn is_fence(text: &str) -> bool {
    let text = text.trim_start();
    ["```", CODE_BEGINS, CODE_ENDS]
        .iter()
        .any(|fence| text.starts_with(fence))
}

/// What the platform's own markup has around code.
const CODE_BEGINS: &str = "<md-code-json>";
const CODE_ENDS: &str = "</md-code-json>";

/// A fence may open within a cell, so it is looked for anywhere; two on a line leave things as they are.
fn has_fence(text: &str) -> bool {
    let fences = ["```", CODE_BEGINS, CODE_ENDS]
        .iter()
        .map(|fence| text.matches(fence).count());
    // Most lines have neither character, and looking for those is cheap.
    text.contains(['`', '<']) && fences.sum::<usize>() % 2 == 1
}
