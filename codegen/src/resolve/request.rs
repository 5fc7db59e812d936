//! The request of an endpoint: its constructors, its body and its paging.

use std::collections::BTreeSet;

use feishu_notation::{Endpoint, Paging, Row, Rule, RuleKind, Section, Spanned, suggestion};

use super::endpoint::Envelope;
use super::names;
use super::objects::Items;
use super::paging;
use super::parameters;
use super::rows;
use super::types::Direction;
use crate::model::{
    self, Alternatives, Answer, Body, Check, Field, Method, Parameter, Request, Type,
};

/// Resolves the request with its body and response structs.
pub(crate) fn resolve(
    endpoint: &Endpoint,
    written: &Spanned<String>,
    method: Option<Method>,
    envelope: Option<Envelope>,
    items: &mut Items<'_, '_>,
) -> Option<Request> {
    let named = names::struct_name(written, items.problems);
    // A bad name has been reported; the rest of the file is to be checked all the same.
    let name = named.clone().unwrap_or_default();
    items.claim(&name, "the request".to_owned(), written.at);
    let answer = envelope.and_then(|envelope| answer(endpoint, envelope, &name, written, items));
    let is_update = method == Some(Method::Patch);
    let body = body(endpoint, &name, written, is_update, items);
    let rules = rules(endpoint, items);
    let alternatives = alternatives(&rules, &name, written, items);
    let (body, body_fields) = body;
    let parameters = parameters::resolve(endpoint, &body_fields.unwrap_or_default(), items);
    let answer = answer?;
    let mut parameters = parameters?;
    let paging = match &endpoint.paging {
        Some(paging) => Some(self::paging(paging, &answer, &mut parameters, items)?),
        None => None,
    };
    refuse_empty(&mut parameters, alternatives.as_ref());
    let rules = further(rules, alternatives.as_ref());
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

/// What a good answer holds; without rows that is nothing.
fn answer(
    endpoint: &Endpoint,
    envelope: Envelope,
    request: &str,
    at: &Spanned<String>,
    items: &mut Items<'_, '_>,
) -> Option<Answer> {
    if envelope == Envelope::File {
        report_rows_of_file(endpoint, items);
        return Some(Answer::File);
    }
    if endpoint.rows(Section::Response).is_empty() {
        report_envelope_of_nothing(endpoint, items);
        return Some(Answer::Empty);
    }
    let name = response(endpoint, request, at, items)?;
    Some(match envelope {
        Envelope::DataList => Answer::DataList(name),
        Envelope::BesideCode => Answer::BesideCode(name),
        Envelope::Data | Envelope::File => Answer::Data(name),
    })
}

fn report_rows_of_file(endpoint: &Endpoint, items: &mut Items<'_, '_>) {
    for row in endpoint.rows(Section::Response) {
        let message = "an endpoint that answers with a file has no response rows";
        items
            .problems
            .report(row.path.at, message, "remove the rows, or `envelope: file`");
    }
}

fn report_envelope_of_nothing(endpoint: &Endpoint, items: &mut Items<'_, '_>) {
    if let Some(envelope) = &endpoint.envelope {
        let message = "an endpoint without response rows has nothing to stand anywhere";
        let hint = "remove `envelope`, or write the rows under `response:`";
        items.problems.report(envelope.at, message, hint);
    }
}

/// Paging over the response, if it is an object.
fn paging(
    paging: &Paging,
    answer: &Answer,
    parameters: &mut [Parameter],
    items: &mut Items<'_, '_>,
) -> Option<model::Paging> {
    let (message, hint) = match answer {
        Answer::Data(response) | Answer::BesideCode(response) => {
            return paging::resolve(paging, parameters, response, items);
        }
        Answer::DataList(_) => (
            "an endpoint whose `data` is a list has no fields that lead to more pages",
            "remove `paging`, or fix `envelope`",
        ),
        Answer::Empty | Answer::File => (
            "an endpoint without response rows has no list",
            "remove `paging`, or write the rows under `response:`",
        ),
    };
    items.problems.report(paging.list.at, message, hint);
    None
}

/// The struct of the response.
fn response(
    endpoint: &Endpoint,
    request: &str,
    at: &Spanned<String>,
    items: &mut Items<'_, '_>,
) -> Option<String> {
    let name = format!("{request}Response");
    items.claim(&name, "the response".to_owned(), at.at);
    let tree = rows::tree(endpoint.rows(Section::Response), items.problems);
    let doc = format!("What `{request}` answers.");
    items.push_struct(name.clone(), doc, &tree, Direction::Response)?;
    Some(name)
}

/// The body and, if it is JSON, its fields, which become parameters; `None` if one of them has a problem.
fn body(
    endpoint: &Endpoint,
    request: &str,
    at: &Spanned<String>,
    is_update: bool,
    items: &mut Items<'_, '_>,
) -> (Body, Option<Vec<Field>>) {
    let rows = endpoint.rows(Section::Body);
    if rows.is_empty() {
        return (Body::None, Some(Vec::new()));
    }
    if parameters::is_form(endpoint) {
        return (Body::Form, Some(Vec::new()));
    }
    let name = format!("{request}Body");
    items.claim(&name, "the body".to_owned(), at.at);
    let doc = format!("The JSON body of `{request}`.");
    let tree = rows::tree(rows, items.problems);
    let direction = if is_update {
        Direction::Update
    } else {
        Direction::Body
    };
    (Body::Json { name, doc }, items.fields(&tree, direction))
}

/// The parameter names of every rule; names that are no optional parameters are reported.
fn rules(endpoint: &Endpoint, items: &mut Items<'_, '_>) -> Vec<model::Rule> {
    let rule = |rule: &Rule| model::Rule {
        kind: rule.kind,
        names: rule_names(endpoint, rule, items),
    };
    endpoint.rules.iter().map(rule).collect()
}

fn rule_names(endpoint: &Endpoint, rule: &Rule, items: &mut Items<'_, '_>) -> Vec<String> {
    if rule.names.is_empty() {
        items.problems.report(
            rule.at,
            "the rule names no parameter",
            "write `at_least_one_of: [a, b]` or `at_most_one_of: [a, b]`",
        );
    }
    let mut seen = BTreeSet::new();
    for name in &rule.names {
        if !seen.insert(&name.value) {
            let message = format!("the rule names `{}` twice", name.value);
            items
                .problems
                .report(name.at, message, "remove one of the two");
        }
        let is_top = |row: &&Row| !row.path.value.contains('.');
        let rows = [Section::Query, Section::Body].map(|section| endpoint.rows(section));
        let rows = rows.into_iter().flatten().filter(is_top);
        match rows.clone().find(|row| row.path.value == name.value) {
            Some(row) if row.required => {
                let message = match rule.kind {
                    RuleKind::AtLeastOneOf => {
                        format!("`{}` is required, so the rule always holds", name.value)
                    }
                    RuleKind::AtMostOneOf => {
                        format!("`{}` is required, so the others are forbidden", name.value)
                    }
                };
                items.problems.report(
                    name.at,
                    message,
                    "remove the rule, or `required` from the parameter",
                );
            }
            Some(_) => {}
            None => report_unknown(name, rows.map(|row| row.path.value.as_str()), items),
        }
    }
    rule.names.iter().map(|name| name.value.clone()).collect()
}

fn report_unknown<'a>(
    name: &Spanned<String>,
    known: impl Iterator<Item = &'a str>,
    items: &mut Items<'_, '_>,
) {
    let hint = suggestion(&name.value, known).unwrap_or_else(|| {
        "name a parameter of `query:` or of the top level of `body:`".to_owned()
    });
    items.problems.report(
        name.at,
        format!("the rule names an unknown parameter `{}`", name.value),
        hint,
    );
}

