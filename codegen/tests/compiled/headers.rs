//! Headers of an endpoint's own.

use feishu_openapi_runtime::{Timestamp, request};

use crate::generated::headers::{CreateLoan, Kind};
use crate::support::refusal;

#[test]
fn headers_are_sent_in_the_order_of_the_page_behind_that_of_the_body() {
    let loan = CreateLoan::new("east")
        .x_reader("ou_1")
        .x_lent_at(Timestamp::from_millis(1_735_689_600_000))
        .desk_kind(Kind::Public)
        .book_id("7");
    let sent = request::build(&loan).expect("the request is valid");
    let headers: Vec<(&str, &str)> = sent
        .headers
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let expected = [
        ("content-type", "application/json; charset=utf-8"),
        ("x-library-desk", "east"),
        ("x-reader", "ou_1"),
        ("x-lent-at", "1735689600"),
        ("kind", "public"),
    ];
    assert_eq!(headers, expected);
    assert_eq!(sent.url, "/open-apis/library/v1/desk_loans");
}

#[test]
fn a_header_without_a_value_is_not_sent() {
    let sent = request::build(&CreateLoan::new("east")).expect("the request is valid");
    assert_eq!(sent.headers.len(), 2);
}

#[test]
fn a_value_that_would_end_its_line_is_refused() {
    for value in [
        "a\r\nhost: b",
        "a\nb",
        "\u{0}",
        "é",
        " east",
        "east ",
        "a\u{7f}",
    ] {
        let problem = refusal(&CreateLoan::new("east").x_reader(value));
        assert!(
            problem.contains("x-reader: must be visible ASCII characters"),
            "{problem}"
        );
        assert!(!problem.contains("host"), "{problem}");
    }
    assert!(request::build(&CreateLoan::new("a b")).is_ok());
}

#[test]
fn bounds_of_headers_are_checked() {
    assert!(refusal(&CreateLoan::new("")).contains("X-Library-Desk: must not be empty"));
    let early = CreateLoan::new("east").x_lent_at(Timestamp::from_millis(999));
    assert!(refusal(&early).contains("X-Lent-At: must be at least 1"));
}

#[test]
fn a_personal_header_is_not_shown() {
    let shown = format!("{:?}", CreateLoan::new("east").x_reader("ou_1"));
    assert!(shown.contains("east") && !shown.contains("ou_1"), "{shown}");
}
