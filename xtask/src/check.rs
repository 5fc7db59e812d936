//! Reports how a package differs from what the schema gives, and changes nothing.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;

use crate::package::Package;
use crate::target::{Change, Given, Others, Target, change, others};
use crate::{counted, diff};

/// Files of which the diff is shown; together they fill about a screen.
const SHOWN: usize = 3;

/// Files that are named. After a change of the generator, all differ alike.
const NAMED: usize = 20;

/// How a file differs.
#[derive(Debug)]
struct Difference {
    /// What happened to which file.
    heading: String,
    /// The beginning of the diff, if there is more to say.
    diff: String,
}

/// The check of a package.
#[derive(Debug)]
pub struct Check<'a> {
    package: &'a Package,
    colour: bool,
    /// Files that the schema gives, and how they differ if they do.
    given: Given<Option<Difference>>,
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

    fn describe(&self, path: &str, text: &dyn Display, change: Change) -> Difference {
        let new = text.to_string();
        let (word, old) = match change {
            Change::Missing => ("missing", Vec::new()),
            Change::Changed => ("changed", self.read(path)),
        };
        let mut difference = self.difference(word, path, &old, &new);
        if matches!(change, Change::Changed) && diff::line_endings_only(&old, &new) {
            difference.heading += ": line endings only (CRLF)";
            difference.diff.clear();
        }
        difference
    }

    fn difference(&self, word: &str, path: &str, old: &[u8], new: &str) -> Difference {
        let shown = format!("{}/{path}", self.package.shown);
        Difference {
            diff: diff::render(&shown, old, new, self.colour),
            heading: format!("{word}  {shown}"),
        }
    }

    /// What is there; it was readable a moment ago.
    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.package.folder.join(path)).unwrap_or_default()
    }

    /// All differences but those of stray files.
    fn differences(
        &self,
        given: BTreeMap<String, Option<Difference>>,
        others: &Others,
    ) -> Vec<Difference> {
        let stale = |path: &String| self.difference("stale  ", path, &self.read(path), "");
        let stale = others.stale.iter().map(|path| (path.clone(), stale(path)));
        let differences: BTreeMap<String, Difference> = given
            .into_iter()
            .filter(|(path, _)| !others.strays.contains_key(path))
            .filter_map(|(path, difference)| Some((path, difference?)))
            .chain(stale)
            .collect();
        differences.into_values().collect()
    }

    /// The stray files, each with what is wrong with it.
    fn strays(&self, others: &Others) -> String {
        let shown = &self.package.shown;
        let described =
            |(path, reason): (&String, &String)| format!("stray    {shown}/{path}: {reason}\n\n");
        others.strays.iter().map(described).collect()
    }
}

/// Shows the first differences, names some more, and counts the rest.
fn described(differences: &[Difference]) -> String {
    let (shown, others) = differences.split_at(differences.len().min(SHOWN));
    let (named, hidden) = others.split_at(others.len().min(NAMED));
    let in_full = |of: &Difference| format!("{}\n{}\n", of.heading, of.diff);
    let shown: String = shown.iter().map(in_full).collect();
    let named: Vec<&str> = named.iter().map(|of| of.heading.as_str()).collect();
    let named = named.join("\n");
    match (named.is_empty(), hidden.len()) {
        (true, _) => shown,
        (false, 0) => format!("{shown}{named}\n\n"),
        (false, hidden) => format!("{shown}{named}\n… and {}\n\n", counted(hidden, "more file")),
    }
}

impl Target for Check<'_> {
    type Outcome = String;

    fn file(&self, path: &str, text: &dyn Display) -> Option<Change> {
        let change = change(&self.package.folder.join(path), text);
        let difference = change.map(|change| self.describe(path, text, change));
        self.given.add(path, difference);
        change
    }

    fn finish(self) -> Result<String, String> {
        let given = self.given.take();
        let others = others(self.package, |path| given.contains_key(path));
        let shown = &self.package.shown;
        let files = given.len();
        let differences = self.differences(given, &others);
        let count = differences.len() + others.strays.len();
        if count == 0 {
            let files = counted(files, "file");
            return Ok(format!("{shown} matches the schema ({files})\n"));
        }
        let described = described(&differences) + &self.strays(&others);
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
