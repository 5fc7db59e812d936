//! Comments of a file, each at the line that it is about.

use std::collections::BTreeMap;

use crate::diagnostics::Location;
use crate::yaml::{Content, Node};

/// What begins an item of a list.
const MARK: &str = "- ";

/// Keys from the top of a file to a line: `["query", "page_size", "min"]`. Items of a list count from 0.
pub type KeyPath = Vec<String>;

/// All comments of a file, or of a key and those under it, without their `#`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comments {
    above: Vec<String>,
    behind: Option<String>,
    below: Vec<String>,
    /// By key, which need not be written itself. Most maps hold one or two, and have room for eleven: so each is apart.
    under: BTreeMap<String, Box<Comments>>,
}

impl Comments {
    /// Adds a line above the key.
    pub fn add_above(&mut self, path: KeyPath, comment: &str) {
        self.at(path).above.extend(one_line(comment));
    }

    /// Puts a comment at the end of the key's line.
    pub fn set_behind(&mut self, path: KeyPath, comment: &str) {
        self.at(path).behind = one_line(comment);
    }

    /// Adds a line below the key and everything under it.
    pub fn add_below(&mut self, path: KeyPath, comment: &str) {
        self.at(path).below.extend(one_line(comment));
    }

    fn at(&mut self, path: KeyPath) -> &mut Self {
        path.into_iter()
            .fold(self, |comments, key| comments.under.entry(key).or_default())
    }

    /// The comments of a key, and of those under it.
    #[must_use]
    pub fn under(&self, key: &str) -> Option<&Self> {
        self.under.get(key).map(AsRef::as_ref)
    }

    /// Lines above the key.
    #[must_use]
    pub fn above(&self) -> &[String] {
        &self.above
    }

    /// The comment at the end of the key's line.
    #[must_use]
    pub fn behind(&self) -> Option<&str> {
        self.behind.as_deref()
    }

    /// Lines below the key and everything under it.
    #[must_use]
    pub fn below(&self) -> &[String] {
        &self.below
    }

    /// The comments of a text, of which `root` was read.
    pub(crate) fn read(text: &str, root: &Node) -> Self {
        let mut keys = BTreeMap::new();
        note(root, &mut Vec::new(), &mut keys);
        let mut comments = Self::default();
        for (index, line) in text.lines().enumerate() {
            let Some((before, comment)) = split(line) else {
                continue;
            };
            let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
            if before.trim().is_empty() {
                comments.place(&keys, number, before.len(), comment);
            } else if let Some(key) = keys.get(&number) {
                comments.set_behind(key.path.clone(), comment);
            }
        }
        comments
    }

    /// Puts a line of its own to the next key, or below a key before it where the next one is indented otherwise.
    fn place(&mut self, keys: &BTreeMap<u32, Key>, line: u32, indent: usize, comment: &str) {
        let next = keys.range(line..).next().map(|(_, key)| key);
        let before = keys.range(..line).rev().map(|(_, key)| key);
        let mut enclosing = before.take_while(|key| key.indent >= indent);
        let sibling = enclosing.find(|key| key.indent == indent);
        match (next.filter(|key| key.indent == indent), sibling, next) {
            (Some(key), _, _) | (None, None, Some(key)) => {
                self.add_above(key.path.clone(), comment);
            }
            (None, Some(key), _) => self.add_below(key.path.clone(), comment),
            (None, None, None) => self.add_below(Vec::new(), comment),
        }
    }
}

/// A comment ends with its line, and has no characters that nobody sees.
fn one_line(comment: &str) -> Option<String> {
    let words: Vec<&str> = comment.split_whitespace().collect();
    let mut line = words.join(" ");
    line.retain(|letter| !letter.is_control() && !is_unprintable(letter));
    (!line.is_empty()).then_some(line)
}

/// What YAML allows in escapes only.
pub(crate) fn is_unprintable(letter: char) -> bool {
    matches!(
        letter,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
    )
}

/// A key at the beginning of a line.
struct Key {
    indent: usize,
    path: KeyPath,
}

/// Notes the keys and items by their lines; those in braces and brackets share the line of their key.
fn note(node: &Node, path: &mut KeyPath, keys: &mut BTreeMap<u32, Key>) {
    match &node.content {
        Content::Map(entries) => {
            for entry in entries {
                note_one(entry.at, &entry.key, &entry.value, path, keys);
            }
        }
        Content::List(list) => {
            for (index, item) in list.iter().enumerate() {
                note_one(item.at, &index.to_string(), item, path, keys);
            }
        }
        Content::Null | Content::Scalar(_) => {}
    }
}

fn note_one(
    at: Location,
    key: &str,
    value: &Node,
    path: &mut KeyPath,
    keys: &mut BTreeMap<u32, Key>,
) {
    if keys.contains_key(&at.line) {
        return;
    }
    path.push(key.to_owned());
    match &value.content {
        // The mark of an item stands on the line of its first key.
        Content::Map(entries) if value.at == at => {
            let first = entries.first().map_or(at, |entry| entry.at);
            let mut item = BTreeMap::new();
            note(value, path, &mut item);
            if let Some(key) = item.get_mut(&first.line) {
                key.indent = key.indent.saturating_sub(MARK.len());
            }
            keys.append(&mut item);
        }
        _ => {
            let indent = (at.column as usize).saturating_sub(1);
            keys.insert(
                at.line,
                Key {
                    indent,
                    path: path.clone(),
                },
            );
            note(value, path, keys);
        }
    }
    path.pop();
}

/// A line up to a comment, and the comment.
fn split(line: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    let mut previous = ' ';
    let mut letters = line.char_indices();
    while let Some((at, letter)) = letters.next() {
        match (quote, letter) {
            (Some('"'), '\\') => {
                letters.next();
            }
            (Some(open), _) if letter == open => quote = None,
            (None, '"' | '\'') if " [{,".contains(previous) => quote = Some(letter),
            (None, '#') if previous.is_whitespace() => return Some((&line[..at], &line[at + 1..])),
            _ => {}
        }
        previous = letter;
    }
    None
}
