//! The manifest of a package of one's own.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use xtask::Codegen;

const ENDPOINT: &str = "summary: Closes it.\nrequest: close\nurl: /close\nmethod: POST\n";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let resource = folder.path().join("schema/hire/v1/job");
    fs::create_dir_all(&resource).unwrap();
    fs::write(resource.join("close.yaml"), ENDPOINT).unwrap();
    folder
}

/// The generator of a checkout in `checkout`, for a package in `out`.
fn codegen(folder: &TempDir, out: &Path) -> Codegen {
    let schema = folder.path().join("schema");
    Codegen::new(
        &folder.path().join("checkout"),
        Some(schema),
        Some(out.to_owned()),
    )
}

fn manifest(out: &Path) -> String {
    fs::read_to_string(out.join("Cargo.toml")).unwrap()
}

#[test]
fn the_runtime_is_found_from_the_package_so_that_both_can_be_committed() {
    let folder = folder();
    let out = folder.path().join("schema/../crates/mine");
    codegen(&folder, &out).write().unwrap();
    let line = "feishu-openapi-runtime = { path = \"../../checkout/runtime\" }\n";
    assert!(manifest(&out).ends_with(line), "{}", manifest(&out));
}

#[test]
fn the_runtime_may_be_stated() {
    let folder = folder();
    let out = folder.path().join("mine");
    let mut codegen = codegen(&folder, &out);
    codegen.runtime_dependency = Some("{ version = \"0.1\", registry = \"ours\" }".to_owned());
    codegen.write().unwrap();
    let line = "feishu-openapi-runtime = { version = \"0.1\", registry = \"ours\" }\n";
    assert!(manifest(&out).ends_with(line), "{}", manifest(&out));

    let report = codegen.write().unwrap_err();
    assert!(
        report.contains("Cargo.toml: `--runtime` is for a new package"),
        "{report}"
    );
}

#[test]
fn what_is_no_dependency_is_refused_and_nothing_written() {
    let folder = folder();
    let out = folder.path().join("mine");
    let mut codegen = codegen(&folder, &out);
    codegen.runtime_dependency = Some("0.1.0".to_owned());
    let report = codegen.write().unwrap_err();
    assert!(
        report.contains("`--runtime 0.1.0` is no dependency in TOML"),
        "{report}"
    );
    assert!(!out.exists());
}

#[test]
fn a_new_package_in_a_workspace_is_told_what_to_add() {
    let folder = folder();
    fs::write(folder.path().join("Cargo.toml"), "[workspace]\n").unwrap();
    let out = folder.path().join("crates/mine");
    let report = codegen(&folder, &out).write().unwrap();
    let note = "note: the package lies in a workspace; unless its `members` cover it, add \"crates/mine\" to them in ";
    assert!(report.contains(note), "{report}");
    let report = codegen(&folder, &out).write().unwrap();
    assert!(!report.contains("note:"), "{report}");
}
