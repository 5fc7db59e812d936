//! Leaves out schema files with problems.

use std::collections::BTreeSet;

use feishu_codegen::{Diagnostics, Source};

/// The files that can be generated together, and the problems of the others. A file may lack what another one, left out
/// before it, declares: so it goes on until no file has a problem.
pub(crate) fn of(mut sources: Vec<Source>) -> (Vec<Source>, Diagnostics) {
    let mut skipped = Diagnostics::default();
    while let Err(diagnostics) = feishu_codegen::generate_crate("settled", &sources, &|_, _| {}) {
        let files: BTreeSet<&str> = diagnostics.iter().map(|(path, ..)| path).collect();
        let before = sources.len();
        sources.retain(|source| !files.contains(source.path.as_str()));
        let is_stuck = sources.len() == before;
        skipped.append(diagnostics);
        if is_stuck {
            break;
        }
    }
    (sources, skipped)
}
