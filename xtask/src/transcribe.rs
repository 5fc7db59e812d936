//! `cargo xtask transcribe`: reads documentation pages against a schema tree.

use std::path::{Path, PathBuf};

use feishu_transcribe::draft::Names;
use feishu_transcribe::page::{self, Page};
use feishu_transcribe::schema::Schema;

use crate::arguments::Task;
use crate::pages::{self, Pages};
use crate::{counted, drafts, drift, schema, survey};

/// Carries a task out on all pages.
///
/// # Errors
///
/// The report, if a page failed or differs, or why nothing was done.
pub fn run(
    task: Task,
    root: &Path,
    schema: Option<PathBuf>,
    places: &[PathBuf],
) -> Result<String, String> {
    let found = pages::find(places)?;
    let folder = match schema {
        Some(folder) => Folder {
            shown: folder.display().to_string(),
            path: folder,
        },
        None => Folder {
            shown: "schema".to_owned(),
            path: root.join("schema"),
        },
    };
    let tree = folder.tree();
    match task {
        Task::Draft => drafts::write(&found, &folder, &tree, Names::Missing),
        Task::DraftWithNames => {
            // No words of a page belong into this repository.
            let names = if is_same(&folder.path, &root.join("schema")) {
                Names::Auto
            } else {
                Names::Page
            };
            drafts::write(&found, &folder, &tree, names)
        }
        Task::Drift => drift::report(&found, &tree),
        Task::Survey => survey::report(&found, &tree),
    }
}

fn is_same(one: &Path, other: &Path) -> bool {
    let [one, other] = [one, other].map(|path| path.canonicalize().unwrap_or(path.to_owned()));
    one == other
}

/// The schema folder.
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
    /// Its name in what is printed.
    pub(crate) shown: String,
}

impl Folder {
    /// What the tree holds; its problems are the generator's to tell.
    fn tree(&self) -> Schema {
        let (sources, _) = schema::read(&self.path, &self.shown);
        let files = sources
            .iter()
            .map(|source| (source.path.as_str(), source.text.as_str()));
        Schema::new(files)
    }
}

/// What became of pages.
pub(crate) struct Results<T> {
    /// Each page with what became of it, or the place on it and what is wrong, to be put after its path.
    pub(crate) pages: Vec<(PathBuf, Result<T, String>)>,
    /// Pages that describe no endpoint.
    pub(crate) skipped: usize,
}

impl<T> Results<T> {
    /// "3 pages", and how many others were skipped.
    pub(crate) fn counted(&self) -> String {
        let pages = counted(self.pages.len(), "page");
        match self.skipped {
            0 => pages,
            others => format!("{pages} ({others} skipped: not an endpoint)"),
        }
    }
}

/// Reads each page and works on it. Guides and events that lie in a folder among the pages are skipped.
pub(crate) fn each<T: Send>(pages: &Pages, work: impl Fn(&Page) -> T + Sync) -> Results<T> {
    let read = pages::each(&pages.files, |text| {
        page::read(text).map(|page| work(&page))
    });
    let mut results = Results {
        pages: Vec::new(),
        skipped: 0,
    };
    for (path, read) in pages.files.iter().zip(read) {
        let result = match read {
            Ok(Err(error)) if !error.is_endpoint && !pages.named.contains(path) => {
                results.skipped += 1;
                continue;
            }
            Ok(read) => read.map_err(|error| format!("{}: {}", error.line, error.text)),
            Err(problem) => Err(problem),
        };
        results.pages.push((path.clone(), result));
    }
    results
}
