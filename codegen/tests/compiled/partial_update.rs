//! A partial update: leaving a field out, clearing it and setting it are three things.

use serde_json::json;

use crate::generated::partial_update::{Place, State, UpdateBook};
use crate::support::{answer, body, encoded};

#[test]
fn what_is_not_set_is_not_sent() {
    assert_eq!(body(&UpdateBook::new("book-1", 7)), json!({"version": 7}));
}

#[test]
fn a_field_is_set_or_cleared() {
    let set = UpdateBook::new("book-1", 7)
        .title("One")
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

    let cleared = UpdateBook::new("book-1", 7)
        .title("One")
        .clear_title()
        .clear_tags()
        .clear_place();
    let expected = json!({"version": 7, "title": null, "tags": null, "place": null});
    assert_eq!(body(&cleared), expected);
}

#[test]
fn debug_hides_a_personal_field() {
    let request = UpdateBook::new("book-1", 7).reader("secret");
    assert!(!format!("{request:?}").contains("secret"));
}

#[test]
fn an_answer_has_no_fields_to_clear() {
    let data = json!({"version": 8});
    let response = answer::<UpdateBook>(&data);
    assert_eq!(response.version, Some(8));
    assert_eq!(encoded(&response), data);
}
