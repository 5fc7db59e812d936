//! Where rows go: in tables written for one case each, and in random ones.

mod doubts;
mod examples;
mod hints;
mod kinds;
mod random;
mod support;
mod units;
mod words;

use super::weights::Weights;
use super::{Placement, Table, weigh};
use crate::example::{self, Example};
use crate::page::Row;
use crate::shown_types::Keys;

fn nested(rows: &[Row], example: &Example, weights: Weights) -> Vec<Placement> {
    weigh(&[Table::new(rows, example)], &Keys::default(), weights)
        .0
        .remove(0)
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
fn a_table_without_an_envelope_describes_the_data_of_the_example() {
    let names = [
        ("replies", "-"),
        ("add", "-"),
        ("result", "bool"),
        ("remove", "-"),
        ("result", "bool"),
    ];
    let example =
        r#"{"code":0,"data":{"replies":[{"add":{"result":true},"remove":{"result":true}}]}}"#;
    let expected = [
        ".replies",
        "replies.add",
        "add.result",
        "replies.remove",
        "remove.result",
    ];
    assert_eq!(shown(&names, example), expected);
}

#[test]
fn rows_stand_in_a_list_of_numbers_if_the_example_shows_an_object_there() {
    let names = [
        ("request", "object"),
        ("editors", "int[]"),
        ("added", "string[]"),
        ("removed", "string[]"),
        ("note", "string"),
    ];
    let example = r#"{"request":{"editors":{"added":["a"],"removed":["b"]},"note":"n"}}"#;
    let expected = [
        ".request",
        "request.editors",
        "editors.added",
        "editors.removed",
        "request.note",
    ];
    assert_eq!(shown(&names, example), expected);
}

#[test]
fn a_map_of_texts_has_no_fields() {
    let names = [
        ("records", "record[]"),
        ("fields", "map<string, union>"),
        ("record_id", "string"),
        ("shared_url", "string"),
    ];
    let example = r#"{"records":[{"fields":{"Task":"t","Due":1},"record_id":"1"}]}"#;
    let found = shown(&names, example);
    assert_eq!(
        found,
        [
            ".records",
            "records.fields",
            "records.record_id",
            "records.shared_url?"
        ]
    );
}

#[test]
fn an_object_with_an_example_of_its_own_has_no_rows() {
    let mut rows = rows(&[
        ("content", "object"),
        ("card", "object"),
        ("open_ids", "list"),
    ]);
    for row in &mut rows {
        row.example = Some("{}".to_owned());
    }
    let places = nested(&rows, &example::read("", 1), Weights::CALIBRATED);
    assert!(
        places
            .iter()
            .all(|place| place.parent.is_none() && place.unsettled.is_none()),
        "{places:?}"
    );
}

#[test]
fn a_name_unlike_those_of_all_fields_belongs_further_out() {
    let names = [
        ("task_id", "string"),
        ("rule_name", "string"),
        ("contents", "content[]"),
        ("field_id", "string"),
        ("field_value", "string"),
        ("rule_id", "string"),
        ("owner", "string"),
    ];
    let example = r#"{"task_id":"1","rule_name":"n","owner":"o",
        "contents":[{"field_id":"1","field_value":"v"}]}"#;
    assert_eq!(shown(&names, example)[5], ".rule_id?");
}

/// The example shows `value` beside `children`, where the table has it below; what the first object of the type has
/// taught the others is in doubt in each of them.
#[test]
fn a_doubt_holds_for_all_objects_of_a_type() {
    let mut names = Vec::new();
    let mut example = Vec::new();
    for list in ["schools", "jobs", "prizes", "works"] {
        names.extend([
            (list, "string"),
            ("data", "entry[]"),
            ("id", "string"),
            ("children", "child[]"),
            ("id", "string"),
            ("value", "string"),
        ]);
        names[example.len() * 6].1 = list;
        example.push(format!(r#""{list}":{{"data":[{{"id":"1","value":"v"}}]}}"#));
    }
    let found = shown(&names, &format!("{{{}}}", example.join(",")));
    for entry in found.chunks(6) {
        assert!(entry.iter().any(|row| row.ends_with('?')), "{found:#?}");
    }
}

/// Where the same rows follow in a like object, its doubts are taken over instead of found again.
#[test]
fn like_objects_have_like_doubts() {
    let items: Vec<String> = (0..40).map(|number| format!("item{number}")).collect();
    let mut names = Vec::new();
    for item in &items {
        names.extend([
            (item.as_str(), "item"),
            ("id", "string"),
            ("owner", "user"),
            ("name", "string"),
            ("note", "string"),
        ]);
    }
    let found = shown(&names, "");
    let doubts =
        |item: &[String]| -> Vec<bool> { item.iter().map(|row| row.ends_with('?')).collect() };
    let middle: Vec<Vec<bool>> = found.chunks(5).skip(4).take(20).map(doubts).collect();
    assert!(
        middle.windows(2).all(|pair| pair[0] == pair[1]),
        "{found:#?}"
    );
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
        weigh(&[table], &Keys::default(), Weights::CALIBRATED).1 / rows.len()
    };
    assert!(
        steps(1000) <= 2 * steps(100),
        "{} and {}",
        steps(1000),
        steps(100)
    );
}
