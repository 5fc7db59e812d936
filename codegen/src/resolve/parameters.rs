//! Parameters of a request: path, query, headers and the top level of the body.

use feishu_notation::names::{REQUEST_FUNCTIONS, is_own_header, is_word};
use feishu_notation::{Endpoint, FILE, Row, RuleKind, Section, TypeText};

use super::context::Context;
use super::direction::Direction;
use super::names::{NAME_HINT, Names, claim_clear};
use super::rows;
use super::types::{self, Items};
use crate::model::{
    Alternatives, Check, Field, FieldName, Paging, Parameter, ParameterId, Place, Type,
};

/// All parameters in the page's order; `None` if any has a problem. Those of the body have been resolved as
/// the fields of its struct.
pub(crate) fn resolve(
    endpoint: &Endpoint,
    body: Vec<Field>,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Vec<Parameter>> {
    let mut names = reserved(endpoint);
    let mut parameters = Vec::new();
    let form: &[Row] = if is_form(endpoint) {
        endpoint.rows(Section::Body)
    } else {
        &[]
    };
    for (place, direction, rows) in [
        (Place::Path, Direction::Path, endpoint.rows(Section::Path)),
        (
            Place::Query,
            Direction::Parameter,
            endpoint.rows(Section::Query),
        ),
        (
            Place::Header,
            Direction::Parameter,
            endpoint.rows(Section::Headers),
        ),
        (Place::Form, Direction::Form, form),
    ] {
        for branch in rows::tree(rows, context.problems) {
            let field = types::field(&branch, direction, &mut names, context, items);
            let field = field.filter(|field| fits(place, branch.row, field, context));
            parameters.push(field.map(|field| Parameter { place, field }));
        }
    }
    let body = body.into_iter();
    parameters.extend(body.map(|field| of_body(field, endpoint, &mut names, context)));
    parameters.into_iter().collect()
}

/// The names that a setter cannot have.
fn reserved(endpoint: &Endpoint) -> Names {
    let mut names = Names::default();
    for function in REQUEST_FUNCTIONS {
        names.reserve(function, format!("the function `{function}` of requests"));
    }
    let first = endpoint
        .rules
        .iter()
        .find(|rule| rule.kind == RuleKind::AtLeastOneOf);
    for alternative in first.into_iter().flat_map(|rule| &rule.names) {
        if let Some(name) = rust_name(endpoint, &alternative.value) {
            let owner = format!("the constructor for `{}`", alternative.value);
            names.reserve(name.preceded_by("by").plain(), owner);
        }
    }
    names
}

/// The name of a parameter in Rust; a bad one is reported where the parameter is resolved.
fn rust_name(endpoint: &Endpoint, wire: &str) -> Option<FieldName> {
    let mut rows = [Section::Query, Section::Body]
        .into_iter()
        .flat_map(|section| endpoint.rows(section));
    let row = rows.find(|row| row.path.value == wire)?;
    let written = row.name.as_ref().unwrap_or(&row.path);
    FieldName::new(&written.value).ok()
}

/// A parameter of the JSON body, from the field of the body's struct.
fn of_body(
    field: Field,
    endpoint: &Endpoint,
    names: &mut Names,
    context: &mut Context<'_, '_>,
) -> Option<Parameter> {
    let row = endpoint
        .rows(Section::Body)
        .iter()
        .find(|row| row.path.value == field.wire)?;
    let owner = format!("the body's `{}`", field.wire);
    names.claim(
        field.name.plain(),
        owner,
        row.path.at,
        NAME_HINT,
        context.problems,
    );
    claim_clear(
        &field.name,
        &field.shape,
        row.path.at,
        names,
        context.problems,
    );
    let place = Place::Body;
    Some(Parameter { place, field })
}

/// A body with a file in it is a multipart form.
pub(crate) fn is_form(endpoint: &Endpoint) -> bool {
    let body = endpoint.rows(Section::Body);
    let has_rows_below = |row: &Row| {
        let below = format!("{}.", row.path.value);
        body.iter()
            .any(|other| other.path.value.starts_with(&below))
    };
    let is_file = |row: &Row| {
        let type_text = row.type_text.as_ref().map(|text| &text.value);
        type_text.is_some_and(|text| matches!(text, TypeText::Named(name) if name == FILE))
            && !has_rows_below(row)
    };
    body.iter().any(is_file)
}

/// Whether the place can hold the field's type; if not, that is reported.
fn fits(place: Place, row: &Row, field: &Field, context: &mut Context<'_, '_>) -> bool {
    let single = match place {
        Place::Path => "path",
        Place::Header => "header",
        Place::Query | Place::Body | Place::Form => return true,
    };
    let is_single = !matches!(field.shape.type_, Type::List(_));
    if !is_single {
        let message = format!(
            "`{}` is a list, and a {single} has no room for one",
            row.path.value
        );
        let hint = format!("parameters of the {single} are single values");
        context.problems.report(row.path.at, message, hint);
    }
    is_single && (place != Place::Header || is_header(row, context))
}

/// Whether the row can be a header that the request sets; if not, that is reported.
fn is_header(row: &Row, context: &mut Context<'_, '_>) -> bool {
    let name = row.path.value.as_str();
    let (message, hint) = if is_own_header(name) {
        (
            format!("the client sets the header `{name}` itself"),
            "remove the row; tokens are said by `token_types`",
        )
    } else if !is_word(&name.replace('-', "_")) {
        (
            format!("`{}` is not the name of a header", name.escape_debug()),
            "write it as the page does, such as `X-Request-Id`",
        )
    } else {
        return true;
    };
    context.problems.report(row.path.at, message, hint);
    false
}

/// Adds the checks that no row states.
pub(crate) fn imply_checks(
    parameters: &mut [Parameter],
    alternatives: Option<&Alternatives>,
    paging: Option<&Paging>,
) {
    let alternatives = alternatives.map(|alternatives| alternatives.parameters.as_slice());
    let alternatives = alternatives.unwrap_or_default();
    let offset = paging.and_then(Paging::offset);
    for (place, parameter) in parameters.iter_mut().enumerate() {
        let id = ParameterId(place);
        let field = &mut parameter.field;
        // An empty text would be the same as none at all.
        let is_needed = field.is_required() || alternatives.contains(&id);
        if is_needed && field.shape.type_ == Type::Text {
            field.checks.push(Check::NotEmpty);
        }
        let has_minimum = |check: &Check| matches!(check, Check::Min(_) | Check::GreaterThan(_));
        if offset == Some(id) && !field.checks.iter().any(has_minimum) {
            field.checks.push(Check::Min(0));
        }
    }
}
