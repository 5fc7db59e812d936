//! The sections of a page, by their headings.

use super::lines::Line;
use super::markdown;

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Before the first heading.
    Start,
    Title,
    Request,
    Headers,
    Path,
    Query,
    Body,
    /// Parameters of any place.
    Parameters,
    RequestExample,
    Response,
    ResponseHeaders,
    ResponseBody,
    ResponseExample,
    Errors,
    Other,
}

/// A heading and what follows it, up to the next one.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) kind: Kind,
    pub(super) heading: String,
    pub(super) line: usize,
    pub(super) lines: Vec<Line<'a>>,
}

/// Cuts the page at its headings.
pub(super) fn sections<'a>(lines: &[Line<'a>]) -> Vec<Section<'a>> {
    let mut sections = vec![Section {
        kind: Kind::Start,
        heading: String::new(),
        line: 1,
        lines: Vec::new(),
    }];
    let mut in_response = false;
    for line in lines {
        let heading = heading(line.text).filter(|_| !line.in_code);
        if let Some((level, heading)) = heading {
            let has_title = sections.iter().any(|section| section.kind == Kind::Title);
            let kind = match kind(&heading, in_response) {
                Kind::Other if level == 1 && !has_title => Kind::Title,
                kind => kind,
            };
            in_response = (in_response || kind == Kind::Response) && kind != Kind::Request;
            sections.push(Section {
                kind,
                heading,
                line: line.number,
                lines: Vec::new(),
            });
        } else if let Some(section) = sections.last_mut() {
            section.lines.push(*line);
        }
    }
    sections
}

/// Level and text of a heading.
fn heading(line: &str) -> Option<(usize, String)> {
    let line = line.trim();
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let text = line[level..].strip_prefix(char::is_whitespace)?;
    let text = text.split("{#").next().unwrap_or(text);
    let text = markdown::identifier(text.trim_end_matches(['#', ' ', '：', ':']));
    (1..=6).contains(&level).then_some((level, text))
}

/// Whether the line is a heading that opens a known section.
pub(super) fn is_known_heading(line: &str) -> bool {
    heading(line).is_some_and(|(_, heading)| kind(&heading, false) != Kind::Other)
}

const KINDS: [(Kind, &[&str]); 10] = [
    (Kind::Request, &["请求", "HTTP 请求"]),
    (Kind::Response, &["响应", "HTTP 响应", "返回"]),
    (Kind::Headers, &["请求头", "请求头参数"]),
    (Kind::Path, &["路径参数", "请求路径参数"]),
    (Kind::Query, &["查询参数", "请求查询参数"]),
    (Kind::Body, &["请求体", "请求体参数"]),
    (
        Kind::ResponseBody,
        &["响应体", "响应体参数", "返回体", "返回参数", "响应参数"],
    ),
    (
        Kind::Parameters,
        &["请求参数", "参数", "参数说明", "请求参数说明"],
    ),
    (Kind::ResponseHeaders, &["响应头", "返回头", "响应头参数"]),
    (Kind::Errors, &["错误码", "返回错误码", "错误码说明"]),
];

fn kind(heading: &str, in_response: bool) -> Kind {
    if heading.ends_with("示例") {
        return example_kind(heading, in_response);
    }
    KINDS
        .iter()
        .find(|(_, headings)| headings.contains(&heading))
        .map_or(Kind::Other, |(kind, _)| *kind)
}

fn example_kind(heading: &str, in_response: bool) -> Kind {
    match heading {
        "响应体示例" | "响应示例" | "返回示例" | "返回体示例" => {
            Kind::ResponseExample
        }
        "示例" if in_response => Kind::ResponseExample,
        "请求体示例" | "请求示例" | "示例" => Kind::RequestExample,
        _ => Kind::Other,
    }
}
