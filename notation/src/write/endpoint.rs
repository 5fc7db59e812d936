//! Writes the keys of an endpoint's file.

use super::row::{self, in_place, scalar, text};
use super::text;
use super::writer::Writer;
use crate::call::{AppType, TokenType};
use crate::diagnostics::Spanned;
use crate::endpoint::{Endpoint, Erratum, ErrorCode, Paging, Rule};
use crate::section::Section;

pub(super) fn keys(writer: &mut Writer<'_>, endpoint: &Endpoint) {
    description(writer, endpoint);
    writer.words("uses", &endpoint.uses);
    writer.value("paging", endpoint.paging.as_ref().map(paging));
    block(writer, "rules", &endpoint.rules, rules);
    for section in Section::ALL {
        block(writer, section.key(), endpoint.rows(section), row::rows);
    }
    block(writer, "types", &endpoint.types, row::declarations);
    block(writer, "errors", &endpoint.errors, error_codes);
    block(writer, "errata", &endpoint.errata, errata);
    writer.words("unsettled", &endpoint.unsettled);
}

/// What the page says of the endpoint as a whole.
fn description(writer: &mut Writer<'_>, endpoint: &Endpoint) {
    writer.value("page", text(endpoint.page.as_ref()));
    let updated = endpoint.updated.as_ref();
    writer.value("updated", updated.map(|date| text::date(&date.value)));
    writer.needed("summary", text(endpoint.summary.as_ref()));
    writer.value("deprecated", text(endpoint.deprecated.as_ref()));
    writer.needed("request", text(endpoint.request.as_ref()));
    writer.needed("url", text(endpoint.url.as_ref()));
    let method = endpoint.method.as_ref();
    writer.needed(
        "method",
        method.map(|method| method.value.name().to_owned()),
    );
    match endpoint.rate_limits.as_slice() {
        [limit] => writer.value("rate_limit", text(Some(limit))),
        limits => writer.words("rate_limit", limits),
    }
    writer.words("app_types", &names(&endpoint.app_types, AppType::name));
    writer.words("scopes", &endpoint.scopes);
    writer.words("field_scopes", &endpoint.field_scopes);
    writer.words(
        "token_types",
        &names(&endpoint.token_types, TokenType::name),
    );
    let envelope = endpoint.envelope.as_ref();
    writer.value(
        "envelope",
        envelope.map(|envelope| envelope.value.name().to_owned()),
    );
}

fn names<T: Copy>(words: &[Spanned<T>], name: fn(T) -> &'static str) -> Vec<Spanned<String>> {
    let names = words
        .iter()
        .map(|word| word.with(name(word.value).to_owned()));
    names.collect()
}

/// A key with a list below it, unless that is empty.
fn block<T>(
    writer: &mut Writer<'_>,
    key: &str,
    list: &[T],
    below: impl FnOnce(&mut Writer<'_>, &[T]),
) {
    if list.is_empty() {
        writer.value(key, None);
    } else {
        writer.block(key, |writer| below(writer, list));
    }
}

fn paging(paging: &Paging) -> String {
    let entries = [
        ("list", Some(&paging.list)),
        ("token", paging.token.as_ref()),
        ("next_token", paging.next_token.as_ref()),
        ("offset", paging.offset.as_ref()),
        ("total", paging.total.as_ref()),
    ];
    let entries = entries
        .into_iter()
        .filter_map(|(key, path)| Some((key, in_place(Some(path?)))));
    text::map(&entries.collect::<Vec<_>>())
}

fn rules(writer: &mut Writer<'_>, rules: &[Rule]) {
    for (index, rule) in rules.iter().enumerate() {
        writer.item(index, |writer| writer.words(rule.kind.key(), &rule.names));
    }
}

fn error_codes(writer: &mut Writer<'_>, codes: &[ErrorCode]) {
    for error in codes {
        let status = error.status.as_ref();
        let status = status.map(|status| ("status", status.value.to_string()));
        let texts = [("name", &error.name), ("doc", &error.doc)];
        let texts = texts.map(|(key, text)| (key, in_place(text.as_ref())));
        let entries: Vec<(&str, String)> = status.into_iter().chain(texts).collect();
        writer.value(&error.code.value, Some(text::map(&entries)));
    }
}

fn errata(writer: &mut Writer<'_>, errata: &[Erratum]) {
    for (index, erratum) in errata.iter().enumerate() {
        writer.item(index, |writer| {
            writer.needed("at", text(erratum.at.as_ref()));
            writer.value("example", scalar(erratum.example.as_ref()));
            writer.value("value", scalar(erratum.value.as_ref()));
            writer.needed("reason", text(erratum.reason.as_ref()));
        });
    }
}
