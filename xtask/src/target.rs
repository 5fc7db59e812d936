//! Where generated files go: each is compared with what lies there as soon as it comes, and then forgotten.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Write as _};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read as _};
use std::mem;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use feishu_codegen::is_generated;

use crate::package::Package;
use crate::tree::unreadable;

/// What is done with the files of a package.
pub trait Target: Sync {
    /// Takes a file that the schema gives, by its path below the package folder, and tells how it differs from what is
    /// there.
    fn file(&self, path: &str, text: &dyn Display) -> Option<Change>;

    /// What is known after the last file.
    type Outcome;

    /// Ends after the last file.
    ///
    /// # Errors
    ///
    /// Why the package is not what the schema gives, or cannot become it.
    fn finish(self) -> Result<Self::Outcome, String>;
}

/// What became of each file that the schema gives, by path; from several threads.
#[derive(Debug)]
pub(crate) struct Given<T>(Mutex<BTreeMap<String, T>>);

impl<T> Given<T> {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }

    pub(crate) fn add(&self, path: &str, outcome: T) {
        self.lock().insert(path.to_owned(), outcome);
    }

    /// All that were added.
    pub(crate) fn take(&self) -> BTreeMap<String, T> {
        mem::take(&mut *self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How a file that the schema gives differs from what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing is there yet.
    Missing,
    /// Something else is there.
    Changed,
}

/// Compares without having either of them in memory.
pub(crate) fn change(path: &Path, text: &dyn Display) -> Option<Change> {
    let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    let Some(file) = File::open(path).ok().filter(|_| is_file) else {
        return Some(Change::Missing);
    };
    let mut comparison = Comparison(BufReader::new(file));
    let is_beginning = write!(comparison, "{text}").is_ok();
    let is_whole = comparison.0.fill_buf().is_ok_and(<[u8]>::is_empty);
    (!is_beginning || !is_whole).then_some(Change::Changed)
}

/// Takes what is equal to what it reads.
struct Comparison<R>(R);

impl<R: BufRead> fmt::Write for Comparison<R> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            let found = self.0.fill_buf().map_err(|_| fmt::Error)?;
            let length = found.len().min(rest.len());
            if length == 0 || found[..length] != rest[..length] {
                return Err(fmt::Error);
            }
            rest = &rest[length..];
            self.0.consume(length);
        }
        Ok(())
    }
}

/// What lies among the generator's files and is not given by the schema.
#[derive(Debug, Default)]
pub(crate) struct Others {
    /// What the generator wrote once.
    pub stale: Vec<String>,
    /// What it did not write, so that it neither overwrites nor removes it; to the reason why not.
    pub strays: BTreeMap<String, String>,
}

/// `is_given` tells whether the schema gives a file.
pub(crate) fn others(package: &Package, is_given: impl Fn(&str) -> bool) -> Others {
    let mut others = Others::default();
    for (path, entry) in package.found() {
        match entry.and_then(|()| marked(&package.folder.join(&path))) {
            Ok(()) if is_given(&path) => {}
            Ok(()) => others.stale.push(path),
            Err(reason) => {
                others.strays.insert(path, reason);
            }
        }
    }
    others
}

/// Whether the generator wrote the file; as an error why it is not taken to have.
fn marked(path: &Path) -> Result<(), String> {
    // The first line of a file that somebody else wrote may be all of it.
    const LONGEST: u64 = 1024;
    let line = || -> io::Result<Vec<u8>> {
        let mut line = Vec::new();
        BufReader::new(File::open(path)?.take(LONGEST)).read_until(b'\n', &mut line)?;
        Ok(line)
    };
    let line = line().map_err(|error| unreadable(&error))?;
    if is_generated(&String::from_utf8_lossy(&line)) {
        Ok(())
    } else {
        Err("not written by this generator".to_owned())
    }
}
