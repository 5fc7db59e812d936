//! `cargo xtask transcribe`: reads documentation pages against a schema tree.

use std::path::{Path, PathBuf};

use feishu_transcribe::draft::Names;
use feishu_transcribe::page::{self, Page, PageError};
use feishu_transcribe::schema::Schema;

use crate::arguments::Task;
use crate::{drafts, drift, pages, schema, survey};

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
        Task::DraftWithNames => drafts::write(&found, &folder, &tree, Names::Auto),
        Task::Drift => drift::report(&found, &tree),
        Task::Survey => survey::report(&found, &tree),
    }
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

/// Reads each page and works on it; as an error the place on the page and what is wrong, to be put after its path.
pub(crate) fn each<T: Send>(
    found: &[PathBuf],
    work: impl Fn(&Page) -> T + Sync,
) -> Vec<Result<T, String>> {
    let results = pages::each(found, |text| {
        let page =
            page::read(text).map_err(|PageError { line, text }| format!("{line}: {text}"))?;
        Ok(work(&page))
    });
    results
        .into_iter()
        .map(|result| result.and_then(|inner| inner))
        .collect()
}
