//! YAML text to a tree of numbered nodes.
//!
//! The YAML library gives a place in the text with errors only. Each node therefore carries its number in
//! reading order, and [`locate`] reads the text again up to that number and fails there: places cost
//! nothing until a problem needs one.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::diagnostics::Problems;

/// The place of a node in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

/// A line and column, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Location {
    pub line: usize,
    pub column: usize,
}

#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub id: NodeId,
    pub content: Content,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    Null,
    Bool(bool),
    Int(i64),
    Text(String),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key of a map, always as it is spelt, and its value.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub key_id: NodeId,
    pub key: String,
    pub value: Node,
}

/// Reads the one YAML document of a file.
pub(crate) fn parse(text: &str, problems: &mut Problems) -> Option<Node> {
    let error = match read(text, None) {
        Ok(node) => return Some(node),
        Err(error) => error,
    };
    let place = location(&error);
    problems.report_at(
        place,
        format!("not valid YAML: {}", message(&error)),
        "mend the YAML syntax here or just above",
    );
    None
}

/// Where in the text the node begins.
pub(crate) fn locate(text: &str, id: NodeId) -> Location {
    match read(text, Some(id)) {
        Ok(_) => Location { line: 1, column: 1 },
        Err(error) => location(&error),
    }
}

fn read(text: &str, stop_at: Option<NodeId>) -> Result<Node, serde_yaml::Error> {
    let next = Cell::new(0);
    Reader {
        next: &next,
        stop_at,
    }
    .deserialize(serde_yaml::Deserializer::from_str(text))
}

fn location(error: &serde_yaml::Error) -> Location {
    error
        .location()
        .map_or(Location { line: 1, column: 1 }, |at| Location {
            line: at.line().max(1),
            column: at.column().max(1),
        })
}

/// The library's message without the place, which is shown before it.
fn message(error: &serde_yaml::Error) -> String {
    let text = error.to_string();
    text.split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    next: &'a Cell<u32>,
    stop_at: Option<NodeId>,
}

impl Reader<'_> {
    fn number<E: serde::de::Error>(self) -> Result<NodeId, E> {
        let id = NodeId(self.next.get());
        self.next.set(id.0 + 1);
        if self.stop_at == Some(id) {
            Err(E::custom("found"))
        } else {
            Ok(id)
        }
    }

    fn node<E: serde::de::Error>(self, content: Content) -> Result<Node, E> {
        Ok(Node {
            id: self.number()?,
            content,
        })
    }
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map, a list, a text, an integer or a boolean")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Node, E> {
        self.node(Content::Null)
    }

    fn visit_none<E: serde::de::Error>(self) -> Result<Node, E> {
        self.node(Content::Null)
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Node, E> {
        self.node(Content::Bool(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Node, E> {
        self.node(Content::Int(value))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Node, E> {
        self.node(
            i64::try_from(value).map_or_else(|_| Content::Text(value.to_string()), Content::Int),
        )
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Node, E> {
        self.node(Content::Text(value.to_string()))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Node, E> {
        self.node(Content::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let id = self.number()?;
        let mut list = Vec::new();
        while let Some(node) = seq.next_element_seed(self)? {
            list.push(node);
        }
        Ok(Node {
            id,
            content: Content::List(list),
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let id = self.number()?;
        let mut entries = Vec::new();
        while let Some((key_id, key)) = map.next_key_seed(KeyReader(self))? {
            entries.push(Entry {
                key_id,
                key,
                value: map.next_value_seed(self)?,
            });
        }
        Ok(Node {
            id,
            content: Content::Map(entries),
        })
    }
}

/// Reads a key as it is spelt: `1` and `yes` are texts here.
struct KeyReader<'a>(Reader<'a>);

impl<'de> DeserializeSeed<'de> for KeyReader<'_> {
    type Value = (NodeId, String);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyReader<'_> {
    type Value = (NodeId, String);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a plain key")
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<Self::Value, E> {
        Ok((self.0.number()?, key.to_owned()))
    }
}