/// The first rule “at least one of these” decides how a request is constructed.
fn alternatives(
    rules: &[model::Rule],
    request: &str,
    at: &Spanned<String>,
    items: &mut Items<'_, '_>,
) -> Option<Alternatives> {
    let parameters = rules.iter().find(|rule| is_at_least(rule))?.names.clone();
    let filters = format!("{request}Filters");
    items.claim(&filters, "the struct of filters".to_owned(), at.at);
    Some(Alternatives {
        filters,
        parameters,
    })
}

fn is_at_least(rule: &model::Rule) -> bool {
    rule.kind == RuleKind::AtLeastOneOf
}

/// All rules but the one that decides how a request is constructed.
fn further(mut rules: Vec<model::Rule>, alternatives: Option<&Alternatives>) -> Vec<model::Rule> {
    if let Some(first) = rules
        .iter()
        .position(is_at_least)
        .filter(|_| alternatives.is_some())
    {
        rules.remove(first);
    }
    rules
}

/// An empty text would be the same as none at all, and so evade the rule.
fn refuse_empty(parameters: &mut [Parameter], alternatives: Option<&Alternatives>) {
    let Some(alternatives) = alternatives else {
        return;
    };
    let is_alternative =
        |parameter: &&mut Parameter| alternatives.parameters.contains(&parameter.field.wire);
    for parameter in parameters.iter_mut().filter(is_alternative) {
        if parameter.field.shape.type_ == Type::Text
            && !parameter.field.checks.contains(&Check::NotEmpty)
        {
            parameter.field.checks.push(Check::NotEmpty);
        }
    }
}
