//! Reports the plan without carrying it out.

use std::path::Path;

use feishu_openapi_codegen::Files;

use crate::plan::{Change, Plan, plan};
use crate::{GENERATED, counted, diff, tree};

/// Compares `src` in the package folder `package` with the `expected` files.
///
/// # Errors
///
/// Every file that differs, with a short diff, and what to do.
pub fn files(expected: &Files, package: &Path, colour: bool) -> Result<String, String> {
    let found = tree::generated(package);
    let plan = plan(expected, &found);
    let differences = plan.changes.len() + plan.strays.len();
    if differences > 0 {
        return Err(format!(
            "{}error: {GENERATED} does not match the schema ({}); {}\n",
            describe(&plan, colour),
            counted(differences, "file"),
            advice(&plan)
        ));
    }
    let files = counted(expected.len(), "file");
    Ok(format!("{GENERATED} matches the schema ({files})\n"))
}

fn advice(plan: &Plan<'_>) -> &'static str {
    if plan.strays.is_empty() {
        "run `cargo xtask codegen`"
    } else {
        "move out or delete what is yours, then run `cargo xtask codegen`"
    }
}

fn describe(plan: &Plan<'_>, colour: bool) -> String {
    let changes = plan
        .changes
        .iter()
        .map(|(path, change)| describe_change(&format!("{GENERATED}/{path}"), change, colour));
    let strays = plan
        .strays
        .iter()
        .map(|(path, reason)| format!("stray    {GENERATED}/{path}: {reason}\n\n"));
    changes.chain(strays).collect()
}

fn describe_change(path: &str, change: &Change<'_>, colour: bool) -> String {
    let (word, old, new) = match *change {
        Change::Changed { old, new } if diff::line_endings_only(old, new) => {
            return format!("changed  {path}: line endings only (CRLF)\n\n");
        }
        Change::Changed { old, new } => ("changed", old, new),
        Change::Missing { new } => ("missing", &b""[..], new),
        Change::Stale { old } => ("stale  ", old, ""),
    };
    let diff = diff::render(path, old, new, colour);
    format!("{word}  {path}\n{diff}\n")
}
