//! Makes a package be what the schema gives.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use crate::counted;
use crate::journal::Journal;
use crate::package::Package;
use crate::staging::{self, Staging};
use crate::target::{Change, Given, Others, Target, change, others};

/// The writing of a package. What is new lies in a folder of its own until it is committed.
#[derive(Debug)]
pub struct Write<'a> {
    package: &'a Package,
    staging: io::Result<Staging>,
    /// Files that the schema gives, with those of them that differ.
    given: Given<Option<Staged>>,
}

/// A file that differs from what is there.
#[derive(Debug)]
struct Staged {
    change: Change,
    /// Where its new form lies, or why it does not.
    file: Result<PathBuf, String>,
}

impl<'a> Write<'a> {
    /// The writing of a package of which no file has come yet.
    #[must_use]
    pub fn new(package: &'a Package) -> Self {
        staging::remove_remains(&package.folder);
        Self {
            package,
            staging: Staging::new(&package.folder),
            given: Given::new(),
        }
    }

    fn stage(&self, path: &str, text: &dyn Display) -> Result<PathBuf, String> {
        let staging = self.staging.as_ref().map_err(ToString::to_string)?;
        write_new(staging, path, text).map_err(|error| error.to_string())
    }
}

fn write_new(staging: &Staging, path: &str, text: &dyn Display) -> io::Result<PathBuf> {
    let place = staging.new_file(path)?;
    let mut file = BufWriter::new(File::create(&place)?);
    write!(file, "{text}")?;
    file.into_inner()?;
    Ok(place)
}

impl<'a> Target for Write<'a> {
    type Outcome = Changes<'a>;

    fn file(&self, path: &str, text: &dyn Display) -> Option<Change> {
        let change = change(&self.package.folder.join(path), text);
        let staged = change.map(|change| Staged {
            change,
            file: self.stage(path, text),
        });
        self.given.add(path, staged);
        change
    }

    /// What is to be changed; nothing is yet.
    fn finish(self) -> Result<Changes<'a>, String> {
        let given = self.given.take();
        let count = given.len();
        let Others { stale, strays } = others(self.package, |path| given.contains_key(path));
        refuse(self.package, &strays)?;
        let mut new = BTreeMap::new();
        for (path, staged) in given {
            let Some(Staged { change, file }) = staged else {
                continue;
            };
            let file = file.map_err(|error| failure(self.package, &path, "written", &error))?;
            new.insert(path, (change, file));
        }
        Ok(Changes {
            package: self.package,
            staging: self.staging,
            unchanged: count - new.len(),
            new,
            stale,
        })
    }
}

fn refuse(package: &Package, strays: &BTreeMap<String, String>) -> Result<(), String> {
    let shown = &package.shown;
    if strays.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = strays
        .iter()
        .map(|(path, reason)| format!("{shown}/{path}: {reason}\n"))
        .collect();
    Err(format!(
        "{}\nerror: nothing was written: {shown} contains {} that the generator did not write; \
         move or delete them, then run `cargo xtask codegen`\n",
        lines.concat(),
        counted(strays.len(), "file")
    ))
}

/// What is to be changed in a package.
#[derive(Debug)]
pub struct Changes<'a> {
    package: &'a Package,
    staging: io::Result<Staging>,
    /// Files that are new or differ, with where their new form lies.
    new: BTreeMap<String, (Change, PathBuf)>,
    /// Files to be removed.
    stale: Vec<String>,
    unchanged: usize,
}

/// Carries out all changes of all packages, or none.
///
/// # Errors
///
/// The file that cannot be written or removed.
pub fn commit(changes: &[Changes<'_>]) -> Result<String, String> {
    let mut journal = Journal::default();
    match changes.iter().try_for_each(|each| each.apply(&mut journal)) {
        Ok(()) => Ok(changes.iter().map(Changes::report).collect()),
        Err(error) => Err(error + &undo(journal)),
    }
}

/// What the user has to know of it.
fn undo(journal: Journal) -> String {
    let failed = journal.undo();
    if failed.is_empty() {
        return "nothing was changed\n".to_owned();
    }
    failed.iter().fold(String::new(), |lines, (path, error)| {
        let path = path.display();
        lines + &format!("error: {path} cannot be restored: {error}\n")
    })
}

impl Changes<'_> {
    fn apply(&self, journal: &mut Journal) -> Result<(), String> {
        // First, because a folder may give way to a file of the same name.
        for path in &self.stale {
            self.remove(path, journal)
                .map_err(|error| failure(self.package, path, "removed", &error.to_string()))?;
        }
        for (path, (change, new)) in &self.new {
            self.put(path, *change, new, journal)
                .map_err(|error| failure(self.package, path, "written", &error.to_string()))?;
        }
        Ok(())
    }

    fn remove(&self, path: &str, journal: &mut Journal) -> io::Result<()> {
        journal.remove(&self.package.folder.join(path), self.old_file(path)?)
    }

    fn put(&self, path: &str, change: Change, new: &Path, journal: &mut Journal) -> io::Result<()> {
        let target = self.package.folder.join(path);
        match change {
            Change::Missing => journal.add(&target, new),
            Change::Changed => journal.replace(&target, new, self.old_file(path)?),
        }
    }

    fn old_file(&self, path: &str) -> io::Result<PathBuf> {
        match &self.staging {
            Ok(staging) => staging.old_file(path),
            Err(error) => Err(io::Error::new(error.kind(), error.to_string())),
        }
    }

    fn report(&self) -> String {
        let shown = &self.package.shown;
        let new = self.new.iter();
        let changed = new.map(|(path, (change, _))| (path.as_str(), word(*change)));
        let removed = self.stale.iter().map(|path| (path.as_str(), "removed"));
        let done: BTreeMap<&str, &str> = changed.chain(removed).collect();
        let lines: Vec<String> = done
            .iter()
            .map(|(path, word)| format!("{word}  {shown}/{path}\n"))
            .collect();
        format!(
            "{}{shown}: {} written, {} removed, {} unchanged\n",
            lines.concat(),
            counted(self.new.len(), "file"),
            self.stale.len(),
            self.unchanged
        )
    }
}

fn failure(package: &Package, path: &str, done: &str, error: &str) -> String {
    let shown = &package.shown;
    format!("error: {shown}/{path} cannot be {done}: {error}\n")
}

fn word(change: Change) -> &'static str {
    match change {
        Change::Missing => "new    ",
        Change::Changed => "changed",
    }
}
