//! Texts of the schema in documentation: shown as they are written, whatever Markdown would make of them.

use feishu_codegen::generate;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_yaml::Value;

use crate::case::{Case, all_cases};

const PAGE: &str = "https://open.feishu.cn/document/library-v1/doc/get";

fn case() -> Case {
    let mut cases = all_cases().into_iter();
    cases
        .find(|case| case.name == "docs_are_text")
        .expect("the case is there")
}

/// The documentation of the case, with an empty line between two items.
fn documentation() -> String {
    let files = generate(&case().sources()).unwrap_or_default();
    let line = |line: &str| {
        let line = line.trim_start();
        let doc = line.strip_prefix("///").or(line.strip_prefix("//!"));
        doc.unwrap_or_default().to_owned() + "\n"
    };
    files["src/docs_are_text.rs"].lines().map(line).collect()
}

/// Parses as rustdoc does, but for typography: that only changes how quotes and dashes look.
fn events(markdown: &str) -> Parser<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    Parser::new_ext(markdown, options)
}

/// What a reader sees, with code in back-ticks and single spaces.
fn shown(markdown: &str) -> String {
    let mut shown = String::new();
    for event in events(markdown) {
        match event {
            Event::Text(text) => shown.push_str(&text),
            Event::Code(code) => shown.extend(["`", &code, "`"]),
            _ => shown.push(' '),
        }
    }
    one_line(&shown)
}

/// With single spaces, and without the mark that has no width.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('\u{200b}', "")
}

/// Every text of the schema that goes into documentation.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Mapping(map) => {
            for (key, value) in map {
                match (key.as_str(), value.as_str()) {
                    (Some("doc" | "summary" | "reason"), Some(text)) => found.push(one_line(text)),
                    _ => texts(value, found),
                }
            }
        }
        Value::Sequence(list) => list.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

#[test]
fn every_text_is_shown_as_it_is_written() {
    let input: Value = serde_yaml::from_str(&case().sources()[0].text).expect("the case is YAML");
    let mut written = Vec::new();
    texts(&input, &mut written);
    assert!(written.len() > 15, "the case has lost its texts");
    let shown = shown(&documentation());
    for text in written {
        assert!(shown.contains(&text), "not shown as written: {text}");
    }
}

#[test]
fn no_text_becomes_anything_but_text() {
    let documentation = documentation();
    for event in events(&documentation) {
        let is_harmless = match &event {
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::HardBreak
            | Event::Rule => false,
            Event::Start(Tag::Link { dest_url, .. }) => dest_url.as_ref() == PAGE,
            Event::Start(tag) => is_written_by_the_generator(tag),
            // Rustdoc warns of addresses in a text that are no links.
            Event::Text(text) => !text.contains("https://"),
            _ => true,
        };
        assert!(is_harmless, "{event:?}");
    }
}

fn is_written_by_the_generator(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::List(None) | Tag::Item
    )
}

#[test]
fn headings_and_lists_are_those_of_the_generator() {
    let documentation = documentation();
    let count = |is: fn(&Tag<'_>) -> bool| {
        let starts =
            events(&documentation).filter(|event| matches!(event, Event::Start(tag) if is(tag)));
        starts.count()
    };
    // `# Example` and `# Errors`; the facts and the errata.
    assert_eq!(count(|tag| matches!(tag, Tag::Heading { .. })), 2);
    assert_eq!(count(|tag| matches!(tag, Tag::List(_))), 2);
    assert_eq!(count(|tag| matches!(tag, Tag::CodeBlock(_))), 1);
}
