//! Descriptions of fields: prose, and labelled parts after it.

use super::labels::{self, Label};
use super::markdown::Brackets;
use super::remarks::Remarks;
use super::tables::Text;
use super::{Row, bounds, markdown, scopes, values};

/// Reads a description into its row, whose name and type are known already.
pub(super) fn read(cell: &[Text], row: &mut Row, remarks: &mut Remarks) {
    let lines = expand(cell);
    let mut reader = Reader {
        lines: &lines,
        row,
        words: Vec::new(),
        in_rules: false,
        value_scopes: Vec::new(),
        remarks,
    };
    while let Some((text, rest)) = reader.lines.split_first() {
        if let Some((label, own)) = labels::leading(&text.text) {
            reader.lines = rest;
            reader.part(label, text.line, own);
        } else if is_bullet(text) {
            reader.bullets();
        } else {
            reader.lines = rest;
            reader.prose(text);
        }
    }
    reader.finish();
}

/// The lines that the page meant: cut at `<br>` and before labels.
fn expand(cell: &[Text]) -> Vec<Text> {
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

struct Reader<'a> {
    /// What is still to be read.
    lines: &'a [Text],
    row: &'a mut Row,
    words: Vec<String>,
    /// Whether the last label was that of rules or of one of them.
    in_rules: bool,
    /// Scopes that values need, with the line and the values.
    value_scopes: Vec<(usize, Vec<String>, Vec<String>)>,
    remarks: &'a mut Remarks,
}

impl<'a> Reader<'a> {
    fn part(&mut self, label: Label, line: usize, rest: &'a str) {
        self.in_rules = match label {
            Label::Rules => true,
            Label::Bound(_) => self.in_rules,
            _ => false,
        };
        match label {
            Label::Values => self.values(line, rest),
            Label::Rules if rest.is_empty() => {}
            Label::Rules => self.not_understood(line, "a rule", rest),
            Label::FieldScopes => {
                let scopes = self.scopes(line, rest);
                self.row.field_scopes.extend(scopes);
            }
            Label::ValueScopes(values) => {
                let scopes = self.scopes(line, rest);
                self.value_scopes.push((line, values, scopes));
            }
            Label::Bound(bound) => {
                let text = self.own_or_next(rest);
                if bounds::apply(self.row, bound, text).is_none() {
                    self.not_understood(line, "a bound", text);
                }
            }
            Label::Example => self.row.example = self.long_value(rest),
            Label::Default => self.row.default = self.value(rest),
            Label::Fixed => self.row.fixed = self.value(rest),
        }
    }

    fn not_understood(&mut self, line: usize, what: &str, text: &str) {
        let name = &self.row.name;
        self.remarks.add(
            line,
            format!("{what} of `{name}` is not understood: {}", text.trim()),
        );
        self.words.push(text.to_owned());
    }

    /// What follows a label on its line, or else the line after it.
    fn own_or_next(&mut self, rest: &'a str) -> &'a str {
        if !rest.is_empty() {
            return rest;
        }
        match self.lines.split_first() {
            Some((text, rest)) if !starts_part(&text.text) => {
                self.lines = rest;
                labels::without_bullet(&text.text).unwrap_or(&text.text)
            }
            _ => "",
        }
    }

    fn value(&mut self, rest: &'a str) -> Option<String> {
        let text = self.own_or_next(rest);
        self.cut_value(text)
    }

    /// A value that goes on while a bracket is open.
    fn long_value(&mut self, rest: &'a str) -> Option<String> {
        let mut text = self.own_or_next(rest).to_owned();
        let mut brackets = Brackets::default();
        brackets.feed(&text);
        while let Some((next, rest)) = self.lines.split_first()
            && brackets.is_open()
            && !starts_part(&next.text)
        {
            self.lines = rest;
            brackets.feed(&next.text);
            text.push('\n');
            text.push_str(&next.text);
        }
        self.cut_value(&text)
    }

    /// Prose may follow a value.
    fn cut_value(&mut self, text: &str) -> Option<String> {
        let (value, rest) = markdown::split_value(text);
        if !rest.is_empty() {
            self.words.push(rest.to_owned());
        }
        Some(markdown::value(value)).filter(|value| !value.is_empty())
    }

    /// The lines up to the next label.
    fn block(&mut self) -> &'a [Text] {
        let length = self
            .lines
            .iter()
            .take_while(|text| !starts_part(&text.text))
            .count();
        let (block, rest) = self.lines.split_at(length);
        self.lines = rest;
        block
    }

