//! Reads the keys of an endpoint's file.

use super::map::{self, MapReader};
use super::row;
use super::word::{word, words};
use crate::call::{AppType, Envelope, Method, TokenType};
use crate::diagnostics::{Problems, Spanned};
use crate::endpoint::{Endpoint, Erratum, ErrorCode, Paging, Rule, RuleKind};
use crate::row::Row;
use crate::section::Section;
use crate::yaml::Node;

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
        deprecated: map.text("deprecated", problems),
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
        method: method(&mut map, problems),
        rate_limits: map.texts("rate_limit", problems),
        app_types: app_types(&mut map, problems),
        scopes: map.texts("scopes", problems),
        field_scopes: map.texts("field_scopes", problems),
        token_types: token_types(&mut map, problems),
        envelope: envelope(&mut map, problems),
        uses: map.texts("uses", problems),
        paging: map.get("paging").and_then(|node| paging(node, problems)),
        rules: map.read("rules", rules, problems),
        sections: Section::ALL
            .map(|section| (section, rows(&mut map, section, problems)))
            .into(),
        types: map.read("types", row::declarations, problems),
        errors: map.read("errors", error_codes, problems),
        errata: map.read("errata", errata, problems),
        unsettled: map.texts("unsettled", problems),
    };
    for reason in &endpoint.unsettled {
        row::report_unsettled("the endpoint", reason, problems);
    }
    map.finish(problems);
    endpoint
}

fn method(map: &mut MapReader<'_>, problems: &mut Problems) -> Option<Spanned<Method>> {
    let known = Method::ALL.map(|method| (method.name(), method));
    let text = map.required_text("method", "write the HTTP method, such as `GET`", problems)?;
    word(&text, "HTTP method", &known, problems)
}

fn envelope(map: &mut MapReader<'_>, problems: &mut Problems) -> Option<Spanned<Envelope>> {
    let known = Envelope::ALL.map(|envelope| (envelope.name(), envelope));
    let text = map.text("envelope", problems)?;
    word(&text, "envelope", &known, problems)
}

fn app_types(map: &mut MapReader<'_>, problems: &mut Problems) -> Vec<Spanned<AppType>> {
    let known = AppType::ALL.map(|app| (app.name(), app));
    words(
        map.texts("app_types", problems),
        "app type",
        &known,
        problems,
    )
}

fn token_types(map: &mut MapReader<'_>, problems: &mut Problems) -> Vec<Spanned<TokenType>> {
    let known = TokenType::ALL.map(|token| (token.name(), token));
    words(
        map.texts("token_types", problems),
        "token type",
        &known,
        problems,
    )
}

fn rows(map: &mut MapReader<'_>, section: Section, problems: &mut Problems) -> Vec<Row> {
    let key = section.key();
    let rows =
        |node: &Node, problems: &mut Problems| row::rows(node, &format!("`{key}`"), problems);
    map.read(key, rows, problems)
}

fn paging(node: &Node, problems: &mut Problems) -> Option<Paging> {
    let mut map = MapReader::new(node, "`paging`", problems);
    let list = map.required_text(
        "list",
        "write the field path of the paginated list",
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
    map::list(node, "rules", problems)
        .iter()
        .map(|item| rule(item, problems))
        .collect()
}

fn rule(node: &Node, problems: &mut Problems) -> Rule {
    let mut map = MapReader::new(node, "a rule", problems);
    let at_least = map.texts(RuleKind::AtLeastOneOf.key(), problems);
    let at_most = map.texts(RuleKind::AtMostOneOf.key(), problems);
    map.finish(problems);
    if !at_least.is_empty() && !at_most.is_empty() {
        problems.report(
            node.at,
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
        at: node.at,
        kind,
        names,
    }
}

fn error_codes(node: &Node, problems: &mut Problems) -> Vec<ErrorCode> {
    let entries = map::entries(node, "`errors`", problems);
    entries
        .iter()
        .map(|entry| error_code(map::key(entry), &entry.value, problems))
        .collect()
}

fn error_code(code: Spanned<String>, node: &Node, problems: &mut Problems) -> ErrorCode {
    let mut map = MapReader::new(node, &format!("error `{}`", code.value), problems);
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
    map::list(node, "errata", problems)
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
