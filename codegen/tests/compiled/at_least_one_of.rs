//! The rule “at least one of these”, beside parameters that are always required.

use feishu_openapi_runtime::{ErrorKind, Timestamp};
use serde_json::json;

use crate::generated::at_least_one_of::{FindBooks, FindBooksFilters, Sort};
use crate::support::{body, refusal, url};

#[test]
fn each_constructor_takes_what_is_required_and_one_filter() {
    let by_isbn = FindBooks::by_isbn("shelf-7", 2, "978").sort(Sort::ByTime);
    assert_eq!(
        url(&by_isbn),
        "/open-apis/library/v1/shelves/shelf-7/find?depth=2&isbn=978"
    );
    assert_eq!(body(&by_isbn), json!({"sort": 2}));

    let since = Timestamp::from_millis(1_735_689_600_000);
    let by_since = FindBooks::by_since("shelf-7", 2, since).lang("zh");
    assert!(url(&by_since).ends_with("?depth=2&since=1735689600000&lang=zh"));

    let by_tags = FindBooks::by_tags("shelf-7", 1, ["a", "b"]).lang("zh");
    assert!(url(&by_tags).ends_with("?depth=1&tags=a&tags=b&lang=zh"));

    let by_reader = FindBooks::by_reader("shelf-7", 1, "ou_1").lang("zh");
    assert_eq!(body(&by_reader), json!({"reader": "ou_1"}));
}

fn of_reader(reader: &str) -> FindBooksFilters {
    FindBooksFilters {
        reader: Some(reader.to_owned()),
        ..FindBooksFilters::default()
    }
}

#[test]
fn filters_of_run_time_are_checked_at_once() {
    let filters = of_reader("ou_1");
    let found = FindBooks::by_filters("shelf-7", 1, filters);
    // The second rule is still broken, which the constructor says.
    assert_eq!(
        found.expect_err("no order is given").kind(),
        ErrorKind::InvalidRequest
    );

    let none = FindBooks::by_filters("shelf-7", 1, FindBooksFilters::default());
    let message = none.expect_err("no filter is given").to_string();
    assert!(message.contains("isbn, since, tags, reader"), "{message}");
}

#[test]
fn an_empty_filter_is_none() {
    let problem = refusal(&FindBooks::by_isbn("shelf-7", 1, "").lang("zh"));
    assert!(problem.contains("isbn: must not be empty"), "{problem}");
    let problem = refusal(&FindBooks::by_tags("shelf-7", 1, [""; 0]).lang("zh"));
    assert!(problem.contains("isbn, since, tags, reader"), "{problem}");
}

#[test]
fn every_bound_and_rule_holds_beside_the_filter() {
    let problem = refusal(&FindBooks::by_isbn("shelf-7", 4, "978").lang("zh"));
    assert!(problem.contains("depth: must be at most 3"), "{problem}");
    let problem = refusal(&FindBooks::by_isbn("shelf-7", 1, "978"));
    assert!(problem.contains("one of lang, sort"), "{problem}");
    let before = Timestamp::from_millis(0);
    let problem = refusal(&FindBooks::by_since("shelf-7", 1, before).lang("zh"));
    assert!(
        problem.contains("since: must be greater than 0"),
        "{problem}"
    );
}

#[test]
fn debug_hides_personal_filters() {
    let filters = of_reader("secret");
    let request = FindBooks::by_reader("secret", 1, "secret");
    assert!(!format!("{filters:?} {request:?}").contains("secret"));
}
