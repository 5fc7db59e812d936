//! Makes a package be what the schema gives.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process;

use crate::counted;
use crate::package::Package;
use crate::target::{Change, Given, Others, Target, change, others};

/// The writing of a package. Until it is finished, what is new lies in a folder of its own: whoever reads sees the old
/// files or the new ones, and a run that fails leaves everything as it was.
#[derive(Debug)]
pub struct Write<'a> {
    package: &'a Package,
    staging: PathBuf,
    /// Whether there was no package before.
    is_new: bool,
    /// Files that the schema gives.
    given: Given<Option<Staged>>,
}

/// A file that differs from what is there.
#[derive(Debug)]
struct Staged {
    change: Change,
    /// Where it lies until then, or why it does not.
    file: io::Result<PathBuf>,
}

impl<'a> Write<'a> {
    /// The writing of a package of which no file has come yet.
    #[must_use]
    pub fn new(package: &'a Package) -> Self {
        let staging = package
            .folder
            .join(format!(".codegen-{}.tmp", process::id()));
        Self {
            package,
            staging,
            is_new: !package.folder.exists(),
            given: Given::new(),
        }
    }

    fn stage(&self, path: &str, text: &dyn Display) -> io::Result<PathBuf> {
        let staged = self.staging.join(path);
        fs::create_dir_all(staged.parent().unwrap_or(&self.staging))?;
        let mut file = BufWriter::new(File::create(&staged)?);
        write!(file, "{text}")?;
        file.into_inner()?;
        Ok(staged)
    }

    /// All files that differ, with where they lie.
    fn staged<'g>(
        &self,
        given: &'g BTreeMap<String, Option<Staged>>,
    ) -> Result<Vec<(&'g str, Change, &'g Path)>, String> {
        let staged = given
            .iter()
            .filter_map(|(path, staged)| Some((path, staged.as_ref()?)));
        let each = staged.map(|(path, staged)| match &staged.file {
            Ok(file) => Ok((path.as_str(), staged.change, file.as_path())),
            Err(error) => Err(self.failure(path, "written", error)),
        });
        each.collect()
    }

    fn refuse(&self, strays: &BTreeMap<String, String>) -> Result<(), String> {
        let shown = &self.package.shown;
        if strays.is_empty() {
            return Ok(());
        }
        let lines: Vec<String> = strays
            .iter()
            .map(|(path, reason)| format!("{shown}/{path}: {reason}\n"))
            .collect();
        Err(format!(
            "{}\nerror: nothing written, since {shown} holds {} that the generator did not write; \
             move out or delete what is yours, then run `cargo xtask codegen`\n",
            lines.concat(),
            counted(strays.len(), "file")
        ))
    }

    /// Removes a file, and the folders that this leaves empty.
    fn remove(&self, path: &str) -> Result<(), String> {
        let folder = &self.package.folder;
        fs::remove_file(folder.join(path))
            .map_err(|error| self.failure(path, "removed", &error))?;
        let folders = Path::new(path).ancestors().skip(1);
        for each in folders.take_while(|each| *each != Path::new("src")) {
            // A folder that still holds something cannot be removed, nor can those above it.
            if fs::remove_dir(folder.join(each)).is_err() {
                break;
            }
        }
        Ok(())
    }

    fn put(&self, path: &str, staged: &Path) -> Result<(), String> {
        let target = self.package.folder.join(path);
        let folder = target.parent().map_or(Ok(()), fs::create_dir_all);
        folder
            .and_then(|()| fs::rename(staged, &target))
            .map_err(|error| self.failure(path, "written", &error))
    }

    fn report(&self, staged: &[(&str, Change, &Path)], stale: &[String], given: usize) -> String {
        let shown = &self.package.shown;
        let changed = staged
            .iter()
            .map(|(path, change, _)| (*path, word(*change)));
        let removed = stale.iter().map(|path| (path.as_str(), "removed"));
        let done: BTreeMap<&str, &str> = changed.chain(removed).collect();
        let lines: Vec<String> = done
            .iter()
            .map(|(path, word)| format!("{word}  {shown}/{path}\n"))
            .collect();
        format!(
            "{}{} written, {} removed, {} unchanged\n",
            lines.concat(),
            counted(staged.len(), "file"),
            stale.len(),
            given - staged.len()
        )
    }

    fn failure(&self, path: &str, done: &str, error: &io::Error) -> String {
        let shown = &self.package.shown;
        format!("error: {shown}/{path} cannot be {done}: {error}\n")
    }
}

impl Target for Write<'_> {
    fn file(&self, path: &str, text: &dyn Display) {
        let change = change(&self.package.folder.join(path), text);
        let staged = change.map(|change| Staged {
            change,
            file: self.stage(path, text),
        });
        self.given.add(path, staged);
    }

    fn finish(self) -> Result<String, String> {
        let given = self.given.take();
        let Others { stale, strays } = others(self.package, |path| given.contains_key(path));
        self.refuse(&strays)?;
        let staged = self.staged(&given)?;
        // First, because a folder may give way to a file of the same name.
        for path in &stale {
            self.remove(path)?;
        }
        for (path, _, file) in &staged {
            self.put(path, file)?;
        }
        Ok(self.report(&staged, &stale, given.len()))
    }
}

impl Drop for Write<'_> {
    fn drop(&mut self) {
        // What cannot be removed does no harm, and the next run reports what is wrong with the folder.
        let _ = fs::remove_dir_all(&self.staging);
        if self.is_new {
            // Fails if anything was written.
            let _ = fs::remove_dir(&self.package.folder);
        }
    }
}

fn word(change: Change) -> &'static str {
    match change {
        Change::Missing => "new    ",
        Change::Changed => "changed",
    }
}
