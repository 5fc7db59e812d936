//! Gives a cell back the line breaks that a rendition has turned into something else.

use super::tables::Text;
use super::{labels, values};

/// The lines that the page meant: cut at `<br>`, before labels, and before the items of a list that follows prose.
pub(super) fn expand(cell: &[Text]) -> Vec<Text> {
    let mut lines = Vec::new();
    for Text { line, text } in cell {
        let broken = text.replace("<br/>", "<br>").replace("<br />", "<br>");
        for part in broken.split("<br>").flat_map(labels::split).flat_map(items) {
            let text = part.trim_end().trim_end_matches('\\').to_owned();
            if !text.trim().is_empty() {
                lines.push(Text { line: *line, text });
            }
        }
    }
    lines
}

/// Prose and the list after it; what has a label is cut where that is read.
fn items(part: &str) -> Vec<&str> {
    let is_prose = labels::without_bullet(part).is_none() && labels::leading(part).is_none();
    let parts = values::cut_items(part);
    if is_prose && parts.len() > 2 {
        parts
    } else {
        vec![part]
    }
}

#[cfg(test)]
mod tests {
    use super::items;

    #[test]
    fn several_items_after_prose_have_lost_their_breaks() {
        assert_eq!(items("种类 - a：甲 - b：乙").len(), 3);
        assert_eq!(items("种类 - a：甲"), ["种类 - a：甲"]);
        assert_eq!(items("- a：甲 - b：乙 - c：丙").len(), 1);
    }
}
