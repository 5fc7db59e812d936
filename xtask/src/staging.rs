//! A folder inside a package for one run: new files lie in it until all of them are written, old ones until all are replaced.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use fs4::FileExt;
use tempfile::{Builder, TempDir};

const PREFIX: &str = ".codegen-";
const SUFFIX: &str = ".tmp";

/// A file that the run keeps locked for as long as it needs the folder. The system unlocks it however the run ends.
const LOCK: &str = "lock";

/// The folder of this run, which is removed at the end.
#[derive(Debug)]
pub(crate) struct Staging {
    /// Before the folder, since some systems keep files that are open.
    _lock: File,
    folder: TempDir,
    /// Last, when they may be empty.
    _parents: NewFolders,
}

impl Staging {
    pub(crate) fn new(package: &Path) -> io::Result<Self> {
        let parents = NewFolders::create(package)?;
        let folder = Builder::new()
            .prefix(PREFIX)
            .suffix(SUFFIX)
            .tempdir_in(package)?;
        let lock = File::create(folder.path().join(LOCK))?;
        FileExt::lock(&lock)?;
        Ok(Self {
            _lock: lock,
            folder,
            _parents: parents,
        })
    }

    /// Where the new form of a file lies.
    pub(crate) fn new_file(&self, path: &str) -> io::Result<PathBuf> {
        self.place("new", path)
    }

    /// Where the old form of a file lies.
    pub(crate) fn old_file(&self, path: &str) -> io::Result<PathBuf> {
        self.place("old", path)
    }

    fn place(&self, form: &str, path: &str) -> io::Result<PathBuf> {
        let place = self.folder.path().join(form).join(path);
        place.parent().map_or(Ok(()), fs::create_dir_all)?;
        Ok(place)
    }
}

/// Folders that did not exist before the run, the innermost first. Those that are empty at the end are removed.
#[derive(Debug)]
struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    fn create(folder: &Path) -> io::Result<Self> {
        let missing = folder.ancestors().take_while(|each| !each.exists());
        let missing = missing.map(Path::to_owned).collect();
        fs::create_dir_all(folder)?;
        Ok(Self(missing))
    }
}

impl Drop for NewFolders {
    fn drop(&mut self) {
        for folder in &self.0 {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Removes the folders of runs that were killed.
pub(crate) fn remove_remains(package: &Path) {
    let entries = fs::read_dir(package).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    for name in names.filter(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX)) {
        // What cannot be removed does no harm.
        let _ = remove_if_unused(&package.join(name));
    }
}

fn remove_if_unused(folder: &Path) -> io::Result<()> {
    match File::open(folder.join(LOCK)) {
        Ok(lock) => {
            FileExt::try_lock(&lock)?;
            drop(lock);
            fs::remove_dir_all(folder)
        }
        // Killed before it made the file, unless somebody else's: then it is not empty and stays.
        Err(_) => fs::remove_dir(folder),
    }
}
