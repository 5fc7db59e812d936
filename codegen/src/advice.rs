//! What can be generated and is most likely a mistake.

use std::collections::BTreeSet;

use feishu_notation::{
    Content, Diagnostics, EnumValue, Enumeration, File, Location, Problems, Row, Section,
    SharedTypes, Source, Spanned, TypeDeclaration,
};

use crate::read_types;

/// Hints about the schema files: docs without their full stop, tokens that are not personal, shared types that nothing uses.
#[must_use]
pub fn advice(sources: &[Source]) -> Diagnostics {
    // What cannot be read is reported when the files are generated.
    let files = read_types(sources, &mut Diagnostics::default());
    let shared = SharedTypes::of(files.iter().map(|(_, file)| file));
    let used: BTreeSet<(Vec<String>, String)> = files
        .iter()
        .flat_map(|(_, file)| used(file, &shared))
        .collect();
    let mut advice = Diagnostics::default();
    for (source, file) in &files {
        let mut problems = Problems::default();
        match &file.content {
            Content::Endpoint(endpoint) => {
                sentence(endpoint.summary.as_ref(), &mut problems);
                for section in Section::ALL {
                    rows(endpoint.rows(section), &mut problems);
                }
                for error in &endpoint.errors {
                    sentence(error.doc.as_ref(), &mut problems);
                }
                types(&endpoint.types, &mut problems);
            }
            Content::Types(declared) => {
                types(&declared.types, &mut problems);
                for name in declared.types.iter().map(|declaration| &declaration.name) {
                    if !used.contains(&(file.module.clone(), name.value.clone())) {
                        let message = format!("no file uses the shared type `{}`", name.value);
                        problems.report(name.at, message, "remove it");
                    }
                }
            }
        }
        advice.add(source, problems);
    }
    advice
}

fn types(declarations: &[TypeDeclaration], problems: &mut Problems) {
    for declaration in declarations {
        sentence(declaration.doc.as_ref(), problems);
        rows(declaration.fields().unwrap_or_default(), problems);
        values(declaration.values().unwrap_or_default(), problems);
    }
}

fn rows(rows: &[Row], problems: &mut Problems) {
    for row in rows {
        sentence(row.doc.as_ref(), problems);
        if let Some(Enumeration::Values(listed)) = &row.enumeration {
            values(listed, problems);
        }
        values(row.flags.as_deref().unwrap_or_default(), problems);
        if is_token(row) && !is_personal(row, rows) {
            let message = format!("the token `{}` is not personal", row.wire());
            problems.report(row.path.at, message, "add `personal: true`");
        }
    }
}

fn values(values: &[EnumValue], problems: &mut Problems) {
    for value in values {
        sentence(value.doc.as_ref(), problems);
    }
}

/// A doc that is nothing but code, or in the page's words, was filled in by `--names auto`.
fn sentence(doc: Option<&Spanned<String>>, problems: &mut Problems) {
    const FIRST_CHINESE: char = '\u{2e80}';
    let Some(doc) = doc else { return };
    let text = doc.value.as_str();
    let is_code = text.starts_with('`') && text.matches('`').count() == 2 && text.ends_with('`');
    let is_of_page = text.contains(|letter| letter >= FIRST_CHINESE);
    if !is_code && !is_of_page && !text.ends_with('.') {
        report_at(doc.at, problems);
    }
}

fn report_at(at: Location, problems: &mut Problems) {
    problems.report(
        at,
        "the doc has no full stop at its end",
        "end it with a full stop",
    );
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