    fn values(&mut self, line: usize, rest: &'a str) {
        let text = rest.to_owned();
        let own = (!rest.is_empty()).then_some(Text { line, text });
        let block: Vec<Text> = own
            .into_iter()
            .chain(self.block().iter().cloned())
            .collect();
        if let Some(values) = values::read(&block, self.remarks) {
            self.add_values(line, values);
        } else {
            let texts: Vec<&str> = block.iter().map(|text| text.text.as_str()).collect();
            self.not_understood(line, "the list of values", &texts.join(" "));
        }
    }

    fn add_values(&mut self, line: usize, values: Vec<super::Value>) {
        if !self.row.values.is_empty() {
            let name = &self.row.name;
            let text = format!("`{name}` has a second list of values; both are kept, as one");
            self.remarks.add(line, text);
        }
        self.row.values.extend(values);
    }

    /// The scopes on the label's line and on the lines after it.
    fn scopes(&mut self, line: usize, rest: &str) -> Vec<String> {
        let mut found = scopes::find(rest);
        for text in self.block() {
            let scopes = scopes::find(&text.text);
            if scopes.is_empty() {
                self.words.push(text.text.clone());
            }
            found.extend(scopes);
        }
        if found.is_empty() {
            self.not_understood(line, "a demand for scopes", rest);
        }
        found
    }

    fn prose(&mut self, text: &'a Text) {
        self.words.push(text.text.clone());
        if labels::announces_values(&text.text) && values::begins(self.lines) {
            self.values(text.line, "");
        }
    }

    /// A list that nothing announces as one of values.
    fn bullets(&mut self) {
        let count = self.lines.iter().take_while(|text| is_bullet(text)).count();
        let (bullets, rest) = self.lines.split_at(count);
        self.lines = rest;
        if self.in_rules {
            for text in bullets {
                self.not_understood(text.line, "a rule", &text.text);
            }
        } else if values::are_plain(bullets) && is_scalar(&self.row.type_text) {
            self.unannounced(bullets);
        } else {
            self.words
                .extend(bullets.iter().map(|text| text.text.clone()));
        }
    }

    /// A list that looks like one of values, though nothing says so.
    fn unannounced(&mut self, bullets: &[Text]) {
        let line = bullets.first().map_or(self.row.line, |text| text.line);
        let name = &self.row.name;
        if self
            .words
            .last()
            .is_some_and(|words| labels::ends_bold(words))
        {
            let remark = format!("`{name}` has a list below a label that is not known; not read");
            self.remarks.add(line, remark);
            return self
                .words
                .extend(bullets.iter().map(|text| text.text.clone()));
        }
        let remark =
            format!("the list below `{name}` is taken as its values; the page does not say so");
        self.remarks.add(line, remark);
        if let Some(values) = values::read(bullets, self.remarks) {
            self.add_values(line, values);
        }
    }

    fn finish(mut self) {
        self.settle_value_scopes();
        let words = markdown::prose(&self.words.join(" "));
        self.row.greater_than = bounds::greater_than(&words);
        self.remark_on(&words);
        self.row.words = if words == "-" { String::new() } else { words };
    }

    /// Remarks on facts that stand in prose.
    fn remark_on(&mut self, words: &str) {
        let line = self.row.line;
        let name = &self.row.name;
        let bound = bounds::in_prose(words).map(|phrase| ("bound", phrase));
        let default = bounds::default_in_prose(words).map(|phrase| ("default", phrase));
        for (what, phrase) in bound.into_iter().chain(default) {
            let text = format!("a {what} of `{name}` stands in prose: {phrase}");
            self.remarks.add(line, text);
        }
        if self.row.values.is_empty() && labels::speaks_of_values(words) {
            let text = format!("values of `{name}` stand in prose or on another page");
            self.remarks.add(line, text);
        }
    }

    fn settle_value_scopes(&mut self) {
        for (line, wires, scopes) in std::mem::take(&mut self.value_scopes) {
            for wire in wires {
                match self.row.values.iter_mut().find(|value| value.wire == wire) {
                    Some(value) => value.scopes.extend(scopes.iter().cloned()),
                    None => self.remarks.add(
                        line,
                        format!(
                            "`{wire}` needs {} but is no listed value",
                            scopes.join(", ")
                        ),
                    ),
                }
            }
        }
    }
}

fn is_bullet(text: &Text) -> bool {
    labels::without_bullet(&text.text).is_some() && !starts_part(&text.text)
}

fn starts_part(text: &str) -> bool {
    labels::is_bold(text) || labels::leading(text).is_some()
}

/// Whether a list of values can belong to the type.
fn is_scalar(type_text: &str) -> bool {
    let element = type_text.trim_end_matches("[]");
    matches!(element, "int" | "string" | "boolean" | "bool") || element.starts_with("number")
}
