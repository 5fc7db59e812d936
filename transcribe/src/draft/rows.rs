//! Rows of a section, key by key.

use super::plan::Use;
use super::stated::{self, Stated};
use super::{Doubt, Names, Writer, errata, names, personal, prose, values, yaml};
use crate::page::Row;
use crate::transcript::Field;
use crate::types;

/// Our own rule for sizes of pages.
const SMALLEST_PAGE: &str = "min: 1 # the page states no minimum; 0 and less are refused here";

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Path,
    Query,
    Body,
    /// The body as a multipart form.
    Form,
    Response,
    /// Fields of a declared type that only answers hold.
    Type,
    /// Fields of a declared type that a body holds.
    SentType,
}

impl Section {
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Body | Self::Form => "body",
            Self::Response => "response",
            Self::Type | Self::SentType => "types",
        }
    }

    fn is_sent(self) -> bool {
        !matches!(self, Self::Response | Self::Type)
    }
}

/// A row with what is known of its surroundings.
struct Place<'p> {
    section: Section,
    /// Field path within the section.
    path: String,
    /// Section and field path.
    at: String,
    /// Name of the type that the field is part of.
    owner: &'p str,
    indent: usize,
}

impl Writer<'_> {
    /// Writes rows and those below them; `at` names what they are part of.
    pub(super) fn rows(&mut self, section: Section, at: &str, indent: usize, fields: &[Field<'_>]) {
        self.rows_below(section, at, "", "", indent, fields);
    }

    fn rows_below(
        &mut self,
        section: Section,
        at: &str,
        path: &str,
        owner: &str,
        indent: usize,
        fields: &[Field<'_>],
    ) {
        for field in fields {
            let name = &field.row.name;
            let path = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}.{name}")
            };
            let place = Place {
                section,
                at: format!("{at}.{path}"),
                path: path.clone(),
                owner,
                indent,
            };
            if self.row(&place, field) {
                let base = types::base(&field.row.type_text);
                let owner = if types::is_unnamed(base) { name } else { base };
                self.rows_below(section, at, &path, owner, indent, &field.fields);
            }
        }
    }

    /// Writes a row; whether its fields are to be written below it.
    fn row(&mut self, place: &Place<'_>, field: &Field<'_>) -> bool {
        let row = field.row;
        let indent = place.indent + 1;
        let object = self.plan.object(field, place.owner);
        let list = self.plan.list(field, place.owner);
        self.line(place.indent, &format!("{}:", yaml::key(&place.path)));
        self.line(
            indent,
            &format!("type: {}", yaml::text(&type_text(row, &object), false)),
        );
        if object == Use::Unknown {
            let text = format!("the page gives no fields of `{}`", row.type_text);
            self.line(indent, yaml::comment(&text).trim_start());
        }
        if place.section.is_sent() {
            self.request_keys(place, field);
        }
        if prose::is_milliseconds(row) && row.fixed.is_none() {
            self.line(indent, "format: unix_milliseconds");
        }
        let is_whole = field.fields.is_empty() || matches!(object, Use::Declared(_));
        if personal::is_personal(&row.name, &row.type_text, place.owner, is_whole) {
            self.line(indent, "personal: true");
        }
        if place.section.is_sent() {
            self.example(place, field);
        }
        let words = words(row, &list);
        self.words(indent, "doc", &format!("`{}`", place.path), &words);
        self.list_key(indent, field, &list);
        self.name_keys(place, field, &object, &list);
        self.doubt(place, field);
        self.remarks_on(indent, row);
        !matches!(object, Use::Declared(_) | Use::Plain | Use::Unknown)
    }

    /// What only requests have. What the notation cannot hold stands in a comment.
    fn request_keys(&mut self, place: &Place<'_>, field: &Field<'_>) {
        let indent = place.indent + 1;
        let row = field.row;
        let is_size = row.name == "page_size" && row.type_text == "int" && row.min.is_none();
        for Stated { key, text, yaml } in stated::of_request(field) {
            if is_size && key == "max" {
                self.line(indent, SMALLEST_PAGE);
            }
            match yaml {
                Some(yaml) => self.line(indent, &format!("{key}: {yaml}")),
                None => self.line(
                    indent,
                    &format!("# the page's {key}:{}", yaml::comment(&text)),
                ),
            }
        }
        if is_size && row.max.is_none() {
            self.line(indent, SMALLEST_PAGE);
        }
    }

    fn example(&mut self, place: &Place<'_>, field: &Field<'_>) {
        let Some(example) = &field.row.example else {
            return;
        };
        let Some(single) = values::single(field.row, example) else {
            return;
        };
        match values::literal(field, &single) {
            Some(literal) => self.line(place.indent + 1, &format!("example: {literal}")),
            None => self.errata.push(errata::Erratum {
                at: place.at.clone(),
                example: yaml::literal(
                    &single,
                    values::kind(field.row) == values::Kind::Int,
                    false,
                ),
            }),
        }
    }

    fn list_key(&mut self, indent: usize, field: &Field<'_>, list: &Use) {
        match list {
            Use::Declared(name) => self.line(indent, &format!("enum: {}", yaml::text(name, false))),
            Use::Own(_) => {
                self.line(indent, "enum:");
                self.value_list(indent + 1, field);
            }
            Use::Plain | Use::Unknown => {}
        }
    }

    fn name_keys(&mut self, place: &Place<'_>, field: &Field<'_>, object: &Use, list: &Use) {
        let indent = place.indent + 1;
        for used in [object, list] {
            if let Use::Own(Some(name)) = used {
                self.line(indent, &format!("type_name: {name}"));
            }
        }
        if self.names == Names::Auto
            && let Some(name) = self.field_name(place, field)
        {
            self.line(indent, &format!("name: {name}"));
        }
    }

    /// A name for a field that cannot have its own.
    fn field_name(&self, place: &Place<'_>, field: &Field<'_>) -> Option<String> {
        let wire = &field.row.name;
        let is_top = !place.path.contains('.')
            && place.section.is_sent()
            && place.section != Section::SentType;
        let name = names::field(wire);
        let is_taken = is_top && self.is_taken(place, &name);
        let is_reserved =
            place.section.is_sent() && ["check_bounds", "default", "new"].contains(&name.as_str());
        if names::is_field_name(wire) && !is_taken && !is_reserved {
            return None;
        }
        let prefix = if is_taken {
            place.section.key()
        } else {
            "field"
        };
        let rest = names::snake(wire, "value");
        Some(format!("{prefix}_{rest}"))
    }

    /// Whether a function of requests, or a parameter of another section, has the name.
    fn is_taken(&self, place: &Place<'_>, name: &str) -> bool {
        const FUNCTIONS: [&str; 11] = [
            "body",
            "by_filters",
            "default",
            "download",
            "filters",
            "items",
            "lenient_items",
            "new",
            "pages",
            "send",
            "unfiltered",
        ];
        let transcript = self.transcript;
        let sections = [
            (Section::Path, &transcript.path),
            (Section::Query, &transcript.query),
            (Section::Body, &transcript.body),
        ];
        let before = sections
            .iter()
            .take_while(|(section, _)| section.key() != place.section.key());
        let mut others = before.flat_map(|(_, fields)| fields.iter());
        FUNCTIONS.contains(&name) || others.any(|field| names::field(&field.row.name) == name)
    }

    fn doubt(&mut self, place: &Place<'_>, field: &Field<'_>) {
        let row = field.row;
        let Some(reason) = field.unsettled.clone().or_else(|| values::strange(row)) else {
            return;
        };
        let text = format!("line {}: {reason}", row.line);
        self.line(
            place.indent + 1,
            &format!("unsettled: {}", yaml::text(&text, false)),
        );
        let text = format!("`{}`: {reason}", place.at);
        self.doubts.push(Doubt {
            line: row.line,
            text,
        });
    }
}

/// The page's words, with those on values where the notation has no list: `true` and `false`, say.
fn words(row: &Row, list: &Use) -> String {
    let values = row.values.iter().filter(|_| *list == Use::Plain);
    let values = values.map(|value| format!("- {}：{}", value.wire, value.words));
    let words: Vec<String> = [row.words.clone()].into_iter().chain(values).collect();
    words.join(" ")
}

/// The type as spelt; an object of which nothing is known is JSON of any shape, and `-` stands for one.
fn type_text(row: &Row, object: &Use) -> String {
    let base = types::base(&row.type_text);
    match base {
        "-" | "" => "object".to_owned(),
        _ if *object == Use::Unknown => row.type_text.replacen(base, "object", 1),
        _ => row.type_text.clone(),
    }
}
