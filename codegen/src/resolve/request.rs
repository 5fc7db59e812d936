//! The request of an endpoint: its constructors, its body and its paging.

use feishu_notation::{Endpoint, Paging, Section, Spanned};

use super::context::Context;
use super::direction::Direction;
use super::endpoint::Envelope;
use super::names;
use super::paging;
use super::parameters;
use super::rows;
use super::rules;
use super::types::{self, Items};
use crate::model::{self, Answer, Body, Field, Method, Parameter, Request};

/// Resolves the request with its body and response structs.
pub(crate) fn resolve(
    endpoint: &Endpoint,
    written: &Spanned<String>,
    method: Option<Method>,
    envelope: Option<Envelope>,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Request> {
    let named = names::struct_name(written, context.problems);
    // A bad name has been reported; the rest of the file is to be checked all the same.
    let name = named.clone().unwrap_or_default();
    context.claim(&name, "the request".to_owned(), written.at);
    let answer =
        envelope.and_then(|envelope| answer(endpoint, envelope, &name, written, context, items));
    let is_update = method == Some(Method::Patch);
    let body = body(endpoint, &name, written, is_update, context, items);
    let rules = rules::read(endpoint, &name, written, context);
    let (body, body_fields) = body;
    let parameters =
        parameters::resolve(endpoint, &body_fields.unwrap_or_default(), context, items);
    let answer = answer?;
    let mut parameters = parameters?;
    let paging = match &endpoint.paging {
        Some(paging) => Some(self::paging(
            paging,
            &answer,
            &mut parameters,
            context,
            items,
        )?),
        None => None,
    };
    let (alternatives, rules) = rules.over(&mut parameters);
    Some(Request {
        name: named?,
        answer,
        parameters,
        alternatives,
        rules,
        body,
        paging,
    })
}

/// What a successful response holds: nothing if there are no rows.
fn answer(
    endpoint: &Endpoint,
    envelope: Envelope,
    request: &str,
    at: &Spanned<String>,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Answer> {
    if envelope == Envelope::File {
        report_rows_of_file(endpoint, context);
        return Some(Answer::File);
    }
    if endpoint.rows(Section::Response).is_empty() {
        report_envelope_of_nothing(endpoint, context);
        return Some(Answer::Empty);
    }
    let name = response(endpoint, request, at, context, items)?;
    Some(match (envelope, token(endpoint)) {
        (Envelope::DataList, _) => Answer::DataList(name),
        (_, Some(token)) => Answer::Token {
            response: name,
            token,
        },
        (Envelope::BesideCode, None) => Answer::BesideCode(name),
        (Envelope::Data | Envelope::File, None) => Answer::Data(name),
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
    answer: &Answer,
    parameters: &mut [Parameter],
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<model::Paging> {
    let (message, hint) = match answer {
        Answer::Data(response) | Answer::BesideCode(response) | Answer::Token { response, .. } => {
            return paging::resolve(paging, parameters, response, context, items);
        }
        Answer::DataList(_) => (
            "an endpoint whose `data` is a list has no field for the next page",
            "remove `paging`, or fix `envelope`",
        ),
        Answer::Empty | Answer::File => (
            "an endpoint without response rows has no list",
            "remove `paging`, or write the rows under `response:`",
        ),
    };
    context.problems.report(paging.list.at, message, hint);
    None
}

/// The struct of the response.
fn response(
    endpoint: &Endpoint,
    request: &str,
    at: &Spanned<String>,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<String> {
    let name = format!("{request}Response");
    context.claim(&name, "the response".to_owned(), at.at);
    let tree = rows::tree(endpoint.rows(Section::Response), context.problems);
    let doc = format!("Response of `{request}`.");
    types::add_struct(
        name.clone(),
        doc,
        &tree,
        Direction::Response,
        context,
        items,
    )?;
    Some(name)
}

/// The body and, if it is JSON, its fields, which become parameters; `None` if one of them has a problem.
fn body(
    endpoint: &Endpoint,
    request: &str,
    at: &Spanned<String>,
    is_update: bool,
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
    let name = format!("{request}Body");
    context.claim(&name, "the body".to_owned(), at.at);
    let doc = format!("The JSON body of `{request}`.");
    let tree = rows::tree(rows, context.problems);
    let direction = if is_update {
        Direction::Update
    } else {
        Direction::Body
    };
    (
        Body::Json { name, doc },
        types::fields(&tree, direction, context, items),
    )
}
