//! What a body requires at any depth cannot be left out; reading the same types is lenient.

use serde_json::json;

use crate::generated::nested_required::{LendBooks, LendingTerms, LentBook, Reader};
use crate::support::{answer, body, refusal};

fn lend(reader: Reader) -> LendBooks {
    LendBooks::new(
        LendingTerms::new("on_site").days(7),
        [LentBook::new("book-7", reader)],
    )
}

#[test]
fn what_is_required_is_sent_at_every_depth() {
    let sent = body(&lend(Reader::new("Ada")));
    let expected = json!({
        "terms": {"kind": "on_site", "days": 7},
        "books": [{"id": "book-7", "reader": {"name": "Ada"}}],
    });
    assert_eq!(sent, expected);
}

#[test]
fn a_type_that_is_read_too_is_checked_before_it_is_sent() {
    let response = answer::<LendBooks>(&json!({"reader": {"age": 36}}));
    let reader = response.reader.expect("there is a reader");
    assert_eq!(reader.name, None);
    let refusal = refusal(&lend(reader));
    assert!(refusal.contains("name: must be given"), "{refusal}");
}
