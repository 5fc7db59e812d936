//! Errata: each must still match something; otherwise it would outlive the mistake that the page has since fixed.

use feishu_notation::{Endpoint, Erratum as Written, Row, Section, Spanned};

use super::context::Context;
use super::{enums, examples};
use crate::model::Erratum;

/// All errata of an endpoint; those that match nothing are reported.
pub(crate) fn resolve(endpoint: &Endpoint, context: &mut Context<'_, '_>) -> Option<Vec<Erratum>> {
    let resolved: Vec<Option<Erratum>> = endpoint
        .errata
        .iter()
        .map(|written| resolve_one(written, endpoint, context))
        .collect();
    resolved.into_iter().collect()
}

fn resolve_one(
    written: &Written,
    endpoint: &Endpoint,
    context: &mut Context<'_, '_>,
) -> Option<Erratum> {
    let at = written.at.as_ref()?;
    if let Some(row) = find(endpoint, &at.value) {
        check(written, at, row, context);
    } else if !is_section(endpoint, &at.value) {
        let message = format!(
            "the erratum matches nothing: there is no row `{}`",
            at.value
        );
        context.problems.report(
            at.at,
            message,
            "write the section and the field path, such as `response.items.id`",
        );
    }
    Some(Erratum {
        at: at.value.clone(),
        reason: written.reason.as_ref()?.value.clone(),
    })
}

/// Whether it names a section that has rows, a type, or the response, which an example may show without any row: what an
/// example has there beside all rows.
fn is_section(endpoint: &Endpoint, at: &str) -> bool {
    if let Some(name) = at.strip_prefix("types.") {
        let mut names = endpoint
            .types
            .iter()
            .map(|declaration| &declaration.name.value);
        return names.any(|declared| declared == name);
    }
    let is_shown = |section| section == Section::Response || !endpoint.rows(section).is_empty();
    Section::of_key(at).is_some_and(is_shown)
}

fn find<'a>(endpoint: &'a Endpoint, at: &str) -> Option<&'a Row> {
    let (section, path) = at.split_once('.')?;
    if section == "types" {
        return find_in_types(endpoint, path);
    }
    let rows = endpoint.rows(Section::of_key(section)?);
    rows.iter().find(|row| row.path.value == path)
}

fn find_in_types<'a>(endpoint: &'a Endpoint, path: &str) -> Option<&'a Row> {
    let (name, path) = path.split_once('.')?;
    let declaration = endpoint
        .types
        .iter()
        .find(|declaration| declaration.name.value == name)?;
    let mut fields = declaration.fields()?.iter();
    fields.find(|row| row.path.value == path)
}

fn check(erratum: &Written, at: &Spanned<String>, row: &Row, context: &mut Context<'_, '_>) {
    if let Some(example) = &erratum.example
        && examples::objection(row, &example.value, context).is_none()
    {
        let message = format!(
            "the erratum matches nothing: `{}` allows this example",
            at.value
        );
        context.problems.report(
            example.at,
            message,
            "remove the erratum, or `example` from it",
        );
    }
    let list = examples::values(row, context);
    if let Some(value) = &erratum.value
        && !list.is_some_and(|list| enums::holds(list, &value.value))
    {
        let message = format!(
            "the erratum matches nothing: `{}` has no such value",
            at.value
        );
        context
            .problems
            .report(value.at, message, "name a value of the row's list");
    }
}
