//! What shows the place of a row that the example leaves out.

use super::{Weights, nested, rows, shown, weigh};
use crate::example;
use crate::nesting::Table;
use crate::shown_types::Keys;

#[test]
fn objects_with_like_names_stand_beside_each_other() {
    let names = [
        ("tabs", "tab[]"),
        ("tab_id", "string"),
        ("tab_name", "string"),
        ("tab_content", "tab_content"),
        ("url", "string"),
        ("doc", "string"),
        ("note", "string"),
        ("task", "string"),
        ("tab_config", "tab_config"),
        ("icon", "string"),
        ("color", "string"),
    ];
    let found = shown(
        &names,
        r#"{"tabs":[{"tab_id":"1","tab_content":{}},{"tab_id":"2","tab_name":"n","tab_content":{"doc":"d"}}]}"#,
    );
    assert!(found[8].starts_with("tabs.tab_config"), "{found:?}");
    assert!(found[9].starts_with("tab_config.icon"), "{found:?}");
}

#[test]
fn a_type_is_named_after_that_of_its_object() {
    let names = [
        ("shelves", "zoo.shelf[]"),
        ("shelf_id", "string"),
        ("book", "zoo.shelf.book"),
        ("title", "string"),
        ("shelf_page", "zoo.shelf.book.page"),
        ("number", "int"),
        ("color", "string"),
        ("total", "int"),
    ];
    let example =
        r#"{"shelves":[{"book":{"title":"t"}},{"shelf_id":"1","book":{"title":"t"}}],"total":1}"#;
    let found = shown(&names, example);
    assert!(found[4].starts_with("book.shelf_page"), "{found:?}");
}

#[test]
fn a_response_has_more_fields_of_a_type_than_the_body() {
    let body = rows(&[
        ("records", "record[]"),
        ("fields", "map<string, union>"),
        ("shared_url", "string"),
        ("record_url", "string"),
    ]);
    let response = rows(&[
        ("records", "record[]"),
        ("fields", "map<string, union>"),
        ("record_id", "string"),
        ("created_by", "person"),
        ("id", "string"),
        ("email", "string"),
        ("created_time", "int"),
        ("changed_by", "person"),
        ("id", "string"),
        ("email", "string"),
        ("changed_time", "int"),
        ("shared_url", "string"),
        ("record_url", "string"),
    ]);
    let examples = [
        r#"{"records":[{"fields":{"Task":"t"}},{"fields":{"Task":"u"}}]}"#,
        r#"{"records":[{"fields":{"Task":"t"},"record_id":"1"}]}"#,
    ]
    .map(|text| example::read(text, 1));
    let tables = [
        Table::new(&body, &examples[0]),
        Table::new(&response, &examples[1]),
    ];
    let places = weigh(&tables, &Keys::default(), Weights::CALIBRATED).0;
    let parents = |table: usize| places[table].iter().map(|place| place.parent);
    assert!(parents(0).eq([None, Some(0), Some(0), Some(0)]));
    let in_person = |row: usize| [4, 5, 8, 9].contains(&row).then(|| row / 4 * 4 - 1);
    let expected = (0..response.len()).map(|row| in_person(row).or((row > 0).then_some(0)));
    assert_eq!(parents(1).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn an_object_with_an_example_of_its_own_has_the_fields_that_it_shows() {
    let mut rows = rows(&[
        ("owner", "user"),
        ("id", "string"),
        ("name", "string"),
        ("shelf", "string"),
        ("lender", "user"),
        ("id", "string"),
        ("name", "string"),
        ("lent_at", "string"),
    ]);
    let example = r#"{"owner":{"id":"1","name":"n"},"shelf":"7","lent_at":"2"}"#;
    for user in [0, 4] {
        rows[user].example = Some(r#"{"id":"1","name":"n"}"#.to_owned());
    }
    let places = nested(&rows, &example::read(example, 1), Weights::CALIBRATED);
    let parents: Vec<Option<usize>> = places.iter().map(|place| place.parent).collect();
    assert_eq!(
        parents,
        [None, Some(0), Some(0), None, None, Some(4), Some(4), None]
    );
}

#[test]
fn an_object_has_no_fields_if_no_row_has_the_keys_of_its_own_example() {
    let mut rows = rows(&[("content", "object"), ("card", "object"), ("id", "string")]);
    for object in [0, 1] {
        rows[object].example = Some(r#"{"text":"t"}"#.to_owned());
    }
    let example = example::read(r#"{"content":{"text":"t"},"id":"1"}"#, 1);
    let places = nested(&rows, &example, Weights::CALIBRATED);
    assert!(places.iter().all(|place| place.parent.is_none()));
}
