//! What can be generated and is most likely a mistake.

use std::collections::BTreeSet;

use feishu_notation::{
    Content, Endpoint, EnumValue, Enumeration, File, Group, Problems, Row, Section, SharedTypes,
    Spanned, TypeDeclaration,
};

use crate::features;
use crate::references::{Endpoints, references};

/// Shared types that a file uses: by module and name.
pub(crate) type Used = BTreeSet<(Vec<String>, String)>;

/// Hints about a file: docs without their full stop or that name no endpoint, tokens that are not personal.
pub(crate) fn of_file(file: &File, endpoints: &Endpoints) -> Problems {
    let mut reader = Reader {
        endpoints,
        module: &file.module,
        problems: Problems::default(),
    };
    match &file.content {
        Content::Endpoint(endpoint) => reader.endpoint(endpoint),
        Content::Types(declared) => reader.types(&declared.types),
    }
    reader.problems
}

/// Hints about a file of shared types that only the other files give: what nothing uses, groups of what is not there.
pub(crate) fn of_types(file: &File, used: &Used, endpoints: &[&[String]]) -> Problems {
    let mut problems = Problems::default();
    if let Content::Types(declared) = &file.content {
        report_unused(&declared.types, &file.module, used, &mut problems);
        report_groups(&declared.groups, &file.module, endpoints, &mut problems);
    }
    problems
}

/// Reads a file as its users will.
struct Reader<'a> {
    endpoints: &'a Endpoints,
    module: &'a [String],
    problems: Problems,
}

impl Reader<'_> {
    fn endpoint(&mut self, endpoint: &Endpoint) {
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

    fn types(&mut self, declarations: &[TypeDeclaration]) {
        for declaration in declarations {
            self.doc(declaration.doc.as_ref());
            self.rows(declaration.fields().unwrap_or_default());
            self.values(declaration.values().unwrap_or_default());
        }
    }

    fn rows(&mut self, rows: &[Row]) {
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

    fn values(&mut self, values: &[EnumValue]) {
        for value in values {
            self.doc(value.doc.as_ref());
            self.references(value.deprecated.as_ref());
        }
    }

    fn doc(&mut self, doc: Option<&Spanned<String>>) {
        if let Some(doc) = doc.filter(|doc| !is_sentence(&doc.value)) {
            let message = "the doc has no full stop at its end";
            self.problems
                .report(doc.at, message, "end it with a full stop");
        }
        self.references(doc);
    }

    fn references(&mut self, text: Option<&Spanned<String>>) {
        let Some(text) = text else { return };
        for reference in references(&text.value) {
            let is_checked = reference.is_of_service_of(self.module);
            if is_checked && self.endpoints.find(&reference).is_none() {
                let (message, hint) = self.endpoints.problem(&reference);
                self.problems.report(text.at, message, hint);
            }
        }
    }
}

fn report_unused(
    types: &[TypeDeclaration],
    module: &[String],
    used: &Used,
    problems: &mut Problems,
) {
    for name in types.iter().map(|declaration| &declaration.name) {
        if !used.contains(&(module.to_vec(), name.value.clone())) {
            let message = format!("no file uses the shared type `{}`", name.value);
            problems.report(name.at, message, "remove it");
        }
    }
}

fn report_groups(
    groups: &[Group],
    module: &[String],
    endpoints: &[&[String]],
    problems: &mut Problems,
) {
    let mut seen = BTreeSet::new();
    for folder in groups.iter().flat_map(|group| &group.folders) {
        let is_there = |endpoint: &&[String]| {
            features::folder(endpoint) == Some(folder.value.as_str())
                && features::of_endpoint(endpoint) == features::of_endpoint(module)
        };
        if !endpoints.iter().any(is_there) {
            let message = format!("no endpoint of the service is in `{}`", folder.value);
            let hint = "name folders and endpoints beside this file";
            problems.report(folder.at, message, hint);
        }
        if !seen.insert(&folder.value) {
            let message = format!("`{}` is in a group already", folder.value);
            problems.report(folder.at, message, "leave it in the first of them");
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

/// The shared types that a file uses.
pub(crate) fn used(file: &File, shared: &SharedTypes<'_>) -> Used {
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
