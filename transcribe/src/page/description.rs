//! Descriptions of fields: prose, and labelled parts after it.

mod lists;

use super::labels::{self, Label};
use super::markdown::Brackets;
use super::remarks::Remarks;
use super::tables::Text;
use super::{Row, bounds, breaks, defaults, markdown, prose, scopes, values};

/// Reads a description into its row, whose name and type are known already.
pub(super) fn read(cell: &[Text], row: &mut Row, remarks: &mut Remarks) {
    let lines = breaks::expand(cell);
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
            // On one line with its rules, the label is followed by their bullet.
            Label::Rules if matches!(rest.trim(), "" | "-" | "*") => {}
            Label::Rules => self.rule(line, rest),
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
                let (text, words) = text
                    .find(" **")
                    .map_or((text, ""), |end| text.split_at(end));
                self.words.push(words.to_owned());
                if bounds::apply(self.row, bound, text).is_none() {
                    self.in_doubt(line, "a bound", text);
                }
            }
            Label::Example => {
                let value = self.long_value(rest);
                self.keep_first(line, value, |row| &mut row.example);
            }
            Label::Default => {
                let text = self.own_or_next(rest);
                self.default(line, text);
            }
            Label::Fixed => {
                let value = self.value(rest);
                self.keep_first(line, value, |row| &mut row.fixed);
            }
        }
    }

    /// A default that is told rather than given stays among the words.
    fn default(&mut self, line: usize, text: &'a str) {
        let (value, told) = defaults::split(text);
        if !told.is_empty() {
            self.words.push(format!("默认值：{told}"));
        }
        let value = value.and_then(|value| self.cut_value(value));
        self.keep_first(line, value, |row| &mut row.default);
    }

    /// Where a description says the same thing twice, the first counts.
    fn keep_first(
        &mut self,
        line: usize,
        value: Option<String>,
        place: impl Fn(&mut Row) -> &mut Option<String>,
    ) {
        let Some(value) = value else {
            return;
        };
        match place(self.row) {
            Some(first) if *first != value => {
                let text =
                    format!("`{value}` stands where `{first}` stood before; the first counts");
                self.remarks.add(line, text);
            }
            place => *place = Some(value),
        }
    }

    /// What cannot be read stays among the words.
    fn not_understood(&mut self, line: usize, what: &str, text: &str) {
        let text = self.keep(what, text);
        self.remarks.add(line, text);
    }

    /// The same where a client may need it.
    fn in_doubt(&mut self, line: usize, what: &str, text: &str) {
        let text = self.keep(what, text);
        self.remarks.doubt(line, text);
    }

    fn keep(&mut self, what: &str, text: &str) -> String {
        self.words.push(text.to_owned());
        let name = &self.row.name;
        format!("{what} of `{name}` is not understood: {}", text.trim())
    }

    fn rule(&mut self, line: usize, text: &str) {
        if !bounds::apply_rule(self.row, text) {
            self.not_understood(line, "a rule", text);
        }
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

    fn finish(mut self) {
        self.settle_value_scopes();
        let words = markdown::prose(&self.words.join(" "));
        prose::read(&words, self.row, self.remarks);
        self.row.words = if words == "-" { String::new() } else { words };
    }

    fn settle_value_scopes(&mut self) {
        for (line, wires, scopes) in std::mem::take(&mut self.value_scopes) {
            for wire in wires {
                match self.row.values.iter_mut().find(|value| value.wire == wire) {
                    Some(value) => {
                        let new = scopes.iter().filter(|scope| !value.scopes.contains(scope));
                        let new: Vec<String> = new.cloned().collect();
                        value.scopes.extend(new);
                    }
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
