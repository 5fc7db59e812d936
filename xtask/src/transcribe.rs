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
