//! Reading a YAML map key by key, reporting what is missing, unknown, repeated or of the wrong kind.

use std::collections::BTreeSet;

use crate::diagnostics::{Location, Problems, Spanned, code_list, suggestion};
use crate::literal::Literal;
use crate::yaml::{Content, Entry, Node};

/// A map being read. Keys that nobody asks for are unknown.
pub(super) struct MapReader<'a> {
    at: Location,
    /// Not so if something else stands in its place; that is one problem, not one for each missing key.
    is_map: bool,
    entries: &'a [Entry],
    known: Vec<&'static str>,
}

impl<'a> MapReader<'a> {
    /// Begins with a map; anything else is reported and read as an empty map.
    pub(super) fn new(node: &'a Node, what: &str, problems: &mut Problems) -> Self {
        Self {
            at: node.at,
            is_map: matches!(node.content, Content::Map(_)),
            entries: entries(node, what, problems),
            known: Vec::new(),
        }
    }

    /// The value of a key, if the key is there.
    pub(super) fn get(&mut self, key: &'static str) -> Option<&'a Node> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        self.entries
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.value)
    }

    /// What is read of the value of a key; nothing if the key is absent.
    pub(super) fn read<T: Default>(
        &mut self,
        key: &'static str,
        read: impl Fn(&Node, &mut Problems) -> T,
        problems: &mut Problems,
    ) -> T {
        self.get(key)
            .map(|node| read(node, problems))
            .unwrap_or_default()
    }

    /// The text of a key that may be absent.
    pub(super) fn text(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<Spanned<String>> {
        self.get(key).and_then(|node| text(node, key, problems))
    }

    /// The text of a key that must be there and say something.
    pub(super) fn required_text(
        &mut self,
        key: &'static str,
        hint: &str,
        problems: &mut Problems,
    ) -> Option<Spanned<String>> {
        if self.get(key).is_none() && self.is_map {
            problems.report(self.at, format!("`{key}` is missing"), hint);
        }
        let node = self.get(key)?;
        if is_blank(node) {
            problems.report(node.at, format!("`{key}` is empty"), hint);
            return None;
        }
        text(node, key, problems)
    }

    /// The text of a key that may be absent, but must say something if it is there.
    pub(super) fn stated_text(
        &mut self,
        key: &'static str,
        hint: &str,
        problems: &mut Problems,
    ) -> Option<Spanned<String>> {
        self.get(key)?;
        self.required_text(key, hint, problems)
    }

    /// The integer of a key that may be absent.
    pub(super) fn int(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<Spanned<i64>> {
        let node = self.get(key)?;
        let Content::Scalar(Literal::Int(value)) = node.content else {
            problems.report(
                node.at,
                format!("`{key}` must be an integer"),
                "write digits without quotes",
            );
            return None;
        };
        Some(Spanned { at: node.at, value })
    }

    /// The boolean of a key; absent means no.
    pub(super) fn flag(&mut self, key: &'static str, problems: &mut Problems) -> bool {
        let Some(node) = self.get(key) else {
            return false;
        };
        let Content::Scalar(Literal::Bool(value)) = node.content else {
            problems.report(
                node.at,
                format!("`{key}` must be true or false"),
                "write `true`, or leave the key out",
            );
            return false;
        };
        value
    }

    /// The texts of a key: one text, a list of texts, or absent.
    pub(super) fn texts(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Vec<Spanned<String>> {
        let texts = |node: &Node, problems: &mut Problems| texts(node, key, problems);
        self.read(key, texts, problems)
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(self, problems: &mut Problems) {
        for entry in self
            .entries
            .iter()
            .filter(|entry| !self.known.contains(&entry.key.as_str()))
        {
            let hint = suggestion(&entry.key, self.known.iter().copied()).unwrap_or_else(|| {
                format!(
                    "the keys here are {}",
                    code_list(self.known.iter().copied())
                )
            });
            problems.report(entry.at, format!("unknown key `{}`", entry.key), hint);
        }
    }
}

/// The entries of a map; anything else and every repeated key is reported.
pub(super) fn entries<'a>(node: &'a Node, what: &str, problems: &mut Problems) -> &'a [Entry] {
    let Content::Map(entries) = &node.content else {
        problems.report(
            node.at,
            format!("{what} must be a map"),
            "write `key: value` lines here",
        );
        return &[];
    };
    let mut seen = BTreeSet::new();
    for entry in entries {
        if !seen.insert(&entry.key) {
            problems.report(
                entry.at,
                format!("duplicate key `{}`", entry.key),
                "remove one of the two",
            );
        }
    }
    entries
}

/// The key of an entry and its place.
pub(super) fn key(entry: &Entry) -> Spanned<String> {
    Spanned {
        at: entry.at,
        value: entry.key.clone(),
    }
}

/// Whether nothing stands there, or nothing but white space.
fn is_blank(node: &Node) -> bool {
    match &node.content {
        Content::Null => true,
        Content::Scalar(Literal::Text(text)) => text.trim().is_empty(),
        _ => false,
    }
}

/// A scalar as a text; integers and booleans count as they are spelt.
pub(super) fn text(node: &Node, what: &str, problems: &mut Problems) -> Option<Spanned<String>> {
    let Content::Scalar(literal) = &node.content else {
        problems.report(
            node.at,
            format!("`{what}` must be a text"),
            "write a text after the colon",
        );
        return None;
    };
    Some(Spanned {
        at: node.at,
        value: literal.to_string(),
    })
}

/// One text or a list of texts.
pub(super) fn texts(node: &Node, what: &str, problems: &mut Problems) -> Vec<Spanned<String>> {
    let Content::List(list) = &node.content else {
        return text(node, what, problems).into_iter().collect();
    };
    list.iter()
        .filter_map(|item| text(item, what, problems))
        .collect()
}

/// The nodes of a list; anything else is reported.
pub(super) fn list<'a>(node: &'a Node, what: &str, problems: &mut Problems) -> &'a [Node] {
    let Content::List(list) = &node.content else {
        problems.report(
            node.at,
            format!("`{what}` must be a list"),
            "begin each item with `- `",
        );
        return &[];
    };
    list
}
