//! Many problems on one screen.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use feishu_codegen::Diagnostics;

/// So many problems are shown in full.
pub(crate) const FEW: usize = 10;

/// Kinds and files shown, so that the rest of the screen is left for what else there is to say.
const SHOWN: usize = 12;

/// In characters.
const LONGEST_LINE: usize = 150;

/// The kinds of problems with their numbers, and the first problem of each file, the most frequent first.
pub(crate) fn of(diagnostics: &Diagnostics, schema: &str) -> String {
    let mut kinds: BTreeMap<String, (usize, BTreeSet<&str>)> = BTreeMap::new();
    let mut firsts: BTreeMap<&str, String> = BTreeMap::new();
    for (path, at, message) in diagnostics.iter() {
        let (count, files) = kinds.entry(kind(message)).or_default();
        *count += 1;
        files.insert(path);
        firsts
            .entry(path)
            .or_insert_with(|| format!("{schema}/{path}:{}:{}: {message}", at.line, at.column));
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    let kinds = kinds
        .iter()
        .map(|(kind, (count, files))| format!("{count:8}  {:5}  {kind}", files.len()));
    let mut text = String::from("problems  files  kind\n");
    list(&mut text, kinds);
    text += "\nthe first problem of each file\n";
    list(&mut text, firsts.into_values());
    text + "`--all-problems` shows each in full\n"
}

fn list(text: &mut String, lines: impl ExactSizeIterator<Item = String>) {
    let hidden = lines.len().saturating_sub(SHOWN);
    for line in lines.take(SHOWN) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}", cut(&line));
    }
    if hidden > 0 {
        let _ = writeln!(text, "… and {hidden} more");
    }
}

fn cut(line: &str) -> String {
    let mut characters = line.chars();
    let start: String = characters.by_ref().take(LONGEST_LINE).collect();
    if characters.next().is_some() {
        start + "…"
    } else {
        start
    }
}

/// What is wrong without the names and numbers that differ from place to place.
fn kind(message: &str) -> String {
    let parts = message.split('`').enumerate();
    let parts = parts.map(|(index, part)| if index % 2 == 1 { "…" } else { part });
    let plain = parts.collect::<Vec<_>>().join("`");
    let mut kind = String::new();
    for character in plain.chars() {
        match character {
            '0'..='9' if kind.ends_with('N') => {}
            '0'..='9' => kind.push('N'),
            other => kind.push(other),
        }
    }
    kind
}
