//! Changes of files that can be undone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What was done so far.
#[derive(Debug, Default)]
pub(crate) struct Journal(Vec<Step>);

#[derive(Debug)]
enum Step {
    /// A file came where none was.
    Added(PathBuf),
    /// The file that was at `path` is at `old`.
    Kept { path: PathBuf, old: PathBuf },
}

impl Journal {
    /// Moves a file to a place where none is.
    pub(crate) fn add(&mut self, path: &Path, new: &Path) -> io::Result<()> {
        self.0.push(Step::Added(path.to_owned()));
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::rename(new, path)
    }

    /// Moves a file to the place of another: whoever reads sees the old one or the new one.
    pub(crate) fn replace(&mut self, path: &Path, new: &Path, old: PathBuf) -> io::Result<()> {
        // Not every file system has links.
        fs::hard_link(path, &old).or_else(|_| fs::copy(path, &old).map(drop))?;
        self.keep(path, old);
        fs::rename(new, path)
    }

    /// Removes a file, and the folders that this leaves empty.
    pub(crate) fn remove(&mut self, path: &Path, old: PathBuf) -> io::Result<()> {
        fs::rename(path, &old)?;
        self.keep(path, old);
        remove_empty_folders(path);
        Ok(())
    }

    fn keep(&mut self, path: &Path, old: PathBuf) {
        let path = path.to_owned();
        self.0.push(Step::Kept { path, old });
    }

    /// Undoes everything. Gives back what could not be undone, and why.
    pub(crate) fn undo(self) -> Vec<(PathBuf, io::Error)> {
        let steps = self.0.into_iter().rev();
        steps.filter_map(|step| step.undo().err()).collect()
    }
}

impl Step {
    fn undo(self) -> Result<(), (PathBuf, io::Error)> {
        match self {
            Self::Added(path) => {
                if path.is_file() {
                    fs::remove_file(&path).map_err(|error| (path.clone(), error))?;
                }
                remove_empty_folders(&path);
                Ok(())
            }
            Self::Kept { path, old } => {
                let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
                let restored = folder.and_then(|()| fs::rename(&old, &path));
                restored.map_err(|error| (path, error))
            }
        }
    }
}

/// Those that a file was in. The first that holds something cannot be removed, nor can those around it.
fn remove_empty_folders(path: &Path) {
    for folder in path.ancestors().skip(1) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
}
