//! The keys of an endpoint's file.

use super::Spanned;
use super::reader::{self, MapReader};
use super::row::{self, Row, Scalar, TypeDeclaration};
use crate::diagnostics::Problems;
use crate::yaml::{Node, NodeId};

/// An endpoint as its file says it. What is `None` though required has been reported.
#[derive(Debug)]
pub(crate) struct Endpoint {
    pub page: Option<Spanned<String>>,
    pub updated: Option<Spanned<String>>,
    pub summary: Option<Spanned<String>>,
    pub request: Option<Spanned<String>>,
    pub url: Option<Spanned<String>>,
    pub method: Option<Spanned<String>>,
    pub rate_limits: Vec<Spanned<String>>,
    pub app_types: Vec<Spanned<String>>,
    pub scopes: Vec<Spanned<String>>,
    pub field_scopes: Vec<Spanned<String>>,
    pub token_types: Vec<Spanned<String>>,
    /// Where the response's fields stand.
    pub envelope: Option<Spanned<String>>,
    pub uses: Vec<Spanned<String>>,
    pub paging: Option<Paging>,
    pub rules: Vec<Rule>,
    pub path: Vec<Row>,
    pub query: Vec<Row>,
    pub body: Vec<Row>,
    pub response: Vec<Row>,
    pub types: Vec<TypeDeclaration>,
    pub errors: Vec<ErrorCode>,
    pub errata: Vec<Erratum>,
}

/// How the answer goes on over several pages.
#[derive(Debug)]
pub(crate) struct Paging {
    /// Field path of the list that pages run over.
    pub list: Spanned<String>,
    /// Parameter that takes the token of a page, if it is not called `page_token`.
    pub token: Option<Spanned<String>>,
    /// Field of the response that holds the token of the next page, if it is not called `page_token`.
    pub next_token: Option<Spanned<String>>,
    /// Parameter that counts the elements before a page; without it, tokens lead on.
    pub offset: Option<Spanned<String>>,
    /// Field path of the number of elements on all pages.
    pub total: Option<Spanned<String>>,
}

