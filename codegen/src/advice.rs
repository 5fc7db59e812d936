//! What can be generated and is most likely a mistake.

use std::collections::BTreeSet;

use feishu_notation::{
    Content, Diagnostics, Endpoint, EnumValue, Enumeration, File, Group, Problems, Row, Section,
    SharedTypes, Source, Spanned, TypeDeclaration,
};

use crate::features;
use crate::read_types;
use crate::references::{Endpoints, Hints, references};

/// Hints about the schema files: docs without their full stop or that name no endpoint, tokens that are not personal, shared
/// types that nothing uses.
#[must_use]
pub fn advice(sources: &[Source]) -> Diagnostics {
    // What cannot be read is reported when the files are generated.
    let files = read_types(sources, &mut Diagnostics::default());
    let shared = SharedTypes::of(files.iter().map(|(_, file)| file));
    let used: BTreeSet<(Vec<String>, String)> = files
        .iter()
        .flat_map(|(_, file)| used(file, &shared))
        .collect();
    let modules: Vec<&[String]> = files
        .iter()
        .filter(|(_, file)| file.endpoint().is_some())
        .map(|(_, file)| file.module.as_slice())
        .collect();
    let endpoints = Endpoints::of(files.iter().map(|(_, file)| file));
    let mut hints = Hints::new();
    let mut advice = Diagnostics::default();
    for (source, file) in &files {
        let mut reader = Reader {
            endpoints: &endpoints,
            hints: &mut hints,
            module: &file.module,
            problems: Problems::default(),
        };
        match &file.content {
            Content::Endpoint(endpoint) => reader.endpoint(endpoint),
            Content::Types(declared) => {
                reader.types(&declared.types);
                reader.unused(&declared.types, &used);
                reader.groups(&declared.groups, &modules);
            }
        }
        advice.add(source, reader.problems);
    }
    advice
}

/// Reads a file as its users will.
struct Reader<'a, 'h> {
    endpoints: &'a Endpoints,
    hints: &'h mut Hints<'a>,
    module: &'a [String],
    problems: Problems,
}

impl<'a> Reader<'a, '_> {
    fn endpoint(&mut self, endpoint: &'a Endpoint) {
        self.doc(endpoint.summary.as_ref());
        self.references(endpoint.deprecated.as_ref());
        for section in Section::ALL {
            self.rows(endpoint.rows(section));
        }
        for error in &endpoint.errors {
            self.doc(error.doc.as_ref());
        }
        self.types(&endpoint.types);
    }

    fn types(&mut self, declarations: &'a [TypeDeclaration]) {
        for declaration in declarations {
            self.doc(declaration.doc.as_ref());
            self.rows(declaration.fields().unwrap_or_default());
            self.values(declaration.values().unwrap_or_default());
        }
    }

    fn unused(&mut self, types: &[TypeDeclaration], used: &BTreeSet<(Vec<String>, String)>) {
        for name in types.iter().map(|declaration| &declaration.name) {
            if !used.contains(&(self.module.to_vec(), name.value.clone())) {
                let message = format!("no file uses the shared type `{}`", name.value);
                self.problems.report(name.at, message, "remove it");
            }
        }
    }

    fn groups(&mut self, groups: &[Group], modules: &[&[String]]) {
        let mut seen = BTreeSet::new();
        for folder in groups.iter().flat_map(|group| &group.folders) {
            let is_there = |module: &&[String]| {
                features::folder(module) == Some(folder.value.as_str())
                    && features::of_endpoint(module) == features::of_endpoint(self.module)
            };
            if !modules.iter().any(is_there) {
                let message = format!("no endpoint of the service is in `{}`", folder.value);
                let hint = "name folders and endpoints beside this file";
                self.problems.report(folder.at, message, hint);
            }
            if !seen.insert(&folder.value) {
                let message = format!("`{}` is in a group already", folder.value);
                let hint = "leave it in the first of them";
                self.problems.report(folder.at, message, hint);
            }
        }
    }

    fn rows(&mut self, rows: &'a [Row]) {
        for row in rows {
            self.doc(row.doc.as_ref());
            self.references(row.deprecated.as_ref());
            if let Some(Enumeration::Values(listed)) = &row.enumeration {
                self.values(listed);
            }
            self.values(row.flags.as_deref().unwrap_or_default());
            if is_token(row) && !is_personal(row, rows) {
                let message = format!("the token `{}` is not personal", row.wire());
                self.problems
                    .report(row.path.at, message, "add `personal: true`");
            }
        }
    }

    fn values(&mut self, values: &'a [EnumValue]) {
        for value in values {
            self.doc(value.doc.as_ref());
            self.references(value.deprecated.as_ref());
        }
    }

    fn doc(&mut self, doc: Option<&'a Spanned<String>>) {
        if let Some(doc) = doc.filter(|doc| !is_sentence(&doc.value)) {
            let message = "the doc has no full stop at its end";
            self.problems
                .report(doc.at, message, "end it with a full stop");
        }
        self.references(doc);
    }

    fn references(&mut self, text: Option<&'a Spanned<String>>) {
        let Some(text) = text else { return };
        for reference in references(&text.value) {
            let is_checked = reference.is_of_service_of(self.module);
            if is_checked && self.endpoints.find(&reference).is_none() {
                let (message, hint) = self.endpoints.problem(&reference, self.hints);
                self.problems.report(text.at, message, &hint);
            }
        }
    }
}

/// A doc that is nothing but code, or in the page's words, was filled in by `--names auto`.
fn is_sentence(text: &str) -> bool {
    const FIRST_CHINESE: char = '\u{2e80}';
    let is_code = text.starts_with('`') && text.matches('`').count() == 2 && text.ends_with('`');
    let is_of_page = text.contains(|letter| letter >= FIRST_CHINESE);
    is_code || is_of_page || text.ends_with('.')
}

fn is_token(row: &Row) -> bool {
    let is_text = row
        .type_text
        .as_ref()
        .is_some_and(|text| text.value.to_string() == "string");
    is_text && (row.wire() == "token" || row.wire().ends_with("_token"))
}

/// Whether the row or one above it is marked.
fn is_personal(row: &Row, rows: &[Row]) -> bool {
    // At the top nothing is above.
    let above = Some(row.parent()).filter(|path| !path.is_empty());
    let above = above.and_then(|path| rows.iter().find(|row| row.path.value == path));
    row.personal || above.is_some_and(|above| is_personal(above, rows))
}

/// The shared types that a file uses: by module and name.
fn used(file: &File, shared: &SharedTypes<'_>) -> Vec<(Vec<String>, String)> {
    let (mut names, mut own): (Vec<&str>, Vec<&Row>) = (Vec::new(), Vec::new());
    match &file.content {
        Content::Endpoint(endpoint) => {
            names.extend(endpoint.uses.iter().map(|name| name.value.as_str()));
        }
        Content::Types(declared) => {
            names.extend(declared.uses.iter().map(|name| name.value.as_str()));
            let fields = declared.types.iter().filter_map(TypeDeclaration::fields);
            own.extend(fields.flatten());
        }
    }
    for row in own {
        names.extend(row.type_text.as_ref().and_then(|text| text.value.name()));
        if let Some(Enumeration::Named(name)) = &row.enumeration {
            names.push(&name.value);
        }
    }
    let found = names.into_iter().filter_map(|name| {
        let found = shared.find(&file.module, name)?;
        Some((found.module.to_vec(), name.to_owned()))
    });
    found.collect()
}
