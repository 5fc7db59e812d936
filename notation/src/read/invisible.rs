//! Characters that nobody sees.

use crate::diagnostics::{Location, Problems};
use crate::invisible::is_invisible;
use crate::literal::Literal;
use crate::yaml::{Content, Node};

/// Reports every text with a character that nobody sees: it would hide in the generated code.
pub(crate) fn report_invisible(node: &Node, problems: &mut Problems) {
    match &node.content {
        Content::Scalar(Literal::Text(text)) => report_invisible_in(text, node.at, problems),
        Content::List(list) => {
            for node in list {
                report_invisible(node, problems);
            }
        }
        Content::Map(entries) => {
            for entry in entries {
                report_invisible_in(&entry.key, entry.at, problems);
                report_invisible(&entry.value, problems);
            }
        }
        Content::Null | Content::Scalar(_) => {}
    }
}

fn report_invisible_in(text: &str, at: Location, problems: &mut Problems) {
    if let Some(letter) = text.chars().find(|letter| is_invisible(*letter)) {
        let message = format!("the character {} cannot be seen", letter.escape_unicode());
        problems.report(at, message, "remove it, or write what it stands for");
    }
}
