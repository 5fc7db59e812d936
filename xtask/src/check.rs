//! Reports the plan without carrying it out.

use feishu_openapi_codegen::Files;

use crate::package::Package;
use crate::plan::{Change, Plan, plan};
use crate::{counted, diff};

/// Compares what is the generator's in the package with the `expected` files.
///
/// # Errors
///
/// Every file that differs, with a short diff, and what to do.
pub fn files(expected: &Files, package: &Package, colour: bool) -> Result<String, String> {
    let shown = &package.shown;
    let found = package.found();
    let plan = plan(package, expected, &found);
    let differences = plan.changes.len() + plan.strays.len();
    if differences > 0 {
        return Err(format!(
            "{}error: {shown} does not match the schema ({}); {}\n",
            describe(&plan, package, colour),
            counted(differences, "file"),
            advice(&plan)
        ));
    }
    let files = counted(expected.len(), "file");
    Ok(format!("{shown} matches the schema ({files})\n"))
}

fn advice(plan: &Plan<'_>) -> &'static str {
    if plan.strays.is_empty() {
        "run `cargo xtask codegen`"
    } else {
        "move out or delete what is yours, then run `cargo xtask codegen`"
    }
}

fn describe(plan: &Plan<'_>, package: &Package, colour: bool) -> String {
    let shown = &package.shown;
    let changes = plan
        .changes
        .iter()
        .map(|(path, change)| describe_change(&format!("{shown}/{path}"), change, colour));
    let strays = plan
        .strays
        .iter()
        .map(|(path, reason)| format!("stray    {shown}/{path}: {reason}\n\n"));
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
