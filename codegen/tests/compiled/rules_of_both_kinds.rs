//! Parameters of which one is needed, and parameters that exclude each other, in query and body.

use crate::generated::rules_of_both_kinds::QueryBooks;
use crate::support::{body, refusal};

#[test]
fn one_of_those_that_exclude_each_other_is_sent() {
    let request = QueryBooks::by_ids(["7"]).floor(1);
    assert_eq!(body(&request), serde_json::json!({"ids": ["7"]}));
}

#[test]
fn two_of_them_are_refused() {
    let refusal = refusal(&QueryBooks::by_ids(["7"]).isbns(["8"]).floor(1));
    assert!(
        refusal.contains(": isbns: ids, isbns exclude each other"),
        "{refusal}"
    );
}

#[test]
fn a_second_rule_of_a_kind_is_checked_when_the_request_is_sent() {
    let refusal = refusal(&QueryBooks::by_isbns(["8"]));
    assert!(
        refusal.contains(": shelf: one of shelf, floor is needed"),
        "{refusal}"
    );
}
