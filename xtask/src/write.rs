//! Carries the plan out.

use std::fs;
use std::io;
use std::path::Path;
use std::process;

use feishu_openapi_codegen::Files;

use crate::counted;
use crate::package::Package;
use crate::plan::{Change, Plan, plan};

/// Makes what is the generator's in the package be exactly the `expected` files, and says what it did.
///
/// # Errors
///
/// Every file there that is not the generator's, with nothing written; or the first file that
/// cannot be written or removed.
pub fn files(expected: &Files, package: &Package) -> Result<String, String> {
    let found = package.found();
    let plan = plan(package, expected, &found);
    refuse_strays(&plan, package)?;
    remove_stale(&plan, package)?;
    write_new(&plan, package)?;
    Ok(report(&plan, expected.len(), package))
}

fn refuse_strays(plan: &Plan<'_>, package: &Package) -> Result<(), String> {
    let shown = &package.shown;
    if plan.strays.is_empty() {
        return Ok(());
    }
    let strays: Vec<String> = plan
        .strays
        .iter()
        .map(|(path, reason)| format!("{shown}/{path}: {reason}\n"))
        .collect();
    Err(format!(
        "{}\nerror: nothing written, since {shown} holds {} that the generator did not write; \
         move out or delete what is yours, then run `cargo xtask codegen`\n",
        strays.concat(),
        counted(strays.len(), "file")
    ))
}

/// Comes before the writing, because a folder may give way to a file of the same name.
fn remove_stale(plan: &Plan<'_>, package: &Package) -> Result<(), String> {
    for (path, change) in &plan.changes {
        if let Change::Stale { .. } = change {
            remove_file(&package.folder, path)
                .map_err(|error| failure(package, path, "removed", &error))?;
        }
    }
    Ok(())
}

fn write_new(plan: &Plan<'_>, package: &Package) -> Result<(), String> {
    for (path, change) in &plan.changes {
        if let Change::Missing { new } | Change::Changed { new, .. } = change {
            write_file(&package.folder, path, new)
                .map_err(|error| failure(package, path, "written", &error))?;
        }
    }
    Ok(())
}

fn failure(package: &Package, path: &str, done: &str, error: &io::Error) -> String {
    let shown = &package.shown;
    format!("error: {shown}/{path} cannot be {done}: {error}\n")
}

/// Removes a file, and the folders that this leaves empty.
fn remove_file(package: &Path, path: &str) -> io::Result<()> {
    fs::remove_file(package.join(path))?;
    let folders = Path::new(path).ancestors().skip(1);
    for folder in folders.take_while(|folder| *folder != Path::new("src")) {
        // A folder that still holds something cannot be removed, nor can those above it.
        if fs::remove_dir(package.join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}

/// Writes beside `src` and then renames: whoever reads sees the old text or the new one, and a run
/// that is cut short leaves nothing in `src` that the next one would have to refuse.
fn write_file(package: &Path, path: &str, text: &str) -> io::Result<()> {
    let target = package.join(path);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    let temporary = package.join(format!(".codegen-{}.tmp", process::id()));
    let written = fs::write(&temporary, text).and_then(|()| fs::rename(&temporary, &target));
    if written.is_err() {
        // The first error is the one to report.
        let _ = fs::remove_file(&temporary);
    }
    written
}

fn report(plan: &Plan<'_>, expected: usize, package: &Package) -> String {
    let shown = &package.shown;
    let lines: Vec<String> = plan
        .changes
        .iter()
        .map(|(path, change)| format!("{}  {shown}/{path}\n", done(change)))
        .collect();
    let stale = |change: &&Change<'_>| matches!(change, Change::Stale { .. });
    let removed = plan.changes.values().filter(stale).count();
    let written = plan.changes.len() - removed;
    let unchanged = expected - written;
    format!(
        "{}{} written, {removed} removed, {unchanged} unchanged\n",
        lines.concat(),
        counted(written, "file")
    )
}

fn done(change: &Change<'_>) -> &'static str {
    match change {
        Change::Missing { .. } => "new    ",
        Change::Changed { .. } => "changed",
        Change::Stale { .. } => "removed",
    }
}
