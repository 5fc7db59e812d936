//! What of YAML the notation takes, and where it finds what is wrong.

use feishu_notation::{Address, Diagnostics, File, Method, Problems, Source};

fn source(text: &str) -> Source {
    Source {
        path: "library/v1/book/get.yaml".to_owned(),
        text: text.to_owned(),
    }
}

/// The first problem of a text: place and message.
fn problem(text: &str) -> String {
    let source = source(text);
    let mut problems = Problems::default();
    let _ = File::read(&source, &mut problems);
    let mut diagnostics = Diagnostics::default();
    diagnostics.add(&source, problems);
    let rendered = diagnostics.render("schema");
    let line = rendered.lines().next().unwrap_or_default();
    let place = line.strip_prefix("schema/library/v1/book/get.yaml:");
    place.unwrap_or(line).to_owned()
}

#[test]
fn what_the_notation_does_not_need_of_yaml_is_refused_with_its_place() {
    let marks = "anchors, aliases and tags have no meaning here";
    assert_eq!(problem("page: &a b"), format!("1:7: {marks}"));
    assert_eq!(problem("page: !!str b"), format!("1:7: {marks}"));
    assert_eq!(
        problem("a: b\npage: *a"),
        format!("2:7: not valid YAML: while parsing node, found unknown anchor")
    );
    assert_eq!(
        problem("page: a\n---\npage: b"),
        "2:1: a second YAML document begins here"
    );
    assert_eq!(
        problem("a: b\n? [c]\n: d"),
        "2:3: a key must be a single text"
    );
}

#[test]
fn a_deeply_nested_text_is_refused() {
    for text in [
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(100_000),
    ] {
        let problem = problem(&text);
        assert!(
            problem.contains("nested") || problem.contains("not valid YAML"),
            "{problem}"
        );
    }
}

#[test]
fn an_empty_text_is_no_endpoint() {
    for text in ["", "\n", "# nothing\n", "---\n"] {
        assert!(
            problem(text).ends_with(": an endpoint must be a map"),
            "{text:?}: {}",
            problem(text)
        );
    }
}

/// A draft, with comments wherever they can stand.
const COMMENTED: &str = "\
# Above all.
page: # not on the page
summary: # “a # b”
request: get_book
url: /open-apis/library/v1/books
method: GET # plain
paging: {list: items} # or over others
rules: # of the page
  # A rule.
  - at_least_one_of: [a, b] # behind a rule
query:
  # Two lines
  # above a row.
  a:
    type: string
    # the page's max: 500
    example: \"a # b\" # said
    doc: A # first
    # below the row
  b:
    type: string
    doc: it's \"b\"
    enum:
      # above a value
      1: {name: , doc: } # a value
      2: {name: two, doc: \"a # b\"}
    # below the values
errata:
  # above an erratum
  - at: query.a
    # inside
    reason: # what
  - at: query.b
    reason: No. # end
# Below all.
";

#[test]
fn comments_keep_their_places() {
    let file = File::read(&source(COMMENTED), &mut Problems::default()).unwrap();
    assert_eq!(file.write(), COMMENTED);
}

#[test]
fn an_address_is_read_wherever_it_stands_at_the_top_and_nothing_behind_it() {
    let found = |text: &str| {
        let address = Address::read(text)?;
        Some((address.url, address.method, address.request))
    };
    let expected = Some(("/a".to_owned(), Method::Get, "get_book".to_owned()));
    let block = "rules:\n- {url: /b, method: [PUT]}\nurl: \"/a\"\nquery:\n  method:\n    request: c\n\
                 method: GET\nrequest: get_book\nurl: /d\n";
    assert_eq!(found(block), expected);
    assert_eq!(found("{url: /a, method: GET, request: get_book}"), expected);
    let broken = "url: /a\nmethod: GET\nrequest: get_book\n]";
    assert_eq!(found(broken), expected);
    for nothing in [
        "",
        "url: /a\nmethod: GET",
        "url: /a\nmethod: FETCH\nrequest: get_book",
        "] url: /a\nmethod: GET\nrequest: get_book",
        "query:\n  url: /a\n  method: GET\n  request: get_book",
    ] {
        assert_eq!(found(nothing), None, "{nothing}");
    }
}