/// A rule across parameters.
#[derive(Debug)]
pub(crate) struct Rule {
    pub id: NodeId,
    pub kind: RuleKind,
    /// The parameters that it is about.
    pub names: Vec<Spanned<String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RuleKind {
    AtLeastOneOf,
    AtMostOneOf,
}

#[derive(Debug)]
pub(crate) struct ErrorCode {
    pub code: Spanned<String>,
    pub status: Option<Spanned<i64>>,
    pub name: Option<Spanned<String>>,
    pub doc: Option<Spanned<String>>,
}

/// A place where the page contradicts itself.
#[derive(Debug)]
pub(crate) struct Erratum {
    pub at: Option<Spanned<String>>,
    pub example: Option<Scalar>,
    pub value: Option<Scalar>,
    pub reason: Option<Spanned<String>>,
}

pub(crate) fn read(node: &Node, problems: &mut Problems) -> Endpoint {
    let mut map = MapReader::new(node, "an endpoint", problems);
    let endpoint = Endpoint {
        page: map.stated_text(
            "page",
            "write the address of the documentation page, or remove the line",
            problems,
        ),
        updated: map.stated_text(
            "updated",
            "write the page's date as YYYY-MM-DD, or remove the line",
            problems,
        ),
        summary: map.required_text(
            "summary",
            "say in one line what the endpoint does",
            problems,
        ),
        request: map.required_text(
            "request",
            "name the request in snake_case, such as `list_interviews`",
            problems,
        ),
        url: map.required_text(
            "url",
            "write the path, such as `/open-apis/hire/v1/interviews`",
            problems,
        ),
        method: map.required_text("method", "write the HTTP method, such as `GET`", problems),
        rate_limits: map.texts("rate_limit", problems),
        app_types: map.texts("app_types", problems),
        scopes: map.texts("scopes", problems),
        field_scopes: map.texts("field_scopes", problems),
        token_types: map.texts("token_types", problems),
        envelope: map.text("envelope", problems),
        uses: map.texts("uses", problems),
        paging: map.get("paging").and_then(|node| paging(node, problems)),
        rules: map.read("rules", rules, problems),
        path: section(&mut map, "path", problems),
        query: section(&mut map, "query", problems),
        body: section(&mut map, "body", problems),
        response: section(&mut map, "response", problems),
        types: map.read("types", row::declarations, problems),
        errors: map.read("errors", error_codes, problems),
        errata: map.read("errata", errata, problems),
    };
    for reason in map.texts("unsettled", problems) {
        row::report_unsettled("the endpoint", &reason, problems);
    }
    map.finish(problems);
    endpoint
}

fn section(map: &mut MapReader<'_>, key: &'static str, problems: &mut Problems) -> Vec<Row> {
    let rows =
        |node: &Node, problems: &mut Problems| row::rows(node, &format!("`{key}`"), problems);
    map.read(key, rows, problems)
}

fn paging(node: &Node, problems: &mut Problems) -> Option<Paging> {
    let mut map = MapReader::new(node, "`paging`", problems);
    let list = map.required_text(
        "list",
        "write the field path of the list that pages run over",
        problems,
    );
    let token = map.text("token", problems);
    let next_token = map.text("next_token", problems);
    let offset = map.text("offset", problems);
    let total = map.text("total", problems);
    map.finish(problems);
    Some(Paging {
        list: list?,
        token,
        next_token,
        offset,
        total,
    })
}

fn rules(node: &Node, problems: &mut Problems) -> Vec<Rule> {
    reader::list(node, "rules", problems)
        .iter()
        .map(|item| rule(item, problems))
        .collect()
}

fn rule(node: &Node, problems: &mut Problems) -> Rule {
    let mut map = MapReader::new(node, "a rule", problems);
    let at_least = map.texts("at_least_one_of", problems);
    let at_most = map.texts("at_most_one_of", problems);
    map.finish(problems);
    if !at_least.is_empty() && !at_most.is_empty() {
        problems.report(
            node.id,
            "a rule is of one kind",
            "write two rules, each with its own `- `",
        );
    }
    let (kind, names) = if at_most.is_empty() {
        (RuleKind::AtLeastOneOf, at_least)
    } else {
        (RuleKind::AtMostOneOf, at_most)
    };
    Rule {
        id: node.id,
        kind,
        names,
    }
}

fn error_codes(node: &Node, problems: &mut Problems) -> Vec<ErrorCode> {
    let entries = reader::entries(node, "`errors`", problems);
    let code = |entry: &crate::yaml::Entry| Spanned {
        id: entry.key_id,
        value: entry.key.clone(),
    };
    entries
        .iter()
        .map(|entry| error_code(code(entry), &entry.value, problems))
        .collect()
}

fn error_code(code: Spanned<String>, node: &Node, problems: &mut Problems) -> ErrorCode {
    let mut map = MapReader::new(node, &format!("error `{}`", code.value), problems);
    if map.get("status").is_none() {
        problems.report(
            node.id,
            "`status` is missing",
            "write the HTTP status that the page gives",
        );
    }
    let error = ErrorCode {
        code,
        status: map.int("status", problems),
        name: map.required_text("name", "name the error in snake_case", problems),
        doc: map.required_text(
            "doc",
            "say in a few English words when it happens",
            problems,
        ),
    };
    map.finish(problems);
    error
}

fn errata(node: &Node, problems: &mut Problems) -> Vec<Erratum> {
    reader::list(node, "errata", problems)
        .iter()
        .map(|item| erratum(item, problems))
        .collect()
}

fn erratum(node: &Node, problems: &mut Problems) -> Erratum {
    let mut map = MapReader::new(node, "an erratum", problems);
    let erratum = Erratum {
        at: map.required_text("at", "name the row, such as `response.items.id`", problems),
        example: map
            .get("example")
            .and_then(|node| row::scalar(node, "example", problems)),
        value: map
            .get("value")
            .and_then(|node| row::scalar(node, "value", problems)),
        reason: map.required_text(
            "reason",
            "say what the page gets wrong and what holds instead",
            problems,
        ),
    };
    map.finish(problems);
    erratum
}
