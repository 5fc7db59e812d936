//! A partial update: leaving a field out, clearing it and setting it are three things.

use feishu_openapi_runtime::Timestamp;
use serde_json::json;

use crate::generated::partial_update::{Place, State, UpdateBook, UpdateBookFilters};
use crate::support::{answer, body, encoded, refusal};

#[test]
fn what_is_not_set_is_not_sent() {
    let body = body(&UpdateBook::by_title("book-1", 7, "One"));
    assert_eq!(body, json!({"version": 7, "title": "One"}));
}

#[test]
fn a_field_is_set_or_cleared() {
    let set = UpdateBook::by_title("book-1", 7, "One")
        .tags(["a"])
        .place(Place::default().shelf("shelf-7").clear_row())
        .state(State::Lent);
    let expected = json!({
        "version": 7,
        "title": "One",
        "tags": ["a"],
        "place": {"shelf": "shelf-7", "row": null},
        "state": 2,
    });
    assert_eq!(body(&set), expected);

    let cleared = UpdateBook::by_title("book-1", 7, "One")
        .clear_title()
        .clear_tags()
        .clear_place();
    let expected = json!({"version": 7, "title": null, "tags": null, "place": null});
    assert_eq!(body(&cleared), expected);
}

#[test]
fn debug_hides_a_personal_field() {
    let request = UpdateBook::by_reader("book-1", 7, "secret");
    assert!(!format!("{request:?}").contains("secret"));
}

#[test]
fn an_answer_has_no_fields_to_clear() {
    let data = json!({"version": 8});
    let response = answer::<UpdateBook>(&data);
    assert_eq!(response.version, Some(8));
    assert_eq!(encoded(&response), data);
}

#[test]
fn bounds_and_rules_hold_for_what_is_set() {
    let problem = refusal(&UpdateBook::by_row("book-1", 7, 0));
    assert!(problem.contains("row: must be at least 1"), "{problem}");
    let none = UpdateBook::by_filters("book-1", 7, UpdateBookFilters::default());
    assert!(none.is_err(), "{none:?}");
    // To clear a field is to give it.
    let cleared = UpdateBook::by_row("book-1", 7, 1).clear_row();
    assert_eq!(body(&cleared), json!({"version": 7, "row": null}));
}

#[test]
fn a_time_as_text_is_set_or_cleared() {
    let time = Timestamp::from_millis(1_735_689_600_000);
    let set = UpdateBook::by_due_time("book-1", 7, time);
    assert_eq!(
        body(&set),
        json!({"version": 7, "due_time": "1735689600000"})
    );
    let cleared = set.clear_due_time();
    assert_eq!(body(&cleared), json!({"version": 7, "due_time": null}));
}
