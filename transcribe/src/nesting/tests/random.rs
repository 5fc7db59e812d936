//! Tables made of random trees: each row is put back where it came from, or flagged.

use std::fmt::Write as _;

use fastrand::Rng;

use super::nested;
use crate::example;
use crate::nesting::Placement;
use crate::nesting::weights::{Cost, Weights};
use crate::page::Row;

/// Few, so that many objects have a field of the same name.
const NAMES: [&str; 8] = [
    "id", "name", "info", "list", "user", "type", "time", "value",
];

#[derive(Clone)]
struct Node {
    name: &'static str,
    type_text: String,
    nodes: Vec<Node>,
}

/// Some fields with different names, and objects among them.
fn tree(random: &mut Rng, depth: usize, seen: &mut Vec<Node>) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for _ in 0..=random.usize(..4) {
        let name = NAMES[random.usize(..NAMES.len())];
        if nodes.iter().any(|node| node.name == name) {
            continue;
        }
        let ending = if random.u8(..100) < 40 { "[]" } else { "" };
        let mut node = Node {
            name,
            type_text: format!("string{ending}"),
            nodes: Vec::new(),
        };
        if depth < 4 && random.u8(..100) < 40 {
            node = object(&node, random, depth, seen);
        }
        nodes.push(node);
    }
    nodes
}

/// The node as an object, of a type that is new or was seen.
fn object(node: &Node, random: &mut Rng, depth: usize, seen: &mut Vec<Node>) -> Node {
    if !seen.is_empty() && random.u8(..100) < 30 {
        let index = random.usize(..seen.len());
        return Node {
            name: node.name,
            ..seen[index].clone()
        };
    }
    let nodes = tree(random, depth + 1, seen);
    let type_text = node
        .type_text
        .replace("string", &format!("type_{}", seen.len()));
    let name = node.name;
    let node = Node {
        name,
        type_text,
        nodes,
    };
    seen.push(node.clone());
    node
}

/// Rows with the parents that the table does not show.
fn flatten(nodes: &[Node], parent: Option<usize>, rows: &mut Vec<(Option<usize>, Row)>) {
    for node in nodes {
        let index = rows.len();
        let row = Row {
            line: index + 1,
            name: node.name.to_owned(),
            type_text: node.type_text.clone(),
            ..Row::default()
        };
        rows.push((parent, row));
        flatten(&node.nodes, Some(index), rows);
    }
}

/// An example in which a key is missing now and then.
fn example(nodes: &[Node], random: &mut Rng, missing: u8, text: &mut String) {
    *text += "{";
    let mut separator = "";
    for node in nodes {
        if random.u8(..100) < missing {
            continue;
        }
        let is_list = node.type_text.ends_with("[]");
        let _ = write!(
            text,
            "{separator}\"{}\":{}",
            node.name,
            if is_list { "[" } else { "" }
        );
        if node.nodes.is_empty() {
            *text += "\"x\"";
        } else {
            example(&node.nodes, random, missing, text);
        }
        *text += if is_list { "]" } else { "" };
        separator = ",";
    }
    *text += "}";
}

/// What became of tables.
#[derive(Debug, Default, PartialEq, Eq)]
struct Outcomes {
    exact: usize,
    /// Wrong, but each wrong row is flagged, or an object that it is in.
    flagged: usize,
    wrong: usize,
}

impl Outcomes {
    fn add(&mut self, places: &[Placement], truth: &[Option<usize>]) {
        let is_flagged = |row: usize| {
            std::iter::successors(Some(row), |row| places[*row].parent)
                .any(|row| places[row].unsettled.is_some())
        };
        let mut misplaced = (0..truth.len()).filter(|row| places[*row].parent != truth[*row]);
        let mut misplaced = misplaced.by_ref().peekable();
        if misplaced.peek().is_none() {
            self.exact += 1;
        } else if misplaced.all(is_flagged) {
            self.flagged += 1;
        } else {
            self.wrong += 1;
        }
    }
}

/// Nests tables with examples in which so many of a hundred keys are missing.
fn outcomes(tables: usize, missing: u8, weights: Weights) -> Outcomes {
    let mut random = Rng::with_seed(7);
    let mut outcomes = Outcomes::default();
    for _ in 0..tables {
        let nodes = tree(&mut random, 0, &mut Vec::new());
        let mut rows = Vec::new();
        flatten(&nodes, None, &mut rows);
        let mut text = String::new();
        example(&nodes, &mut random, missing, &mut text);
        let (truth, rows): (Vec<Option<usize>>, Vec<Row>) = rows.into_iter().unzip();
        let example = example::read(&text, 1);
        outcomes.add(&nested(&rows, &example, weights), &truth);
    }
    outcomes
}

#[test]
fn a_whole_example_gives_every_table_back() {
    let all = Outcomes {
        exact: 300,
        ..Outcomes::default()
    };
    assert_eq!(outcomes(300, 0, Weights::CALIBRATED), all);
}

#[test]
fn what_an_example_leaves_out_is_never_guessed_in_silence() {
    for missing in [5, 10, 30, 60, 95, 100] {
        let outcomes = outcomes(300, missing, Weights::CALIBRATED);
        assert_eq!(outcomes.wrong, 0, "{missing}: {outcomes:?}");
        assert!(outcomes.exact > 150, "{missing}: {outcomes:?}");
    }
}

/// With half or twice the value of a weight, doubts come and go on these trees, but no row is misplaced without a flag.
/// Half the margin is left out.
#[test]
fn half_or_twice_a_weight_is_never_wrong_in_silence() {
    let mut wrong = Vec::new();
    for (name, weight) in Weights::EACH {
        for (halves, factor) in [(1, "half"), (4, "twice")] {
            let mut weights = Weights::CALIBRATED;
            let cost: &mut Cost = weight(&mut weights);
            *cost = *cost * halves / 2;
            if (name, factor) == ("margin", "half") {
                continue;
            }
            // One absent key is always possible.
            weights.margin = weights.margin.max(weights.absent + weights.absent / 2);
            let outcomes = outcomes(60, 30, weights);
            if outcomes.wrong > 0 {
                wrong.push(format!("{factor} of {name}: {outcomes:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
