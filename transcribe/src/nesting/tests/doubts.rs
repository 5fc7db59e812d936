//! What is said of rows in doubt.

use super::support::{KEEPERS, doubts};
use super::{rows, shown};
use crate::nesting::{Placement, Table, place};
use crate::shown_types::Keys;

/// An object with so many fields, of which nothing is known.
fn object(name: &str, fields: usize) -> String {
    let fields = (0..fields).map(|field| format!("  field{field} string\n"));
    format!("{name}\n{}", fields.collect::<String>())
}

/// The rows one level further in, below those ahead of them.
fn below(ahead: &str, rows: &str) -> String {
    let rows = rows.lines().map(|row| format!("  {row}\n"));
    format!("{ahead}\n{}", rows.collect::<String>())
}

#[test]
fn a_doubt_names_the_nearest_other_object() {
    let found = doubts(&[KEEPERS]);
    let expected = [
        "keeper: `size`, `shelf` and `keeper_color` may also stand in the top",
        "shelf: `title` and `status` may also stand in `shelf`",
        "shelf: `id` and `height` may also stand in `shelf`",
    ];
    assert_eq!(found[0], expected);
}

#[test]
fn a_doubt_names_three_fields_and_counts_the_others() {
    let said = |fields: usize| {
        doubts(&[&object("part object", fields)])
            .remove(0)
            .remove(0)
    };
    let three = "part: `field0`, `field1` and `field2` may also stand in the top";
    assert_eq!(said(3), three);
    let four = "part: `field0`, `field1`, `field2` and 1 more may also stand in the top";
    assert_eq!(said(4), four);
    let six = "part: `field0`, `field1`, `field2` and 3 more may also stand in the top";
    assert_eq!(said(6), six);
}

#[test]
fn a_field_that_comes_twice_is_in_doubt_and_so_is_what_follows() {
    let found = doubts(&["
        title string
        title string
        note string
        "]);
    let expected = [
        "title: the top has a field of this name already",
        "note: it may belong to the object of the row before that is there twice",
    ];
    assert_eq!(found[0], expected);
}

#[test]
fn a_place_learnt_from_a_doubtful_one_is_in_doubt() {
    let found = doubts(&["
        schools entry
          id string
          children child[]
            id string
            value string
        jobs entry
          id string
          children child[]
            id string
            value string
        "]);
    let expected =
        "schools: `id` and `children` may also stand elsewhere, as in another object of this type";
    assert_eq!(found[0][0], expected);
}

#[test]
fn a_row_that_is_too_deep_stands_in_the_row_before_it() {
    let mut rows = rows(&[("book", "book"), ("title", "string")]);
    rows[0].depth = Some(0);
    rows[1].depth = Some(3);
    let table = Table {
        rows: &rows,
        example: None,
    };
    let last = place(&[table], &Keys::default()).remove(0).remove(1);
    let expected = Placement {
        parent: Some(0),
        unsettled: Some("it is indented 3 deep, where 1 is the most that fits".to_owned()),
    };
    assert_eq!(last, expected);
}

#[test]
fn a_doubt_about_like_rows_names_the_objects_of_its_own_table() {
    let part = object("part object\n  size int\n  box object\n    lid string", 40);
    let first = below("root object", &part);
    let second = below("root object\n  extra string\n  more string", &part);
    let found = doubts(&[&first, &second]);
    let of_part = "`size` and `box` may also stand in `root`";
    let of_box = "box: `lid`, `field0`, `field1` and 38 more may also stand in `part`";
    let in_first = [
        format!("part: it may also stand in the top; {of_part}"),
        of_box.to_owned(),
    ];
    let in_second = [
        "root: `extra`, `more` and `part` may also stand in the top".to_owned(),
        format!("part: {of_part}"),
        of_box.to_owned(),
    ];
    assert_eq!(found[0], in_first);
    assert_eq!(found[1], in_second);
}

/// The names of the rows are the same, but the example shows only those of the first object.
#[test]
fn like_rows_are_in_doubt_only_where_the_example_shows_none_of_them() {
    let keys: Vec<String> = (0..40).map(|key| format!(r#""field{key}":1"#)).collect();
    let example = format!("{{\"first\":{{{}}},\"total\":1}}", keys.join(","));
    let shown = object("first object", 40) + "total int\n" + &example;
    let found = doubts(&[&shown, &(object("second object", 40) + "total int\n")]);
    assert!(found[0].is_empty() && found[1].len() == 1, "{found:#?}");
}

/// Where an example is nested without end, the search still ends.
#[test]
fn objects_stand_twenty_deep_at_most() {
    let names: Vec<String> = (0..24).map(|depth| format!("level{depth}")).collect();
    let rows: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "object")).collect();
    let keys: Vec<String> = names.iter().map(|name| format!("{{\"{name}\":")).collect();
    let found = shown(&rows, &(keys.concat() + "1" + &"}".repeat(24)));
    let expected = ["level18.level19?", "level19.level20", "level19.level21"];
    assert_eq!(found[19..22], expected);
}
