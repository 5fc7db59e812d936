//! `cargo xtask transcribe`: reads documentation pages against a schema tree.

use std::path::{Path, PathBuf};

use feishu_transcribe::draft::Names;

use crate::arguments::Task;
use crate::schema::Folder;
use crate::{drafts, drift, pages, survey};

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
