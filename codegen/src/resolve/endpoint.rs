//! What a file says of its endpoint as a whole.

use std::ops::RangeInclusive;

use feishu_notation::names::is_word;
use feishu_notation::{Endpoint as Written, Row, Section, Spanned};

use super::context::Context;
use super::types::Items;
use super::{errata, error_codes, request, scopes};
use crate::features;
use crate::model::{Endpoint, Method, Period, RateLimit};

/// Resolves the endpoint; its structs and enums go to `items`.
pub(crate) fn resolve(
    written: &Written,
    path: &[String],
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Endpoint> {
    check_page(written, context);
    let url = url(written, context);
    let rate_limits = each(&written.rate_limits, |text| rate_limit(text, context));
    let errors = error_codes::resolve(&written.errors, context);
    let request = written
        .request
        .as_ref()
        .and_then(|name| request::resolve(written, name, context, items));
    let [scopes, field_scopes] =
        [&written.scopes, &written.field_scopes].map(|list| scopes::check(list, context.problems));
    let errata = errata::resolve(written, context);
    let method = written.method.as_ref()?.value;
    Some(Endpoint {
        service: features::of_endpoint(path),
        page: written.page.as_ref().map(|page| page.value.clone()),
        updated: written.updated.as_ref().map(|date| date.value.clone()),
        summary: context.doc(written.summary.as_ref()?),
        deprecated: written.deprecated.as_ref().map(|note| note.value.clone()),
        method,
        url: url?,
        rate_limits: rate_limits?,
        app_types: values(&written.app_types),
        scopes,
        field_scopes,
        token_types: values(&written.token_types),
        error_codes: error_codes::enumeration(written, errors?, request.as_ref()?, context),
        errata: errata?,
        idempotent: method == Method::Get,
        request: request?,
    })
}

fn values<T: Copy>(words: &[Spanned<T>]) -> Vec<T> {
    words.iter().map(|word| word.value).collect()
}

/// Resolves all, so that all problems are seen; `None` if any has one.
fn each<W, R>(list: &[W], resolve: impl FnMut(&W) -> Option<R>) -> Option<Vec<R>> {
    let resolved: Vec<Option<R>> = list.iter().map(resolve).collect();
    resolved.into_iter().collect()
}

fn check_page(written: &Written, context: &mut Context<'_, '_>) {
    let is_address = |text: &str| {
        text.starts_with("https://")
            && !text.contains(|c: char| c.is_whitespace() || "<>()[]\\\"`".contains(c))
    };
    if let Some(page) = written
        .page
        .as_ref()
        .filter(|page| !is_address(&page.value))
    {
        context.problems.report(
            page.at,
            "`page` is not a web address",
            "write the whole address, beginning with `https://`",
        );
    }
    if let Some(date) = written
        .updated
        .as_ref()
        .filter(|date| !is_date(&date.value))
    {
        context.problems.report(
            date.at,
            format!("`{}` is not a date", date.value),
            "write the page's date as YYYY-MM-DD",
        );
    }
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else {
        return false;
    };
    let is_number = |part: &str, digits: usize, range: RangeInclusive<u16>| {
        part.len() == digits && part.parse().is_ok_and(|number| range.contains(&number))
    };
    is_number(year, 4, 1..=9999) && is_number(month, 2, 1..=12) && is_number(day, 2, 1..=31)
}

/// The path, once every `:name` in it is a row of `path:` and the other way round.
fn url(written: &Written, context: &mut Context<'_, '_>) -> Option<String> {
    let url = written.url.as_ref()?;
    // Some endpoints end in a slash.
    let path = url.value.strip_suffix('/').unwrap_or(&url.value);
    if !path.starts_with('/') || !path.split('/').skip(1).all(is_segment) {
        let message = format!("`{}` is not a path", url.value.escape_debug());
        context.problems.report(
            url.at,
            message,
            "write it without the host, such as `/open-apis/hire/v1/interviews/:interview_id`",
        );
        return None;
    }
    let in_url: Vec<&str> = url
        .value
        .split('/')
        .filter_map(|segment| segment.strip_prefix(':'))
        .collect();
    for (index, name) in in_url.iter().enumerate() {
        if in_url[..index].contains(name) {
            let message = format!("`:{name}` is in the path twice");
            context.problems.report(
                url.at,
                message,
                "give each path parameter a name of its own",
            );
        }
    }
    for name in in_url.iter().filter(|name| {
        !written
            .rows(Section::Path)
            .iter()
            .any(|row| row.path.value == **name)
    }) {
        context.problems.report(
            url.at,
            format!("`:{name}` has no row"),
            format!("describe `{name}` under `path:`"),
        );
    }
    let is_in_url = |row: &&Row| !in_url.contains(&row.path.value.as_str());
    for row in written.rows(Section::Path).iter().filter(is_in_url) {
        let message = format!("the path parameter `{}` is not in `url`", row.path.value);
        context.problems.report(
            row.path.at,
            message,
            format!("write `:{}` into `url`, or remove the row", row.path.value),
        );
    }
    Some(url.value.clone())
}

fn is_segment(segment: &str) -> bool {
    let name = segment.strip_prefix(':').unwrap_or(segment);
    is_word(name)
        || (!segment.starts_with(':')
            && !name.bytes().all(|byte| byte == b'.')
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_-.~".contains(&byte)))
}

/// `50/second` or `1000/minute`.
fn rate_limit(text: &Spanned<String>, context: &mut Context<'_, '_>) -> Option<RateLimit> {
    let parsed = parse_rate_limit(&text.value);
    if parsed.is_none() {
        context.problems.report(
            text.at,
            format!("`{}` is not a rate limit", text.value),
            "write it as `50/second` or `1000/minute`",
        );
    }
    parsed
}

fn parse_rate_limit(text: &str) -> Option<RateLimit> {
    let (requests, period) = text.split_once('/')?;
    let period = Period::ALL
        .into_iter()
        .find(|known| known.name() == period)?;
    let requests = requests.parse().ok().filter(|requests| *requests > 0)?;
    Some(RateLimit { requests, period })
}
