//! The keys of a schema file, in the order of the notation.

use super::plan::Declaration;
use super::rows::Section;
use super::{Doubt, Names, Writer, all, errata, names, prose, yaml};
use crate::page::Row;
use crate::transcript::{Envelope, Field};
use crate::types;

/// A workable name for the request in a file: `hire/v1/interview/list.yaml` → `list_interview`.
pub(crate) fn request_name(path: &str) -> String {
    let stem = path.strip_suffix(".yaml").unwrap_or(path);
    let mut parts: Vec<&str> = stem.split('/').skip(2).collect();
    let method = parts.pop().unwrap_or("call");
    parts.insert(0, method);
    names::snake(&parts.join("_"), "call")
}

impl Writer<'_> {
    pub(super) fn endpoint(&mut self) {
        let page = self.transcript.page;
        self.stated("page", page.source_url.as_deref());
        self.stated("updated", page.updated.as_deref());
        let call = format!("`{} {}`", page.method.value, page.url.value);
        self.words(
            0,
            "summary",
            &call,
            &format!("{} {}", page.title, page.words),
        );
        let request = self.request.clone();
        self.words(0, "request", &request, &format!("such as {request}"));
        self.line(0, &format!("url: {}", yaml::text(&page.url.value, false)));
        self.line(0, &format!("method: {}", page.method.value));
        self.list("rate_limit", &page.rate_limits, true);
        self.list("app_types", &page.app_types, false);
        self.list("scopes", &page.scopes, false);
        self.list("field_scopes", &field_scopes(self.transcript), false);
        self.list("token_types", &page.token_types, false);
        match self.transcript.envelope {
            _ if self.transcript.response.is_empty() && !self.transcript.page.is_download => {}
            Envelope::Data => {}
            Envelope::DataList => self.line(0, "envelope: data_list"),
            Envelope::BesideCode => self.line(0, "envelope: beside_code"),
            Envelope::File => self.line(0, "envelope: file"),
        }
        let uses = self.plan.uses.clone();
        self.list("uses", &uses, false);
        self.paging();
        self.rules();
        self.sections();
        self.declarations();
        self.error_codes();
        self.errata();
        self.unsettled();
        self.other_remarks();
    }

    /// A fact that the page may not state; what is left out does not hinder generating.
    fn stated(&mut self, key: &str, value: Option<&str>) {
        match (value, self.names) {
            (Some(value), _) => self.line(0, &format!("{key}: {value}")),
            (None, Names::Missing) => self.line(0, &format!("{key}: # not on the page")),
            (None, Names::Auto) => {}
        }
    }

    fn rules(&mut self) {
        let rows: Vec<&Row> = self
            .transcript
            .query
            .iter()
            .chain(&self.transcript.body)
            .map(|field| field.row)
            .collect();
        let rules = prose::rules(&rows);
        if !rules.is_empty() {
            self.line(0, "rules:");
        }
        for rule in rules {
            self.line(1, &format!("- {}: [{}]", rule.key, rule.names.join(", ")));
        }
    }

    fn sections(&mut self) {
        let transcript = self.transcript;
        let body = if transcript.page.is_form {
            Section::Form
        } else {
            Section::Body
        };
        let sections = [
            (Section::Path, &transcript.path),
            (Section::Query, &transcript.query),
            (body, &transcript.body),
            (Section::Response, &transcript.response),
        ];
        for (section, fields) in sections {
            if !fields.is_empty() {
                self.line(0, &format!("{}:", section.key()));
                self.rows(section, section.key(), 1, fields);
            }
        }
    }

    fn declarations(&mut self) {
        let declarations = self.plan.declarations();
        if !declarations.is_empty() {
            self.line(0, "types:");
        }
        for (name, declaration) in declarations {
            self.line(1, &format!("{}:", yaml::key(&name)));
            match declaration {
                Declaration::Object { field, is_sent } => self.object(&name, field, is_sent),
                Declaration::Enum(field) => {
                    let type_text = types::base(&field.row.type_text);
                    self.line(2, &format!("type: {type_text}"));
                    self.words(2, "doc", &format!("`{name}`"), &field.row.words);
                    self.line(2, "enum:");
                    self.value_list(3, field);
                }
            }
        }
    }

    fn object(&mut self, name: &str, field: &Field<'_>, is_sent: bool) {
        self.words(2, "doc", &format!("`{name}`"), &field.row.words);
        self.line(2, "fields:");
        let section = if is_sent {
            Section::SentType
        } else {
            Section::Type
        };
        self.rows(section, &format!("types.{name}"), 3, &field.fields);
    }

    fn error_codes(&mut self) {
        let codes = &self.transcript.page.errors;
        let mut seen = std::collections::BTreeSet::new();
        let mut lines = Vec::new();
        for code in codes {
            let is_code = code.code.parse::<i64>().is_ok();
            let status = code
                .status
                .parse::<u16>()
                .ok()
                .filter(|s| (100..=999).contains(s));
            let (Some(status), true) = (status, is_code) else {
                let text = format!(
                    "the error code `{}` with status `{}` is not a number",
                    code.code, code.status
                );
                self.doubts.push(Doubt {
                    line: code.line,
                    text,
                });
                continue;
            };
            if seen.insert(&code.code) {
                let name = format!("error_{}", code.code.replace('-', "minus_"));
                let before = format!("status: {status}, ");
                let value = self.in_place(&before, &name, &code.code, "", &code.words);
                lines.push(format!("{}: {value}", code.code));
            }
        }
        if !lines.is_empty() {
            self.line(0, "errors:");
        }
        for line in lines {
            self.line(1, &line);
        }
    }

    fn errata(&mut self) {
        errata::of_response(self.transcript, &mut self.errata);
        let errata = std::mem::take(&mut self.errata);
        if !errata.is_empty() {
            self.line(0, "errata:");
        }
        for erratum in errata {
            self.line(1, &format!("- at: {}", yaml::text(&erratum.at, false)));
            self.line(2, &format!("example: {}", erratum.example));
            self.words(
                2,
                "reason",
                "The page's example is not allowed.",
                "what is wrong, and what holds",
            );
        }
    }

    /// What `data` holds must have rows.
    fn doubt_data_without_rows(&mut self) {
        let transcript = self.transcript;
        let rows = &transcript.page.response;
        let holds_values = |row: &&Row| {
            row.name == "data"
                && (types::is_scalar(&row.type_text) || types::is_container(&row.type_text))
        };
        if transcript.response.is_empty()
            && let Some(data) = rows.iter().find(holds_values)
        {
            self.doubts.push(Doubt {
                line: data.line,
                text: format!(
                    "`data` is `{}`; the notation has no place for a `data` without rows",
                    data.type_text
                ),
            });
        }
    }

    /// Doubts that belong to no row; those of rows stand there.
    fn unsettled(&mut self) {
        self.doubt_data_without_rows();
        for header in &self.transcript.page.headers {
            let text = format!("the header `{}` has no place in the notation", header.name);
            self.doubts.push(Doubt {
                line: header.line,
                text,
            });
        }
        let of_rows: Vec<usize> = all_rows(self.transcript);
        let doubts: Vec<String> = self
            .doubts
            .iter()
            .filter(|doubt| !of_rows.contains(&doubt.line))
            .map(|doubt| format!("line {}: {}", doubt.line, doubt.text))
            .collect();
        self.list("unsettled", &doubts, false);
    }
}

/// Lines of rows that the draft holds.
fn all_rows(transcript: &crate::transcript::Transcript<'_>) -> Vec<usize> {
    let sections = transcript.sections();
    let fields = sections.iter().flat_map(|(_, fields)| all(fields));
    fields.map(|field| field.row.line).collect()
}

/// Scopes of response fields: the page's, and those of single rows.
pub(crate) fn field_scopes(transcript: &crate::transcript::Transcript<'_>) -> Vec<String> {
    let sections = transcript.sections();
    let of_rows = sections
        .iter()
        .flat_map(|(_, fields)| all(fields))
        .flat_map(|field| &field.row.field_scopes);
    let mut scopes: Vec<String> = Vec::new();
    for scope in transcript.page.field_scopes.iter().chain(of_rows) {
        if !scopes.contains(scope) {
            scopes.push(scope.clone());
        }
    }
    scopes
}
