//! What can be generated and is most likely a mistake.

use feishu_codegen::{Source, advice};

const TYPES: &str = "\
types:
  label:
    doc: A text in two languages.
    fields:
      text:
        type: text
        doc: The text.
  text:
    doc: A text.
    fields:
      zh_cn:
        type: string
        doc: Chinese text.
  unused:
    doc: Nobody has it.
    fields:
      id:
        type: string
        doc: ID.
";

const BOOKS: &str = "\
summary: Lists books.
request: list_books
url: /open-apis/library/v1/books
method: GET
token_types: [tenant]
uses: [label]
query:
  page_token:
    type: string
    example: abc
    doc: Token of the page
response:
  page_token:
    type: string
    personal: true
    doc: Token of the next page.
  items:
    type: book[]
    doc: Books.
  items.title:
    type: label
    doc: Title.
  items.kind:
    type: int
    doc: \"`items.kind`\"
    enum:
      1: {name: novel, doc: A long story}
errors:
  7: {name: closed, doc: The library is closed}
";

fn found(sources: &[(&str, &str)]) -> Vec<String> {
    let source = |(path, text): &(&str, &str)| Source {
        path: (*path).to_owned(),
        text: (*text).to_owned(),
    };
    let sources: Vec<Source> = sources.iter().map(source).collect();
    let advice = advice(&sources);
    let lines = advice
        .iter()
        .map(|(path, at, message)| format!("{path}:{}: {message}", at.line));
    lines.collect()
}

#[test]
fn likely_mistakes_are_found_where_they_are() {
    let found = found(&[
        ("library/v1/types.yaml", TYPES),
        ("library/v1/book/list.yaml", BOOKS),
    ]);
    assert_eq!(
        found,
        [
            "library/v1/book/list.yaml:8: the token `page_token` is not personal",
            "library/v1/book/list.yaml:11: the doc has no full stop at its end",
            "library/v1/book/list.yaml:27: the doc has no full stop at its end",
            "library/v1/book/list.yaml:29: the doc has no full stop at its end",
            "library/v1/types.yaml:14: no file uses the shared type `unused`",
        ]
    );
}

#[test]
fn a_mark_above_covers_what_is_below() {
    let marked = BOOKS.replace(
        "    type: book[]\n",
        "    type: book[]\n    personal: true\n",
    );
    let marked = marked.replace(
        "items.title:\n    type: label",
        "items.token:\n    type: string",
    );
    let found = found(&[("library/v1/book/list.yaml", &marked)]);
    assert!(
        !found.iter().any(|line| line.contains("`token`")),
        "{found:?}"
    );
}
