//! Tables made of trees: each row is put back where it came from, or flagged.

use std::fmt::Write as _;

use fastrand::Rng;
use feishu_transcribe::page::{Located, Page, Row};
use feishu_transcribe::transcript::{Field, Transcript};

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

/// Rows with the depth that the table does not show.
fn flatten(nodes: &[Node], depth: usize, rows: &mut Vec<(usize, Row)>) {
    for node in nodes {
        let row = Row {
            line: rows.len() + 1,
            name: node.name.to_owned(),
            type_text: node.type_text.clone(),
            ..Row::default()
        };
        rows.push((depth, row));
        flatten(&node.nodes, depth + 1, rows);
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

/// Depths as nested, and whether a row is flagged.
fn placed(fields: &[Field<'_>], depth: usize, depths: &mut Vec<usize>, flags: &mut usize) {
    for field in fields {
        depths.push(depth);
        *flags += usize::from(field.unsettled.is_some());
        placed(&field.fields, depth + 1, depths, flags);
    }
}

/// What became of tables.
#[derive(Debug, Default, PartialEq, Eq)]
struct Outcomes {
    exact: usize,
    flagged: usize,
    /// Wrong, and not flagged.
    wrong: usize,
}

/// Nests 300 tables with examples in which so many of a hundred keys are missing.
fn outcomes(missing: u8) -> Outcomes {
    let mut random = Rng::with_seed(7);
    let mut outcomes = Outcomes::default();
    for _ in 0..300 {
        let nodes = tree(&mut random, 0, &mut Vec::new());
        let mut rows = Vec::new();
        flatten(&nodes, 0, &mut rows);
        let mut value = String::new();
        example(&nodes, &mut random, missing, &mut value);
        let (truth, body): (Vec<usize>, Vec<Row>) = rows.into_iter().unzip();
        let request_example = Some(Located { line: 1, value });
        let page = Page {
            body,
            request_example,
            ..Page::default()
        };
        let (mut depths, mut flags) = (Vec::new(), 0);
        placed(&Transcript::new(&page).body, 0, &mut depths, &mut flags);
        match (depths == truth, flags) {
            (true, _) => outcomes.exact += 1,
            (false, 0) => outcomes.wrong += 1,
            (false, _) => outcomes.flagged += 1,
        }
    }
    outcomes
}

#[test]
fn a_whole_example_gives_every_table_back() {
    let all = Outcomes {
        exact: 300,
        ..Outcomes::default()
    };
    assert_eq!(outcomes(0), all);
}

#[test]
fn what_an_example_leaves_out_is_never_guessed_in_silence() {
    for missing in [10, 30, 60, 100] {
        let outcomes = outcomes(missing);
        assert_eq!(outcomes.wrong, 0, "{missing}: {outcomes:?}");
        assert!(outcomes.exact > 150, "{missing}: {outcomes:?}");
    }
}
