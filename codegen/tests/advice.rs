//! What can be generated and is most likely a mistake.

use std::fs;
use std::path::Path;

use feishu_codegen::{Diagnostics, Source, generate_crate};

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

fn advice(sources: &[Source]) -> Diagnostics {
    let result = generate_crate("library", sources, &|_, _| {});
    result.unwrap_or_else(|problems| panic!("{}", problems.render("schema")))
}

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

/// Without shared types.
fn books() -> String {
    let own = BOOKS.replace("uses: [label]\n", "");
    own.replace("type: label", "type: string")
}

#[test]
fn a_mark_above_covers_what_is_below() {
    let marked = books().replace(
        "    type: book[]\n",
        "    type: book[]\n    personal: true\n",
    );
    let marked = marked.replace("items.title:", "items.token:");
    let found = found(&[("library/v1/book/list.yaml", &marked)]);
    assert!(
        !found.iter().any(|line| line.contains("`token`")),
        "{found:?}"
    );
}

#[test]
fn references_lead_to_one_endpoint_of_the_service() {
    let shelves = books().replace(
        "/open-apis/library/v1/books",
        "/open-apis/library/v1/shelves",
    );
    let posted = shelves.replace("method: GET", "method: POST");
    let naming =
        |reference: &str| books().replace("doc: Books.", &format!("doc: Books of `{reference}`."));
    let found = |reference: &str| {
        let found = found(&[
            ("library/v1/book/list.yaml", &naming(reference)),
            ("library/v1/shelf/list.yaml", &shelves),
            ("library/v1/shelf/create.yaml", &posted),
        ]);
        let here = found
            .into_iter()
            .find(|line| line.starts_with("library/v1/book/list.yaml:18:"));
        here.map(|line| line.split_once(": ").unwrap().1.to_owned())
    };
    assert_eq!(found("/open-apis/library/v1/books"), None);
    assert_eq!(found("POST /open-apis/library/v1/shelves"), None);
    assert_eq!(
        found("/open-apis/calendar/v1/days"),
        None,
        "another service"
    );
    assert_eq!(
        found("/open-apis/library/v1/book").as_deref(),
        Some("no endpoint has the path `/open-apis/library/v1/book`")
    );
    for ambiguous in [
        "/open-apis/library/v1/shelves",
        "PUT /open-apis/library/v1/shelves",
    ] {
        let message = format!("`{ambiguous}` is not one endpoint");
        assert_eq!(found(ambiguous), Some(message));
    }
}

#[test]
fn groups_name_folders_of_their_service_once() {
    let groups = "groups:\n  Reading: [book, shelf]\n  Lending: [book]\ntypes: {}\n";
    let second = books().replace("v1", "v2");
    let found = found(&[
        ("library/v1/types.yaml", groups),
        ("library/v1/book/list.yaml", &books()),
        ("library/v2/shelf/list.yaml", &second),
    ]);
    let of_groups = found.iter().filter(|line| line.contains("types.yaml"));
    assert_eq!(
        of_groups.collect::<Vec<_>>(),
        [
            "library/v1/types.yaml:2: no endpoint of the service is in `shelf`",
            "library/v1/types.yaml:3: `book` is in a group already",
        ]
    );
}

#[test]
fn this_repository_has_no_likely_mistake() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
    let mut sources = Vec::new();
    collect(&schema, &schema, &mut sources);
    let advice = advice(&sources);
    assert!(advice.is_empty(), "{}", advice.render("schema"));
}

fn collect(schema: &Path, folder: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(schema, &path, sources);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            let relative = path.strip_prefix(schema).unwrap();
            sources.push(Source {
                path: relative.display().to_string().replace('\\', "/"),
                text: fs::read_to_string(&path).unwrap().replace("\r\n", "\n"),
            });
        }
    }
}
