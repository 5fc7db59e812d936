//! Types that a body and a response have in common.

use serde_json::json;

use crate::generated::declared_types_in_body::{Book, CreateShelf, Shelf};
use crate::support::{answer, body, encoded, refusal};

#[test]
fn an_absent_list_and_an_empty_one_differ() {
    let shelf = Shelf::new("a").inner([Shelf::new("b").books([])]);
    assert_eq!(
        body(&CreateShelf::new(shelf)),
        json!({"shelf": {"label": "a", "inner": [{"label": "b", "books": []}]}})
    );
}

#[test]
fn bounds_hold_in_types_that_hold_themselves_and_in_maps() {
    let with = |book: Book| Shelf::new("a").inner([Shelf::new("b").books([book])]);
    let no_pages = CreateShelf::new(with(Book::default().pages(0)));
    assert!(refusal(&no_pages).contains(": pages: must be at least 1"));
    let many = Book::default().authors(["a", "b", "c", "d"]);
    let neighbours = [("left".to_owned(), with(many))].into();
    let many = CreateShelf::new(Shelf::new("a")).neighbours(neighbours);
    assert!(refusal(&many).contains(": authors: must have a length of at most 3"));
}

#[test]
fn the_answer_needs_nothing_that_the_body_does() {
    let data = json!({"shelf": {"books": [{"pages": 0}]}, "keeper": {"names": ["a"]}});
    assert_eq!(encoded(&answer::<CreateShelf>(&data)), data);
}
