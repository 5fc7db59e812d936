//! Reports how a package differs from what the schema gives, and changes nothing.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;

use crate::package::Package;
use crate::target::{Change, Given, Others, Target, change, others};
use crate::{counted, diff};

/// The check of a package.
#[derive(Debug)]
pub struct Check<'a> {
    package: &'a Package,
    colour: bool,
    /// Files that the schema gives, and how they differ if they do.
    given: Given<Option<String>>,
}

impl<'a> Check<'a> {
    /// A check that has seen no file yet.
    #[must_use]
    pub fn new(package: &'a Package, colour: bool) -> Self {
        Self {
            package,
            colour,
            given: Given::new(),
        }
    }

    fn describe(&self, path: &str, text: &dyn Display) -> Option<String> {
        let change = change(&self.package.folder.join(path), text)?;
        let new = text.to_string();
        let old = match change {
            Change::Missing => Vec::new(),
            Change::Changed => self.read(path),
        };
        let shown = format!("{}/{path}", self.package.shown);
        Some(match change {
            Change::Changed if diff::line_endings_only(&old, &new) => {
                format!("changed  {shown}: line endings only (CRLF)\n\n")
            }
            Change::Changed => self.difference("changed", &shown, &old, &new),
            Change::Missing => self.difference("missing", &shown, &old, &new),
        })
    }

    fn difference(&self, word: &str, shown: &str, old: &[u8], new: &str) -> String {
        let diff = diff::render(shown, old, new, self.colour);
        format!("{word}  {shown}\n{diff}\n")
    }

    /// What is there; it was readable a moment ago.
    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.package.folder.join(path)).unwrap_or_default()
    }

    /// All differences, those of other authors last, and their number.
    fn described(
        &self,
        given: BTreeMap<String, Option<String>>,
        others: &Others,
    ) -> (String, usize) {
        let shown = &self.package.shown;
        let stale = others
            .stale
            .iter()
            .map(|path| (path.clone(), self.describe_stale(path)));
        let differences: BTreeMap<String, String> = given
            .into_iter()
            .filter(|(path, _)| !others.strays.contains_key(path))
            .filter_map(|(path, description)| Some((path, description?)))
            .chain(stale)
            .collect();
        let strays = others
            .strays
            .iter()
            .map(|(path, reason)| format!("stray    {shown}/{path}: {reason}\n\n"));
        let count = differences.len() + others.strays.len();
        (differences.into_values().chain(strays).collect(), count)
    }

    fn describe_stale(&self, path: &str) -> String {
        let shown = format!("{}/{path}", self.package.shown);
        self.difference("stale  ", &shown, &self.read(path), "")
    }
}

impl Target for Check<'_> {
    type Outcome = String;

    fn file(&self, path: &str, text: &dyn Display) {
        let description = self.describe(path, text);
        self.given.add(path, description);
    }

    fn finish(self) -> Result<String, String> {
        let given = self.given.take();
        let others = others(self.package, |path| given.contains_key(path));
        let shown = &self.package.shown;
        let files = given.len();
        let (described, count) = self.described(given, &others);
        if count == 0 {
            let files = counted(files, "file");
            return Ok(format!("{shown} matches the schema ({files})\n"));
        }
        let count = counted(count, "file");
        let advice = advice(others.strays.is_empty());
        Err(format!(
            "{described}error: {shown} does not match the schema ({count}); {advice}\n"
        ))
    }
}

fn advice(all_is_ours: bool) -> &'static str {
    if all_is_ours {
        "run `cargo xtask codegen`"
    } else {
        "move or delete the stray files, then run `cargo xtask codegen`"
    }
}
