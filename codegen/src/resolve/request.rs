//! The request of an endpoint: its constructors, its body and its paging.

use feishu_notation::{Endpoint, Envelope, Method, Paging, Section, Spanned};

use super::context::Context;
use super::direction::Direction;
use super::names;
use super::paging;
use super::parameters;
use super::rows;
use super::rules;
use super::types::{self, Items};
use crate::model::{
    self, Body, Doc, Field, Parameter, Request, ResponseContent, StructRef, TypeName,
};

/// Resolves the request with its body and response structs.
pub(crate) fn resolve(
    endpoint: &Endpoint,
    written: &Spanned<String>,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Request> {
    let named = names::of_struct(written, context.problems);
    let name = named.clone().unwrap_or_else(TypeName::placeholder);
    context.claim(&name, "the request".to_owned(), written.at);
    let response = response(endpoint, &name, written, context, items);
    let (body, body_fields) = body(endpoint, &name, written, context, items);
    let rules = rules::read(endpoint, &name, written, context);
    let body_fields = body_fields.unwrap_or_default();
    let parameters = parameters::resolve(endpoint, body_fields, context, items);
    let (response, mut parameters) = (response?, parameters?);
    let paging = match &endpoint.paging {
        Some(paging) => Some(self::paging(
            paging,
            &response,
            &parameters,
            context,
            items,
        )?),
        None => None,
    };
    let (alternatives, rules) = rules.over(&parameters);
    parameters::imply_checks(&mut parameters, alternatives.as_ref(), paging.as_ref());
    Some(Request {
        name: named?,
        has_oauth_failures: has_oauth_failures(&response, items),
        response,
        parameters,
        alternatives,
        rules,
        body,
        paging,
    })
}

/// Whether the fields beside `code` have an `error` of their own, as in RFC 6749.
fn has_oauth_failures(response: &ResponseContent, items: &Items) -> bool {
    let (ResponseContent::BesideCode(response) | ResponseContent::Token { response, .. }) =
        response
    else {
        return false;
    };
    let fields = items.get(response.id).map(|object| object.fields.iter());
    fields
        .into_iter()
        .flatten()
        .any(|field| field.wire == "error")
}

/// What a successful response holds: nothing if there are no rows.
fn response(
    endpoint: &Endpoint,
    request: &TypeName,
    at: &Spanned<String>,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<ResponseContent> {
    let envelope = endpoint.envelope();
    if envelope == Envelope::File {
        report_rows_of_file(endpoint, context);
        return Some(ResponseContent::File);
    }
    if endpoint.rows(Section::Response).is_empty() {
        report_envelope_of_nothing(endpoint, context);
        return Some(ResponseContent::Empty);
    }
    let fields = response_struct(endpoint, request, at, context, items)?;
    Some(match (envelope, token(endpoint)) {
        (Envelope::DataList, _) => ResponseContent::DataList(fields),
        (_, Some(token)) => ResponseContent::Token {
            response: fields,
            token,
        },
        (Envelope::BesideCode, None) => ResponseContent::BesideCode(fields),
        (Envelope::Data | Envelope::File, None) => ResponseContent::Data(fields),
    })
}

/// The first access token that the response has a row for.
fn token(endpoint: &Endpoint) -> Option<String> {
    let names = endpoint.rows(Section::Response).iter();
    let mut names = names.map(|row| row.path.value.as_str());
    let is_token =
        |name: &&str| ["access_token", "app_access_token", "tenant_access_token"].contains(name);
    names.find(is_token).map(str::to_owned)
}

fn report_rows_of_file(endpoint: &Endpoint, context: &mut Context<'_, '_>) {
    for row in endpoint.rows(Section::Response) {
        let message = "an endpoint whose response is a file has no response rows";
        context
            .problems
            .report(row.path.at, message, "remove the rows, or `envelope: file`");
    }
}

fn report_envelope_of_nothing(endpoint: &Endpoint, context: &mut Context<'_, '_>) {
    if let Some(envelope) = &endpoint.envelope {
        let message = "an endpoint without response rows needs no `envelope`";
        let hint = "remove `envelope`, or write the rows under `response:`";
        context.problems.report(envelope.at, message, hint);
    }
}

/// Paging over the response, if it is an object.
fn paging(
    paging: &Paging,
    response: &ResponseContent,
    parameters: &[Parameter],
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<model::Paging> {
    let (message, hint) = match response {
        ResponseContent::Data(response)
        | ResponseContent::BesideCode(response)
        | ResponseContent::Token { response, .. } => {
            return paging::resolve(paging, parameters, response.id, context, items);
        }
        ResponseContent::DataList(_) => (
            "an endpoint whose `data` is a list has no field for the next page",
            "remove `paging`, or fix `envelope`",
        ),
        ResponseContent::Empty | ResponseContent::File => (
            "an endpoint without response rows has no list",
            "remove `paging`, or write the rows under `response:`",
        ),
    };
    context.problems.report(paging.list.at, message, hint);
    None
}

/// The struct of the response.
fn response_struct(
    endpoint: &Endpoint,
    request: &TypeName,
    at: &Spanned<String>,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<StructRef> {
    let name = request.followed_by("Response");
    context.claim(&name, "the response".to_owned(), at.at);
    let tree = rows::tree(endpoint.rows(Section::Response), context.problems);
    let doc = Doc::plain(format!("Response of `{request}`."));
    types::add_struct(name, doc, &tree, Direction::Response, context, items)
}

/// The body and, if it is JSON, its fields, which become parameters; `None` if one of them has a problem.
fn body(
    endpoint: &Endpoint,
    request: &TypeName,
    at: &Spanned<String>,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> (Body, Option<Vec<Field>>) {
    let rows = endpoint.rows(Section::Body);
    if rows.is_empty() {
        return (Body::None, Some(Vec::new()));
    }
    if parameters::is_form(endpoint) {
        return (Body::Form, Some(Vec::new()));
    }
    let name = request.followed_by("Body");
    context.claim(&name, "the body".to_owned(), at.at);
    let doc = format!("The JSON body of `{request}`.");
    let tree = rows::tree(rows, context.problems);
    let method = endpoint.method.as_ref().map(|method| method.value);
    let direction = if method == Some(Method::Patch) {
        Direction::Update
    } else {
        Direction::Body
    };
    (
        Body::Json { name, doc },
        types::fields(&tree, direction, context, items),
    )
}
