//! Goes through a value beside the rows that describe it.

use feishu_notation::{EnumValue, Row, TypeText};
use feishu_transcribe::example::{Kind, Member, Value};

use super::fields::{Fields, Scope};
use super::findings::{Findings, below};
use super::lacking;

/// Compares an object with its fields. No value is kept but those that a list lacks: others may be personal.
pub(crate) fn object<'a, 'm>(
    members: impl IntoIterator<Item = &'m Member>,
    fields: Fields<'a>,
    path: &str,
    scope: Scope<'a>,
    findings: &mut Findings<'a>,
) {
    findings.add_object(path, fields);
    for Member { key, value, .. } in members {
        let Some(row) = fields.find(key) else {
            lacking::member(key, value, path, fields, findings);
            continue;
        };
        let path = below(path, key);
        if value.kind != Kind::Null {
            findings.add_field(&path);
        }
        if let Some(type_text) = &row.type_text {
            let mut walk = Walk {
                row,
                fields,
                scope,
                findings,
            };
            walk.value(value, &type_text.value, &path);
        }
    }
}

/// The way through the value of one row.
struct Walk<'a, 'f> {
    row: &'a Row,
    /// The fields that the row is one of.
    fields: Fields<'a>,
    scope: Scope<'a>,
    findings: &'f mut Findings<'a>,
}

impl Walk<'_, '_> {
    fn value(&mut self, value: &Value, type_text: &TypeText, path: &str) {
        match (type_text, &value.kind) {
            (_, Kind::Null)
            | (TypeText::Float, Kind::Number(_))
            | (TypeText::Bool, Kind::Bool(_)) => {}
            (TypeText::List(element), Kind::List(values)) => {
                for value in values {
                    self.value(value, element, path);
                }
            }
            (TypeText::Map(element), Kind::Object(members)) => {
                for member in members {
                    self.value(&member.value, element, &below(path, "*"));
                }
            }
            (TypeText::Object | TypeText::Named(_), kind) => self.object(kind, type_text, path),
            (TypeText::Int, Kind::Number(text)) if text.parse::<i64>().is_ok() => {
                self.scalar(text, path);
            }
            (TypeText::Text, Kind::String(text)) => self.scalar(text, path),
            (_, kind) => self.wrong_type(kind, type_text, path),
        }
    }

    /// An object of rows, or JSON of any shape.
    fn object(&mut self, kind: &Kind, type_text: &TypeText, path: &str) {
        match (self.fields.of(self.row, self.scope), kind) {
            (Some(fields), Kind::Object(members)) => {
                object(members, fields, path, self.scope, self.findings);
            }
            (Some(_), _) => self.wrong_type(kind, type_text, path),
            (None, _) => {}
        }
    }

    fn wrong_type(&mut self, kind: &Kind, type_text: &TypeText, path: &str) {
        let what = format!("{}, but the type is `{type_text}`", name(kind));
        self.findings.add_wrong(path, what);
    }

    /// A number or a text as it is spelt: one of a list, or a time.
    fn scalar(&mut self, text: &str, path: &str) {
        if let Some(values) = self.fields.values(self.row, self.scope) {
            if !values.iter().any(|each| each.wire.value == text) {
                self.not_listed(text, path);
            }
        } else if let Some(flags) = &self.row.flags {
            if !is_sum(text, flags) {
                self.not_listed(text, path);
            }
        } else if self.row.format.is_some() && !text.is_empty() && text.parse::<i64>().is_err() {
            let what = "a string that is not a time".to_owned();
            self.findings.add_wrong(path, what);
        }
    }

    fn not_listed(&mut self, text: &str, path: &str) {
        let what = if self.row.personal {
            "a value that is not listed".to_owned()
        } else {
            format!("`{}` is not listed", text.escape_debug())
        };
        self.findings.add_wrong(path, what);
    }
}

/// Whether a number is made of flags.
fn is_sum(text: &str, flags: &[EnumValue]) -> bool {
    let bits = |text: &str| text.parse::<i64>().unwrap_or_default();
    let all = flags
        .iter()
        .fold(0, |all, flag| all | bits(&flag.wire.value));
    bits(text) & !all == 0
}

fn name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Object(_) => "an object",
        Kind::List(_) => "a list",
        Kind::String(_) => "a string",
        Kind::Number(text) if text.parse::<i64>().is_err() => {
            "a number that is not a 64-bit integer"
        }
        Kind::Number(_) => "an integer",
        Kind::Bool(_) => "a boolean",
        Kind::Null => "null",
    }
}
