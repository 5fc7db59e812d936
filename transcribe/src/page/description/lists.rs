//! Lists in descriptions: of values, of rules, or of nothing that is known.

use super::{Reader, is_bullet, starts_part};
use crate::page::tables::Text;
use crate::page::{Value, labels, values};

impl<'a> Reader<'a> {
    /// The lines of a list of values. A note in bold print may stand between two of them.
    fn list_block(&mut self) -> &'a [Text] {
        let lines = self.lines;
        let known = lines
            .iter()
            .position(|text| labels::leading(&text.text).is_some());
        let lines = &lines[..known.unwrap_or(lines.len())];
        let note = lines.iter().position(|text| labels::is_bold(&text.text));
        let last = lines.iter().rposition(values::is_item);
        let length = match (note, last) {
            (Some(note), Some(last)) if note < last => {
                let more = lines[last..].iter().skip(1);
                last + 1 + more.take_while(|text| !starts_part(&text.text)).count()
            }
            (Some(note), _) => note,
            (None, _) => lines.len(),
        };
        let (block, rest) = self.lines.split_at(length);
        self.lines = rest;
        block
    }

    pub(super) fn values(&mut self, line: usize, rest: &'a str) {
        let text = rest.to_owned();
        let own = (!rest.is_empty()).then_some(Text { line, text });
        let block: Vec<Text> = own
            .into_iter()
            .chain(self.list_block().iter().cloned())
            .collect();
        if let Some(values) = values::read(&block, self.remarks) {
            self.add_values(line, values);
        } else {
            self.unread_values(line, &block);
        }
    }

    /// Of a list on another page only the way to it stands here, on one line.
    fn unread_values(&mut self, line: usize, block: &[Text]) {
        let texts: Vec<&str> = block.iter().map(|text| text.text.as_str()).collect();
        let what = "the list of values";
        if block.len() > 1 {
            self.in_doubt(line, what, &texts.join(" "));
        } else {
            self.not_understood(line, what, &texts.join(" "));
        }
    }

    fn add_values(&mut self, line: usize, values: Vec<Value>) {
        let name = &self.row.name;
        let is_int = self.row.type_text.trim_end_matches("[]") == "int";
        let is_word = |value: &Value| value.wire.parse::<i64>().is_err();
        if is_int && !values.is_empty() && values.iter().all(is_word) {
            let text = format!("`{name}` is an integer, but the listed values are words");
            self.remarks.add(line, text);
            let words = values
                .iter()
                .map(|value| format!("- {}：{}", value.wire, value.words));
            return self.words.extend(words);
        }
        if !self.row.values.is_empty() {
            let text = format!("`{name}` has a second list of values; both are kept, as one");
            self.remarks.add(line, text);
        }
        self.row.values.extend(values);
    }

    /// A list that nothing announces as one of values.
    pub(super) fn bullets(&mut self) {
        let count = self.lines.iter().take_while(|text| is_bullet(text)).count();
        let (bullets, rest) = self.lines.split_at(count);
        self.lines = rest;
        if self.in_rules {
            for text in bullets {
                self.rule(text.line, &text.text);
            }
        } else if values::are_plain(bullets) && is_scalar(&self.row.type_text) {
            self.unannounced(bullets);
        } else {
            self.keep_as_words(bullets);
        }
    }

    fn keep_as_words(&mut self, lines: &[Text]) {
        let texts = lines.iter().map(|text| text.text.clone());
        self.words.extend(texts);
    }

    /// A list that looks like one of values, though nothing says so.
    fn unannounced(&mut self, bullets: &[Text]) {
        let line = bullets.first().map_or(self.row.line, |text| text.line);
        let name = &self.row.name;
        let label = self.words.last().filter(|words| labels::ends_bold(words));
        if label.is_some() {
            let remark = format!("`{name}` has a list below a label that is not known; not read");
            self.remarks.add(line, remark);
            return self.keep_as_words(bullets);
        }
        let remark =
            format!("the list below `{name}` is taken as its values; the page does not say so");
        self.remarks.add(line, remark);
        if let Some(values) = values::read(bullets, self.remarks) {
            self.add_values(line, values);
        }
    }
}

/// Whether a list of values can belong to the type.
fn is_scalar(type_text: &str) -> bool {
    let element = type_text.trim_end_matches("[]");
    matches!(element, "int" | "string" | "boolean" | "bool") || element.starts_with("number")
}

#[cfg(test)]
mod tests {
    use super::is_scalar;

    #[test]
    fn only_texts_numbers_and_booleans_have_lists_of_values() {
        for (type_text, expected) in [
            ("string", true),
            ("int[]", true),
            ("number(float)", true),
            ("object", false),
            ("book[]", false),
        ] {
            assert_eq!(is_scalar(type_text), expected, "{type_text}");
        }
    }
}
