//! Where rows go: in tables written for one case each, and in random ones.

mod random;

use super::weights::Weights;
use super::{Placement, Table, weigh};
use crate::example::{self, Example};
use crate::page::Row;

fn nested(rows: &[Row], example: &Example, weights: Weights) -> Vec<Placement> {
    let table = Table {
        rows,
        example: Some(example).filter(|example| example.value.is_some()),
    };
    weigh(&[table], weights).0.remove(0)
}

/// A table of rows with a name and a type each.
fn rows(names: &[(&str, &str)]) -> Vec<Row> {
    let row = |(line, (name, type_text)): (usize, &(&str, &str))| Row {
        line: line + 1,
        name: (*name).to_owned(),
        type_text: (*type_text).to_owned(),
        ..Row::default()
    };
    names.iter().enumerate().map(row).collect()
}

/// The rows, each with its parent's name before it and a mark if it is in doubt.
fn shown(names: &[(&str, &str)], text: &str) -> Vec<String> {
    let rows = rows(names);
    let places = nested(&rows, &example::read(text, 1), Weights::CALIBRATED);
    let line = |(row, place): (&Row, &Placement)| {
        let parent = place.parent.map_or("", |parent| &rows[parent].name);
        let mark = if place.unsettled.is_some() { "?" } else { "" };
        format!("{parent}.{}{mark}", row.name)
    };
    rows.iter().zip(&places).map(line).collect()
}

#[test]
fn an_object_may_be_called_file() {
    let names = [
        ("animal", "animal"),
        ("name", "string"),
        ("papers", "file[]"),
        ("id", "string"),
        ("title", "string"),
    ];
    let example = r#"{"animal":{"name":"Ada","papers":[{"id":"1","title":"t"}]}}"#;
    let expected = [
        ".animal",
        "animal.name",
        "animal.papers",
        "papers.id",
        "papers.title",
    ];
    assert_eq!(shown(&names, example), expected);
}

#[test]
fn a_file_without_an_example_has_no_fields() {
    let names = [("content", "file"), ("size", "int"), ("hash", "string")];
    assert_eq!(shown(&names, ""), [".content", ".size", ".hash"]);
}

#[test]
fn a_type_without_rows_takes_none_of_those_that_follow() {
    let names = [
        ("field", "field"),
        ("name", "string"),
        ("text_setting", "text_setting"),
        ("update_fields", "string[]"),
    ];
    let example = r#"{"field":{"name":"n","text_setting":{}},"update_fields":["name"]}"#;
    let expected = [
        ".field",
        "field.name",
        "field.text_setting",
        ".update_fields",
    ];
    assert_eq!(shown(&names, example), expected);
}

#[test]
fn an_optional_sibling_after_an_object_is_in_doubt() {
    let names = [
        ("tabs", "tab[]"),
        ("id", "string"),
        ("content", "tab_content"),
        ("url", "string"),
        ("config", "tab_config"),
        ("icon", "string"),
    ];
    let found = shown(&names, r#"{"tabs":[{"id":"1","content":{"url":"u"}}]}"#);
    assert!(
        found[4].ends_with('?') || found[2].ends_with('?') || found[0].ends_with('?'),
        "{found:?}"
    );
}

#[test]
fn without_an_example_one_doubt_says_that_the_end_of_an_object_is_open() {
    let names = [
        ("code", "int"),
        ("msg", "string"),
        ("data", "-"),
        ("node", "node"),
        ("space_id", "string"),
        ("node_token", "string"),
        ("title", "string"),
    ];
    let found = shown(&names, "");
    let doubts: Vec<&String> = found.iter().filter(|row| row.ends_with('?')).collect();
    assert_eq!(doubts, ["data.node?"]);
}

#[test]
fn weighing_takes_as_many_steps_for_a_row_of_a_long_table_as_of_a_short_one() {
    let steps = |objects: usize| {
        let mut names = Vec::new();
        for _ in 0..objects {
            names.extend([
                ("item", "item"),
                ("id", "string"),
                ("owner", "user"),
                ("name", "string"),
            ]);
        }
        let rows = rows(&names);
        let table = Table {
            rows: &rows,
            example: None,
        };
        weigh(&[table], Weights::CALIBRATED).1 / rows.len()
    };
    assert!(
        steps(1000) <= 2 * steps(20),
        "{} and {}",
        steps(1000),
        steps(20)
    );
}
