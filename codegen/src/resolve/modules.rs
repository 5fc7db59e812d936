//! Folder and file names: they become modules and paths below `generated/src`.

use std::collections::BTreeSet;

use feishu_notation::{Diagnostics, Problems, names};

use super::outline::Outline;

const HINT: &str =
    "rename the file or folder: lower-case ASCII letters, digits and `_`, beginning with a letter";

/// Modules of the runtime, which the crate's root offers.
const RUNTIME: [&str; 3] = ["request", "testing", "wire"];

/// Reports a file beside a folder of the same name.
pub(crate) fn check(outlines: &[Outline<'_>], diagnostics: &mut Diagnostics) {
    let folders: BTreeSet<&[String]> = outlines
        .iter()
        .flat_map(|outline| folders(&outline.module))
        .collect();
    for outline in outlines {
        let mut problems = Problems::default();
        if folders.contains(outline.module.as_slice()) {
            let message = "a folder beside this file has the same name".to_owned();
            problems.report(
                outline.at,
                message,
                "rename one of them: both would be the same module",
            );
        }
        diagnostics.add(outline.source, problems);
    }
}

fn folders(module: &[String]) -> impl Iterator<Item = &[String]> {
    (1..module.len()).map(|length| &module[..length])
}

/// Reports names of a file and its folders that cannot be modules.
pub(crate) fn check_names(outline: &Outline<'_>, problems: &mut Problems) {
    let top = outline
        .module
        .first()
        .filter(|name| RUNTIME.contains(&name.as_str()));
    if let Some(name) = top {
        let message = format!("`{name}` at the top would hide a module that the crate has already");
        problems.report(outline.at, message, "rename the file or folder");
    }
    for name in outline.module.iter().filter(|name| !names::is_module(name)) {
        problems.report(
            outline.at,
            format!("`{}` cannot be the name of a module", name.escape_debug()),
            HINT,
        );
    }
}
