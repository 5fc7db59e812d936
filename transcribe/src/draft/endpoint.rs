//! The keys of a schema file, in the order of the notation.

use std::collections::BTreeSet;

use feishu_notation::names::is_own_header;
use feishu_notation::{
    Endpoint, Envelope, ErrorCode, Method, Row, Rule, Section, Spanned, TypeDeclaration, TypeShape,
};

use super::plan::Declaration;
use super::rows::Table;
use super::{Doubt, Drafter, Names, all, key, names, prose, unread, unread_all};
use crate::learnt::Said;
use crate::page;
use crate::transcript::Transcript;
use crate::types;

/// A workable name for the request in a file: `hire/v1/interview/list.yaml` → `list_interview`.
pub(crate) fn request_name(path: &str) -> String {
    let stem = path.strip_suffix(".yaml").unwrap_or(path);
    let mut parts: Vec<&str> = stem.split('/').skip(2).collect();
    let method = parts.pop().unwrap_or("call");
    parts.insert(0, method);
    names::snake(&parts.join("_"), "call")
}

impl Drafter<'_> {
    pub(super) fn endpoint(&mut self, transcript: &Transcript<'_>, request: &str) -> Endpoint {
        let page = transcript.page;
        let call = format!("`{} {}`", page.method.value, page.url.value);
        // A summary is one line.
        let words = if self.names == Names::Page {
            page.title.clone()
        } else {
            format!("{} {}", page.title, page.words)
        };
        let mut endpoint = Endpoint {
            page: self.stated("page", page.source_url.as_deref()),
            updated: self.stated("updated", page.updated.as_deref()),
            summary: self.doc(key(&["summary"]), None, &call, &words),
            request: self.request(request),
            url: Some(unread(&page.url.value)),
            method: Method::of_name(&page.method.value).map(Spanned::unread),
            rate_limits: unread_all(&page.rate_limits),
            app_types: page
                .app_types
                .iter()
                .copied()
                .map(Spanned::unread)
                .collect(),
            scopes: unread_all(&page.scopes),
            field_scopes: unread_all(&field_scopes(transcript)),
            token_types: page
                .token_types
                .iter()
                .copied()
                .map(Spanned::unread)
                .collect(),
            envelope: envelope(transcript).map(Spanned::unread),
            uses: self.plan.uses().map(unread).collect(),
            paging: self.paging(transcript),
            rules: rules(transcript),
            ..Endpoint::default()
        };
        for section in Section::ALL {
            let rows = self.section(transcript, section);
            endpoint.sections.insert(section, rows);
        }
        endpoint.types = self.declarations();
        endpoint.errors = self.error_codes(page);
        endpoint.errata = self.errata(transcript);
        endpoint.unsettled = self.unsettled(transcript);
        self.other_remarks();
        endpoint
    }

    /// The name of the request, in the pattern of others if the tree has one.
    fn request(&mut self, request: &str) -> Option<Spanned<String>> {
        let known = self.learnt.request(&self.path);
        let known = known
            .as_ref()
            .map(|Said { words, file }| Said { words, file });
        let suggestion = match known {
            Some(_) => String::new(),
            None => format!("such as {request}"),
        };
        self.words(key(&["request"]), known, request, &suggestion)
    }

    /// A fact that the page may not state; what is left out does not hinder generating.
    fn stated(&mut self, name: &str, value: Option<&str>) -> Option<Spanned<String>> {
        if value.is_none() && self.names == Names::Missing {
            self.comments.set_behind(key(&[name]), "not on the page");
        }
        value.map(unread)
    }

    fn section(&mut self, transcript: &Transcript<'_>, section: Section) -> Vec<Row> {
        let table = Table::of_section(section, transcript);
        self.rows(&table, transcript.fields(section))
    }

    pub(super) fn declarations(&mut self) -> Vec<TypeDeclaration> {
        let declarations = self.plan.declarations();
        let declarations = declarations.into_iter();
        declarations
            .map(|(name, declaration)| self.declaration(&name, &declaration))
            .collect()
    }

    fn declaration(&mut self, name: &str, declaration: &Declaration<'_>) -> TypeDeclaration {
        let (Declaration::Object { field, .. } | Declaration::Enum(field)) = declaration;
        let doc = self.doc(
            key(&["types", name, "doc"]),
            self.learnt.declared(name, &self.path),
            &format!("`{name}`"),
            &field.row.words,
        );
        let shape = match declaration {
            Declaration::Object { field, is_sent } => {
                TypeShape::Object(self.rows(&Table::of_type(name, *is_sent), &field.fields))
            }
            Declaration::Enum(field) => TypeShape::Enum {
                type_text: Some(Spanned::unread(types::of(field.row).base().clone())),
                values: self.value_list(&key(&["types", name, "enum"]), field),
            },
        };
        TypeDeclaration {
            name: unread(name),
            doc,
            shape,
        }
    }

    fn error_codes(&mut self, page: &page::Page) -> Vec<ErrorCode> {
        let mut seen = BTreeSet::new();
        let mut taken = names::Names::default();
        let mut codes = Vec::new();
        for code in &page.errors {
            if code.code.parse::<i64>().is_err() {
                let text = format!("the error code `{}` is not a number", code.code);
                let line = code.line;
                self.doubts.push(Doubt { line, text });
            } else if seen.insert(&code.code) {
                codes.push(self.error_code(code, &mut taken));
            }
        }
        codes
    }

    /// A code is called what the tree calls it, or else what the page does in English.
    fn error_code(&mut self, code: &page::ErrorCode, taken: &mut names::Names) -> ErrorCode {
        let number = format!("error_{}", code.code.replace('-', "minus_"));
        let known = self.learnt.error(&code.code, &self.path);
        let known = known.filter(|known| taken.take(&known.words.name));
        let told =
            names::of_message(&code.message).filter(|name| known.is_none() && taken.take(name));
        let line = key(&["errors", &code.code]);
        let auto = (told.as_deref().unwrap_or(&number), code.code.as_str());
        let mut written = self.name_and_doc(line, known, auto, &code.words);
        written.name = written.name.or(told.map(unread));
        ErrorCode {
            code: unread(&code.code),
            status: status(code).map(Spanned::unread),
            name: written.name,
            doc: written.doc,
        }
    }

    /// What `data` holds must have rows.
    fn doubt_data_without_rows(&mut self, transcript: &Transcript<'_>) {
        let rows = &transcript.page.response;
        let holds_values = |row: &&page::Row| {
            let type_text = types::of(row);
            row.name == "data" && (types::is_scalar(&type_text) || type_text.is_container())
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
    fn unsettled(&mut self, transcript: &Transcript<'_>) -> Vec<Spanned<String>> {
        self.doubt_data_without_rows(transcript);
        let headers = transcript.page.headers.iter();
        for header in headers.filter(|header| is_own_header(&header.name)) {
            let text = format!("the client sets the header `{}` itself", header.name);
            self.doubts.push(Doubt {
                line: header.line,
                text,
            });
        }
        for doubt in std::mem::take(&mut self.open) {
            let (line, text) = (doubt.line, doubt.text.clone());
            self.doubts.push(Doubt { line, text });
        }
        let of_rows: Vec<usize> = all_rows(transcript);
        let others = self
            .doubts
            .iter()
            .filter(|doubt| !of_rows.contains(&doubt.line));
        others
            .map(|doubt| unread(format!("line {}: {}", doubt.line, doubt.text)))
            .collect()
    }
}

fn rules(transcript: &Transcript<'_>) -> Vec<Rule> {
    let fields = transcript.query.iter().chain(&transcript.body);
    let rows: Vec<&page::Row> = fields.map(|field| field.row).collect();
    prose::rules(&rows)
}

/// Lines of rows that the draft holds.
fn all_rows(transcript: &Transcript<'_>) -> Vec<usize> {
    let sections = transcript.sections();
    let fields = sections.iter().flat_map(|(_, fields)| all(fields));
    fields.map(|field| field.row.line).collect()
}

/// Scopes of response fields: the page's, and those of single rows.
fn field_scopes(transcript: &Transcript<'_>) -> Vec<String> {
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

/// Where the response's fields stand, if it has any and they stand elsewhere than usual.
fn envelope(transcript: &Transcript<'_>) -> Option<Envelope> {
    if transcript.response.is_empty() && !transcript.page.is_download {
        return None;
    }
    Some(transcript.envelope).filter(|envelope| *envelope != Envelope::Data)
}

/// The HTTP status of an error code, if the page gives one.
fn status(code: &page::ErrorCode) -> Option<i64> {
    let status = code.status.parse().ok();
    status.filter(|status| (100..=999).contains(status))
}
