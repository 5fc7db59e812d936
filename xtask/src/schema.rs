//! Reads the YAML files.

use std::path::{Path, PathBuf};

use feishu_codegen::Source;
use feishu_transcribe::schema::Schema;

use crate::text;
use crate::tree::{self, Entry};

/// The schema folder.
pub(crate) struct Folder {
    pub(crate) path: PathBuf,
    /// Its name in what is printed.
    pub(crate) shown: String,
}

impl Folder {
    /// What the tree holds; its problems are the generator's to tell.
    pub(crate) fn tree(&self) -> Schema {
        let (sources, _) = read(&self.path, &self.shown);
        let files = sources
            .iter()
            .map(|source| (source.path.as_str(), source.text.as_str()));
        Schema::new(files)
    }
}

/// Reads the schema folder: the files in order of path, and every problem with a file, ready to print.
/// `shown` is the folder's name in what is printed.
#[must_use]
pub fn read(folder: &Path, shown: &str) -> (Vec<Source>, Vec<String>) {
    let mut sources = Vec::new();
    let mut problems = Vec::new();
    for (path, entry) in tree::read(folder, "") {
        match read_file(&path, entry) {
            Ok(Some(text)) => sources.push(Source { path, text }),
            Ok(None) => {}
            Err(problem) => problems.push(format!("{shown}/{path}{problem}\n")),
        }
    }
    if sources.is_empty() && problems.is_empty() {
        // Most likely a mistake, and going on would remove the whole client.
        problems.push(format!("{shown}: no YAML files found\n"));
    }
    (sources, problems)
}

/// The text of a schema file, nothing for Markdown, or what is wrong, to be put after the path.
fn read_file(path: &str, entry: Entry) -> Result<Option<String>, String> {
    let file = Path::new(path);
    if file.extension().is_some_and(|ending| ending == "md") {
        return Ok(None);
    }
    let bytes = entry.map_err(|reason| format!(": {reason}"))?;
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("yaml") => text::utf8(bytes)
            .map(Some)
            .map_err(|problem| format!(":{problem}")),
        Some("yml") => Err(": schema files have the extension `.yaml`; rename it".to_owned()),
        _ => Err(": only `.yaml` and `.md` files belong here; move or delete it".to_owned()),
    }
}
