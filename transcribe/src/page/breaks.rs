//! Gives a cell back the line breaks that a rendition has turned into something else.

use super::labels;
use super::tables::Text;

/// The lines that the page meant: cut at `<br>` and before labels.
pub(super) fn expand(cell: &[Text]) -> Vec<Text> {
    let mut lines = Vec::new();
    for Text { line, text } in cell {
        let broken = text.replace("<br/>", "<br>").replace("<br />", "<br>");
        for part in broken.split("<br>").flat_map(labels::split) {
            let text = part.trim_end().trim_end_matches('\\').to_owned();
            if !text.trim().is_empty() {
                lines.push(Text { line: *line, text });
            }
        }
    }
    lines
}
