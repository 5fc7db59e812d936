//! Which paths of a schema tree are free. A file cannot stand beside a folder of its name: both would be one module.

use std::collections::BTreeSet;

/// Paths below the schema folder that are taken.
pub(crate) struct Places {
    files: BTreeSet<String>,
    /// Folders of what is there or is to come.
    folders: BTreeSet<String>,
}

impl Places {
    /// `all` are the files that are there or are to come, `taken` those that are there.
    pub(crate) fn new<'a>(
        all: impl Iterator<Item = &'a str>,
        taken: impl Iterator<Item = &'a str>,
    ) -> Self {
        Self {
            files: taken.map(str::to_owned).collect(),
            folders: all.flat_map(folders).map(str::to_owned).collect(),
        }
    }

    /// Takes the first path that is free.
    pub(crate) fn take(&mut self, paths: &[String]) -> Option<String> {
        let path = paths.iter().find(|path| self.is_free(path))?.clone();
        self.folders.extend(folders(&path).map(str::to_owned));
        self.files.insert(path.clone());
        Some(path)
    }

    fn is_free(&self, path: &str) -> bool {
        let module = path.strip_suffix(".yaml").unwrap_or(path);
        let is_file = |folder: &str| self.files.contains(&format!("{folder}.yaml"));
        !self.files.contains(path) && !self.folders.contains(module) && !folders(path).any(is_file)
    }
}

/// The folders that a file lies in.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}
