//! Bounds hold at every depth of a body.

use crate::generated::nested_bounds::{BookCopy, LendBook, LendingTerms, PageMark};
use crate::support::refusal;

fn copy(number: i64) -> BookCopy {
    BookCopy::default().number(number)
}

#[test]
fn every_object_of_the_body_is_checked() {
    let within = LendBook::new("book-1", [copy(1)]).terms(LendingTerms::default().days(60));
    assert_eq!(
        feishu_openapi_runtime::request::validate(&within)
            .err()
            .map(|error| error.to_string()),
        None
    );

    let too_long = within.clone().terms(LendingTerms::default().days(61));
    assert!(refusal(&too_long).contains(": terms.days: must be "));

    let second_is_wrong = LendBook::new("book-1", [copy(1), copy(0)]);
    assert!(refusal(&second_is_wrong).contains(": copies.number: must be "));

    let marked = copy(1).marks([vec![PageMark::default().page(0)]]);
    assert!(refusal(&LendBook::new("book-1", [marked])).contains(": copies.marks.page: must be "));
}
