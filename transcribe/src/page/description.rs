//! Descriptions of fields: prose, and labelled parts after it.

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

    fn values(&mut self, line: usize, rest: &'a str) {
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

    fn add_values(&mut self, line: usize, values: Vec<super::Value>) {
        let name = &self.row.name;
        let is_int = self.row.type_text.trim_end_matches("[]") == "int";
        let is_word = |value: &super::Value| value.wire.parse::<i64>().is_err();
        if is_int && !values.is_empty() && values.iter().all(is_word) {
            let text =
                format!("`{name}` is an integer, and the words listed are none of its values");
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

/// Whether a list of values can belong to the type.
fn is_scalar(type_text: &str) -> bool {
    let element = type_text.trim_end_matches("[]");
    matches!(element, "int" | "string" | "boolean" | "bool") || element.starts_with("number")
}
