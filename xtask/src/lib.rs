//! The button behind `cargo xtask codegen [--check]`.
//!
//! It does what the generator, a pure library, does not: `schema` reads the YAML files, [`tree`] what
//! lies in `generated`, `plan` compares the two, [`write`](mod@write) carries the plan out and
//! [`check`](mod@check) reports it. A report is text that is ready to print; as an error it is the
//! reason why the run failed.

pub mod arguments;
pub mod check;
mod diff;
mod plan;
mod schema;
pub mod tree;
pub mod write;

use std::path::Path;

use feishu_openapi_codegen::Files;

/// Folder of the YAML files, as printed and below the workspace.
pub const SCHEMA: &str = "schema";
/// Folder of the generated package, as printed and below the workspace.
pub const GENERATED: &str = "generated";

/// Brings what the generator owns in `generated` up to date with the schema.
///
/// # Errors
///
/// Every problem of the schema, every file in `generated/src` that is not the generator's (nothing is
/// written then), or the first file that cannot be written or removed.
pub fn codegen(root: &Path) -> Result<String, String> {
    write::files(&generate(root)?, &root.join(GENERATED))
}

/// Compares what the generator owns in `generated` with what the schema gives, and writes nothing.
///
/// # Errors
///
/// Every problem of the schema, or every file that differs.
pub fn check(root: &Path, colour: bool) -> Result<String, String> {
    check::files(&generate(root)?, &root.join(GENERATED), colour)
}

fn generate(root: &Path) -> Result<Files, String> {
    let (sources, mut problems) = schema::read(&root.join(SCHEMA));
    let mut count = problems.len();
    match feishu_openapi_codegen::generate(&sources) {
        Ok(files) if problems.is_empty() => return Ok(files),
        Ok(_) => {}
        Err(diagnostics) => {
            count += diagnostics.len();
            problems.push(diagnostics.render(SCHEMA));
        }
    }
    let problems = problems.join("\n");
    Err(format!(
        "{problems}\nerror: {} in {SCHEMA}, nothing written\n",
        counted(count, "problem")
    ))
}

/// "1 file", "2 files".
fn counted(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}
