//! The first table: URL, method, rate limits, kinds of app, scopes.

use feishu_notation::{AppType, Method};

use super::remarks::Remarks;
use super::tables::{Table, joined};
use super::{Located, Page, markdown, scopes};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fact {
    Url,
    Method,
    RateLimits,
    AppTypes,
    Scopes,
    FieldScopes,
}

/// What the first cell of a row begins with; it may explain itself after that.
const FACTS: [(Fact, &str); 6] = [
    (Fact::Url, "HTTP URL"),
    (Fact::Method, "HTTP Method"),
    (Fact::RateLimits, "接口频率限制"),
    (Fact::AppTypes, "支持的应用类型"),
    (Fact::Scopes, "权限要求"),
    (Fact::FieldScopes, "字段权限要求"),
];

fn fact(cell: &str) -> Option<Fact> {
    let cell = markdown::identifier(cell);
    let known = FACTS.iter().find(|(_, label)| cell.starts_with(label));
    known.map(|(fact, _)| *fact)
}

/// Whether a cell is the label of a row of this table.
pub(super) fn is_label(cell: &str) -> bool {
    fact(cell).is_some()
}

/// Whether this is the table that gives the URL.
pub(super) fn is_basics(table: &Table) -> bool {
    let of_row = |row: &super::tables::TableRow| {
        row.cells
            .first()
            .is_some_and(|cell| is_label(&joined(cell)))
    };
    table.rows.iter().any(of_row) || table.header.first().is_some_and(|cell| is_label(cell))
}

/// Reads the table's rows into the page.
pub(super) fn read(table: &Table, page: &mut Page, remarks: &mut Remarks) {
    // Where there is no header, the first row stands in its place.
    if let [label, value] = table.header.as_slice()
        && let Some(fact) = fact(label)
    {
        note(fact, table.line, value, page, remarks);
    }
    for row in &table.rows {
        let label = row
            .cells
            .first()
            .map(|cell| joined(cell))
            .unwrap_or_default();
        let value = row
            .cells
            .get(1)
            .map(|cell| joined(cell))
            .unwrap_or_default();
        match fact(&label) {
            Some(fact) => note(fact, row.line, &value, page, remarks),
            None => remarks.add(
                row.line,
                format!(
                    "row `{}` of the first table is not known",
                    markdown::prose(&label)
                ),
            ),
        }
    }
}

fn note(fact: Fact, line: usize, value: &str, page: &mut Page, remarks: &mut Remarks) {
    let plain = markdown::link_text(&markdown::decode_entities(value));
    match fact {
        Fact::Url => page.url = located(line, path(&plain, line, remarks)),
        Fact::Method => page.method = located(line, method(&plain, line, remarks)),
        Fact::RateLimits => page.rate_limits = rate_limits(&plain, line, remarks),
        Fact::AppTypes => page.app_types = app_types(&plain, line, remarks),
        Fact::Scopes => page.scopes = scopes(value, line, remarks),
        Fact::FieldScopes => page.field_scopes = scopes(value, line, remarks),
    }
}

fn located(line: usize, value: String) -> Located<String> {
    Located { line, value }
}

/// The path of the URL, with its parameters as `:name`.
fn path(text: &str, line: usize, remarks: &mut Remarks) -> String {
    let url = markdown::identifier(text);
    let path = match url.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("", |slash| &rest[slash..]),
        None => &url,
    };
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let (path, query) = path.split_at(end);
    if !query.is_empty() {
        remarks.add(line, format!("`{query}` is cut from the URL"));
    }
    if path.contains(char::is_whitespace) || !(path.is_empty() || path.starts_with('/')) {
        remarks.add(line, format!("`{path}` does not look like a path"));
    }
    let segments: Vec<String> = path.split('/').map(segment).collect();
    segments.join("/")
}

fn segment(segment: &str) -> String {
    let name = segment
        .strip_prefix('{')
        .and_then(|name| name.strip_suffix('}'));
    name.map_or_else(|| segment.to_owned(), |name| format!(":{name}"))
}

fn method(text: &str, line: usize, remarks: &mut Remarks) -> String {
    let method = markdown::identifier(text).to_ascii_uppercase();
    if !method.is_empty() && Method::of_name(&method).is_none() {
        remarks.add(line, format!("the method `{method}` is not known"));
    }
    method
}

fn rate_limits(text: &str, line: usize, remarks: &mut Remarks) -> Vec<String> {
    let mut limits = Vec::new();
    let parts = text.split(['、', '，', ',', '；', ';']);
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        match rate_limit(part) {
            Some(limit) => limits.push(limit),
            None => remarks.add(
                line,
                format!("the rate limit `{part}` has no number to note"),
            ),
        }
    }
    limits
}

/// `50 次/秒` → `50/second`.
fn rate_limit(part: &str) -> Option<String> {
    let (count, period) = part.split_once(['/', '／'])?;
    let count = count.trim().strip_suffix('次')?.trim();
    let period = match period.trim() {
        "秒" => "second",
        "分钟" | "分" => "minute",
        _ => return None,
    };
    let is_number = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("{count}/{period}"))
}

fn app_types(text: &str, line: usize, remarks: &mut Remarks) -> Vec<AppType> {
    const TYPES: [(AppType, &[&str]); 2] = [
        (AppType::Custom, &["自建", "custom"]),
        (AppType::Store, &["商店", "store", "isv"]),
    ];
    let lower = text.to_lowercase();
    let found: Vec<AppType> = TYPES
        .into_iter()
        .filter(|(_, words)| words.iter().any(|word| lower.contains(word)))
        .map(|(app, _)| app)
        .collect();
    if found.is_empty() {
        let text = markdown::prose(text);
        remarks.add(line, format!("`{text}` names no kind of app that is known"));
    }
    found
}

fn scopes(text: &str, line: usize, remarks: &mut Remarks) -> Vec<String> {
    let found = scopes::find(text);
    if found.is_empty() && !matches!(markdown::identifier(text).as_str(), "无" | "-" | "") {
        let text = markdown::prose(text);
        remarks.add(line, format!("`{text}` names no scope"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::rate_limit;

    #[test]
    fn a_rate_limit_has_a_number_and_a_period() {
        assert_eq!(rate_limit("50 次/秒").as_deref(), Some("50/second"));
        assert_eq!(rate_limit("1000 次／分钟").as_deref(), Some("1000/minute"));
        for other in ["次/秒", "多次/秒", "50 次/天"] {
            assert_eq!(rate_limit(other), None, "{other}");
        }
    }
}
