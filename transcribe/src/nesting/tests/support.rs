//! Tables written as they should be nested.

use super::{Weights, weigh};
use crate::example::{self, Example};
use crate::nesting::{Placement, Table};
use crate::page::Row;
use crate::shown_types::Keys;

/// A table of which words and names show more than the example does.
pub(super) const KEEPERS: &str = r#"
    keeper? - 饲养员
      size int
      shelf? zoo.shelf
        shelf? -[] 书架
          id string
          height string 书架的高度
        title string
        status string 书架的状态
      keeper_color string 饲养员的颜色
    note string
    gate -
      mail string
      gate_created_time string

    {"note":"n","gate":{"mail":"m","gate_created_time":1}}
    "#;

/// A table: each row with its name, its type and its words, indented as it is nested, and with `?` after the name if
/// its place is in doubt. Below it stands the example, if there is one.
pub(super) struct Written {
    text: String,
    rows: Vec<Row>,
    example: Option<Example>,
}

impl Written {
    pub(super) fn new(text: &str) -> Self {
        let start = text.find('{').unwrap_or(text.len());
        let (table, example) = text.split_at(start);
        let lines = table.lines().filter(|line| !line.trim().is_empty());
        let indent = |line: &str| line.len() - line.trim_start().len();
        let outermost = lines.clone().map(indent).min().unwrap_or(0);
        let lines = lines.map(|line| &line[outermost..]);
        Self {
            text: lines.clone().collect::<Vec<&str>>().join("\n") + "\n",
            rows: lines.enumerate().map(row).collect(),
            example: (!example.is_empty()).then(|| example::read(example, 1)),
        }
    }

    fn table(&self) -> Table<'_> {
        Table {
            rows: &self.rows,
            example: self.example.as_ref(),
        }
    }

    fn nested(&self, places: &[Placement]) -> String {
        let mut depths: Vec<usize> = Vec::new();
        let mut text = String::new();
        for (row, place) in self.rows.iter().zip(places) {
            let depth = place.parent.map_or(0, |parent| depths[parent] + 1);
            depths.push(depth);
            let mark = if place.unsettled.is_some() { "?" } else { "" };
            let columns = format!("{}{mark} {} {}", row.name, row.type_text, row.words);
            text = text + &"  ".repeat(depth) + columns.trim_end() + "\n";
        }
        text
    }
}

fn row((index, line): (usize, &str)) -> Row {
    let mut columns = line.trim_start().splitn(3, ' ');
    let mut next = || columns.next().unwrap_or_default();
    Row {
        line: index + 1,
        name: next().trim_end_matches('?').to_owned(),
        type_text: next().to_owned(),
        words: next().to_owned(),
        ..Row::default()
    }
}

fn places(written: &[Written]) -> Vec<Vec<Placement>> {
    let tables: Vec<Table<'_>> = written.iter().map(Written::table).collect();
    weigh(&tables, &Keys::default(), Weights::CALIBRATED).0
}

/// Fails unless the tables of a page are nested as they are written.
#[track_caller]
pub(super) fn assert_nested(tables: &[&str]) {
    let written: Vec<Written> = tables.iter().map(|text| Written::new(text)).collect();
    for (written, places) in written.iter().zip(places(&written)) {
        let found = written.nested(&places);
        assert!(
            found == written.text,
            "{found}\ninstead of\n{}",
            written.text
        );
    }
}

/// The doubts about each table, each after the name of its row.
pub(super) fn doubts(tables: &[&str]) -> Vec<Vec<String>> {
    let written: Vec<Written> = tables.iter().map(|text| Written::new(text)).collect();
    let of_table = |(written, places): (&Written, Vec<Placement>)| {
        let rows = written.rows.iter().zip(places);
        rows.filter_map(|(row, place)| Some(format!("{}: {}", row.name, place.unsettled?)))
            .collect()
    };
    written.iter().zip(places(&written)).map(of_table).collect()
}
