//! Public names that vanish when a package is generated anew. What lies in the package is the record of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use feishu_codegen::PublicNames;
use heck::ToSnakeCase as _;

use crate::counted;
use crate::package::Package;
use crate::target::{Change, others};

/// The file of a schema that says which names were renamed or removed. A schema that has it keeps all others.
pub(crate) const CHANGES: &str = "CHANGES.md";

/// The names of the files that differ from what is there.
pub(crate) struct Names<'a> {
    package: &'a Package,
    /// Nothing lies in the package, so that nothing can vanish.
    is_new: bool,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    /// Files that the schema gives.
    given: BTreeSet<String>,
    old: BTreeSet<String>,
    new: BTreeSet<String>,
    /// Names of the new files that lead to another file, with where they lead.
    offered: BTreeMap<String, String>,
}

impl Known {
    /// Whether the name is no longer there, not even through a file that offers it.
    fn lacks(&self, name: &str) -> bool {
        let mut ends = name.match_indices("::").map(|(end, _)| end);
        let is_offered = ends.any(|end| {
            let origin = self.offered.get(&name[..end]);
            origin.is_some_and(|origin| self.new.contains(&format!("{origin}{}", &name[end..])))
        });
        !is_offered && !self.new.contains(name)
    }
}

impl<'a> Names<'a> {
    pub(crate) fn new(package: &'a Package) -> Self {
        Self {
            package,
            is_new: package.found().is_empty(),
            known: Mutex::default(),
        }
    }

    /// Takes a file that the schema gives, and how it differs from what is there. Shared types are read in any case, since other
    /// files offer them.
    pub(crate) fn file(&self, path: &str, text: &dyn Display, change: Option<Change>) {
        if self.is_new || !is_rust(path) {
            return;
        }
        self.known().given.insert(path.to_owned());
        if change.is_some() || path.ends_with("/types.rs") {
            let old = PublicNames::read(path, &self.read(path));
            let new = PublicNames::read(path, &text.to_string());
            let mut known = self.known();
            known.old.extend(old.found);
            known.new.extend(new.found);
            known.offered.extend(new.offered);
        }
    }

    /// The names that are no longer there, without those below another one.
    pub(crate) fn vanished(&self) -> Vanished {
        let mut known = self.known();
        let stale = others(self.package, |path| known.given.contains(path)).stale;
        for path in stale.iter().filter(|path| is_rust(path)) {
            known
                .old
                .extend(PublicNames::read(path, &self.read(path)).found);
        }
        let Known { old, new, .. } = &*known;
        let gone: BTreeSet<&String> = old.iter().filter(|name| known.lacks(name)).collect();
        let highest = gone.iter().filter(|name| {
            let mut above = name.match_indices("::").map(|(end, _)| &name[..end]);
            !above.any(|above| gone.contains(&above.to_owned()))
        });
        let beside = |name: &String| {
            let (above, _) = name.rsplit_once("::").unwrap_or_default();
            let added = new.difference(old).filter_map(|new| {
                let (place, last) = new.rsplit_once("::")?;
                (place == above).then(|| last.to_owned())
            });
            (name.clone(), added.collect())
        };
        Vanished(highest.map(|name| beside(name)).collect())
    }

    /// What is there, or nothing.
    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.package.folder.join(path)).unwrap_or_default()
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_rust(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|ending| ending == "rs")
}

/// Names that vanish, with those that are new in the same place.
#[derive(Debug)]
pub(crate) struct Vanished(BTreeMap<String, BTreeSet<String>>);

impl Vanished {
    /// What to tell of the names; as an error if the schema in this folder promises to keep them.
    pub(crate) fn report(mut self, schema: &Path, shown: &str) -> Result<String, String> {
        let changes = fs::read_to_string(schema.join(CHANGES)).ok();
        let stated = stated(changes.as_deref().unwrap_or_default());
        self.0
            .retain(|name, _| !stated.iter().any(|statement| statement.covers(name)));
        if self.0.is_empty() {
            return Ok(String::new());
        }
        let lines: String = self
            .0
            .iter()
            .map(|(name, added)| line(name, added))
            .collect();
        let count = counted(self.0.len(), "public name");
        if changes.is_none() {
            return Ok(format!("{lines}{count} vanished\n"));
        }
        Err(format!(
            "{lines}\nerror: nothing was written: {count} would vanish; restore each, with `aliases` of a value or `name` or \
             `type_name` of a row, or say in {shown}/{CHANGES} what became of it: a line \"- renamed `OLD` to `NEW`\" or \
             \"- removed `OLD`\"\n"
        ))
    }
}

fn line(name: &str, added: &BTreeSet<String>) -> String {
    let (_, last) = name.rsplit_once("::").unwrap_or(("", name));
    let is_variant = last.starts_with(char::is_uppercase) && last.contains(char::is_lowercase);
    let above = name.rsplit("::").nth(1).unwrap_or_default();
    let hint = if is_variant && above.starts_with(char::is_uppercase) {
        format!(
            "; to keep it, add `aliases: [{}]` to its value",
            last.to_snake_case()
        )
    } else {
        String::new()
    };
    let beside = match added.len() {
        0 => String::new(),
        1..=5 => {
            let added: Vec<String> = added.iter().map(|name| format!("`{name}`")).collect();
            format!(" (new beside it: {})", added.join(", "))
        }
        many => format!(" (new beside it: {many} names)"),
    };
    format!("vanished `{name}`{beside}{hint}\n")
}

/// What a list says of names: whole, or by the parts that they have in common.
struct Statement<'a> {
    old: &'a str,
    new: Option<&'a str>,
}

impl Statement<'_> {
    /// A name that has moved is not gone from where it is now.
    fn covers(&self, name: &str) -> bool {
        let is_destination = |new| contains(new, self.old) && contains(name, new);
        contains(name, self.old) && !self.new.is_some_and(is_destination)
    }
}

fn stated(changes: &str) -> Vec<Statement<'_>> {
    let statements = changes.lines().filter_map(|line| {
        let (rest, is_renamed) = match line.strip_prefix("- renamed `") {
            Some(rest) => (rest, true),
            None => (line.strip_prefix("- removed `")?, false),
        };
        let mut parts = rest.split('`');
        Some(Statement {
            old: parts.next()?,
            new: parts.nth(1).filter(|_| is_renamed),
        })
    });
    statements.collect()
}

/// Whether a path has these names one after another.
fn contains(path: &str, part: &str) -> bool {
    format!("::{path}::").contains(&format!("::{part}::"))
}
