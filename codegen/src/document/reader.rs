//! Reading a YAML map key by key, reporting what is missing, unknown, repeated or of the wrong kind.

use std::collections::BTreeSet;

use super::Spanned;
use crate::diagnostics::Problems;
use crate::yaml::{Content, Entry, Node, NodeId};

/// A map being read. Keys that nobody asks for are unknown.
pub(crate) struct MapReader<'a> {
    id: NodeId,
    /// Not so if something else stands in its place; that is one problem, not one for each missing key.
    is_map: bool,
    entries: &'a [Entry],
    known: Vec<&'static str>,
}

impl<'a> MapReader<'a> {
    /// Begins with a map; anything else is reported and read as an empty map.
    pub(crate) fn new(node: &'a Node, what: &str, problems: &mut Problems) -> Self {
        Self {
            id: node.id,
            is_map: matches!(node.content, Content::Map(_)),
            entries: entries(node, what, problems),
            known: Vec::new(),
        }
    }

    /// The value of a key, if the key is there.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<&'a Node> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        self.entries
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.value)
    }

    /// What is read of the value of a key; nothing if the key is absent.
    pub(crate) fn read<T: Default>(
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
    pub(crate) fn text(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<Spanned<String>> {
        self.get(key).and_then(|node| text(node, key, problems))
    }

    /// The text of a key that must be there and say something.
    pub(crate) fn required_text(
        &mut self,
        key: &'static str,
        hint: &str,
        problems: &mut Problems,
    ) -> Option<Spanned<String>> {
        if self.get(key).is_none() && self.is_map {
            problems.report(self.id, format!("`{key}` is missing"), hint);
        }
        let node = self.get(key)?;
        if is_blank(node) {
            problems.report(node.id, format!("`{key}` is empty"), hint);
            return None;
        }
        text(node, key, problems)
    }

    /// The text of a key that may be absent, but must say something if it is there.
    pub(crate) fn stated_text(
        &mut self,
        key: &'static str,
        hint: &str,
        problems: &mut Problems,
    ) -> Option<Spanned<String>> {
        self.get(key)?;
        self.required_text(key, hint, problems)
    }

    /// The integer of a key that may be absent.
    pub(crate) fn int(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Option<Spanned<i64>> {
        let node = self.get(key)?;
        let Content::Int(value) = node.content else {
            problems.report(
                node.id,
                format!("`{key}` must be an integer"),
                "write digits without quotes",
            );
            return None;
        };
        Some(Spanned { id: node.id, value })
    }

    /// The boolean of a key; absent means no.
    pub(crate) fn flag(&mut self, key: &'static str, problems: &mut Problems) -> bool {
        let Some(node) = self.get(key) else {
            return false;
        };
        let Content::Bool(value) = node.content else {
            problems.report(
                node.id,
                format!("`{key}` must be true or false"),
                "write `true`, or leave the key out",
            );
            return false;
        };
        value
    }

    /// The texts of a key: one text, a list of texts, or absent.
    pub(crate) fn texts(
        &mut self,
        key: &'static str,
        problems: &mut Problems,
    ) -> Vec<Spanned<String>> {
        let texts = |node: &Node, problems: &mut Problems| texts(node, key, problems);
        self.read(key, texts, problems)
    }

    /// Reports the keys that nobody asked for.
    pub(crate) fn finish(self, problems: &mut Problems) {
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
            problems.report(entry.key_id, format!("unknown key `{}`", entry.key), hint);
        }
    }
}

/// The entries of a map; anything else and every repeated key is reported.
pub(crate) fn entries<'a>(node: &'a Node, what: &str, problems: &mut Problems) -> &'a [Entry] {
    let Content::Map(entries) = &node.content else {
        problems.report(
            node.id,
            format!("{what} must be a map"),
            "write `key: value` lines here",
        );
        return &[];
    };
    let mut seen = BTreeSet::new();
    for entry in entries {
        if !seen.insert(&entry.key) {
            problems.report(
                entry.key_id,
                format!("duplicate key `{}`", entry.key),
                "remove one of the two",
            );
        }
    }
    entries
}

/// Whether nothing stands there, or nothing but white space.
fn is_blank(node: &Node) -> bool {
    match &node.content {
        Content::Null => true,
        Content::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// A scalar as a text; integers and booleans count as they are spelt.
pub(crate) fn text(node: &Node, what: &str, problems: &mut Problems) -> Option<Spanned<String>> {
    let value = match &node.content {
        Content::Text(text) => text.clone(),
        Content::Int(int) => int.to_string(),
        Content::Bool(boolean) => boolean.to_string(),
        Content::Null | Content::List(_) | Content::Map(_) => {
            problems.report(
                node.id,
                format!("`{what}` must be a text"),
                "write a text after the colon",
            );
            return None;
        }
    };
    Some(Spanned { id: node.id, value })
}

/// One text or a list of texts.
pub(crate) fn texts(node: &Node, what: &str, problems: &mut Problems) -> Vec<Spanned<String>> {
    let Content::List(list) = &node.content else {
        return text(node, what, problems).into_iter().collect();
    };
    list.iter()
        .filter_map(|item| text(item, what, problems))
        .collect()
}

/// Reports every text with a character that nobody sees: it would hide in the generated code.
pub(crate) fn report_invisible(node: &Node, problems: &mut Problems) {
    match &node.content {
        Content::Text(text) => report_invisible_in(text, node.id, problems),
        Content::List(list) => {
            for node in list {
                report_invisible(node, problems);
            }
        }
        Content::Map(entries) => {
            for entry in entries {
                report_invisible_in(&entry.key, entry.key_id, problems);
                report_invisible(&entry.value, problems);
            }
        }
        Content::Null | Content::Bool(_) | Content::Int(_) => {}
    }
}

fn report_invisible_in(text: &str, at: NodeId, problems: &mut Problems) {
    if let Some(letter) = text.chars().find(|letter| is_invisible(*letter)) {
        let message = format!("the character {} cannot be seen", letter.escape_unicode());
        problems.report(at, message, "remove it, or write what it stands for");
    }
}

/// Control characters, and those that change the direction of a line or end it.
fn is_invisible(letter: char) -> bool {
    (letter.is_control() && !"\n\t".contains(letter))
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The nodes of a list; anything else is reported.
pub(crate) fn list<'a>(node: &'a Node, what: &str, problems: &mut Problems) -> &'a [Node] {
    let Content::List(list) = &node.content else {
        problems.report(
            node.id,
            format!("`{what}` must be a list"),
            "begin each item with `- `",
        );
        return &[];
    };
    list
}

/// “did you mean”, if one of the candidates is near.
pub(crate) fn suggestion<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    let near = candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate));
    let (distance, candidate) = near.min()?;
    (distance <= 2.max(word.len() / 3)).then(|| format!("did you mean `{candidate}`?"))
}

/// Names for a message: `` `a`, `b` ``.
pub(crate) fn code_list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
