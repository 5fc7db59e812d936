//! What is written as text is as `prettyplease` would print it, whatever the lengths of names.

use std::fmt::Write as _;

use feishu_codegen::generate;

use crate::case::source;

/// Rows of each kind, whose names have this many letters more.
fn rows(above: &str, length: usize) -> String {
    let tail = "x".repeat(length);
    let kinds = [
        ("text", "type: string"),
        ("time", "type: string\n    format: unix_seconds"),
        ("number", "type: int\n    format: unix_seconds"),
        ("private", "type: string\n    personal: true"),
        ("map", "type: map<string, string[]>"),
        ("list", "type: string[]\n    deprecated: it is \"old\""),
    ];
    let mut text = String::new();
    for (kind, rest) in kinds {
        let _ = write!(text, "  {above}{kind}_{tail}:\n    doc: A.\n    {rest}\n");
    }
    text
}

/// An endpoint that sends and receives such rows, with lists of values of such names.
fn endpoint(length: usize) -> String {
    let tail = "x".repeat(length);
    let (sent, received) = (rows("sent.", length), rows("", length));
    format!(
        "summary: Gets.\nrequest: get_{tail}\nurl: /open-apis/library/v1/book\nmethod: POST\ntoken_types: [tenant]\n\
         body:\n  sent:\n    type: sent_{tail}\n    doc: A.\n{sent}\
         response:\n{received}  kind_{tail}:\n    type: int\n    doc: A.\n    \
         enum:\n      1: {{name: one_{tail}, doc: One., aliases: [first_{tail}, initial]}}\n      2: {{name: two, doc: Two.}}\n  \
         word_{tail}:\n    type: string\n    doc: A.\n    \
         enum:\n      a: {{name: a_{tail}, doc: A.}}\n      b: {{name: b, doc: B.}}\n\
         errors:\n  7: {{name: closed_{tail}, doc: Closed.}}\n  8: {{name: full, doc: Full.}}\n"
    )
}

#[test]
fn lines_are_broken_where_the_printer_would_break_them() {
    for length in 1..64 {
        let sources = [source("library/v1/book/get.yaml", &endpoint(length))];
        let files = generate(&sources).unwrap_or_else(|problems| panic!("{}", problems.render("")));
        let text = &files["src/library/v1/book/get.rs"];
        let printed = prettyplease::unparse(&syn::parse_file(text).expect("it is Rust"));
        let code = text.lines().skip(1).filter(|line| !line.is_empty());
        for (code, printed) in code.zip(printed.lines()) {
            assert_eq!(code, printed, "names of {length} letters");
        }
    }
}
