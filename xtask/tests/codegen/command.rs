//! The program, run as cargo runs it, in a workspace of its own.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::package::marked;
use tempfile::TempDir;
use xtask::tree::{self, Tree};

/// A workspace that holds a copy of the schema and of the generated package's manifest, and nothing else.
fn workspace() -> TempDir {
    let workspace = tempfile::tempdir().unwrap();
    for place in ["schema", "generated/Cargo.toml"] {
        for (path, content) in tree::read(&repository(), place) {
            put(&workspace, &path, &content.unwrap());
        }
    }
    workspace
}

fn repository() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn put(workspace: &TempDir, path: &str, content: &[u8]) {
    let path = workspace.path().join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

fn generated(root: &Path) -> Tree {
    tree::read(root, "generated/src")
}

/// Runs the program; whatever it says, it names no place outside the workspace.
fn xtask(workspace: &TempDir, words: &[&str]) -> (i32, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(words)
        .env("CARGO_MANIFEST_DIR", workspace.path().join("xtask"))
        .output()
        .unwrap();
    let [stdout, stderr] = [stdout, stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    let place = workspace.path().to_str().unwrap();
    assert!(
        !stdout.contains(place) && !stderr.contains(place),
        "{stdout}{stderr}"
    );
    (status.code().unwrap(), stdout, stderr)
}

/// The first line of `--help`.
const USAGE: &str = "Usage: cargo xtask codegen [--check] [--skip-unsettled] [--all-problems] [--schema DIR] [--out DIR]\n                           [--runtime SPEC]\n";

#[test]
fn generates_the_committed_files_byte_for_byte() {
    let workspace = workspace();
    let (code, stdout, stderr) = xtask(&workspace, &["codegen"]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(
        stdout.ends_with(" files written, 0 removed, 0 unchanged\n"),
        "{stdout}"
    );
    assert_eq!(generated(workspace.path()), generated(&repository()));
}

#[test]
fn checks_without_writing() {
    let workspace = workspace();
    let (code, stdout, stderr) = xtask(&workspace, &["codegen", "--check"]);
    assert_eq!((code, stdout.as_str()), (1, ""));
    assert!(
        stderr.contains("missing  generated/openapi.json\n"),
        "{stderr}"
    );
    assert!(stderr.ends_with("run `cargo xtask codegen`\n"), "{stderr}");
    assert_eq!(generated(workspace.path()), Tree::new());

    assert_eq!(xtask(&workspace, &["codegen"]).0, 0);
    let (code, stdout, stderr) = xtask(&workspace, &["codegen", "--check"]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    assert!(
        stdout.starts_with("generated matches the schema"),
        "{stdout}"
    );
}

#[test]
fn reports_every_problem_of_the_schema_and_writes_nothing() {
    let workspace = workspace();
    put(&workspace, "schema/hire/v1/job/bad.yaml", b"bad: [\n");
    put(&workspace, "schema/hire/v1/job/get.yml", b"");
    put(
        &workspace,
        "schema/hire/v1/job/list.yaml",
        b"summary: a\ndoc: \xc3\xa9 \xff\n",
    );
    put(&workspace, "schema/hire/v1/notes.txt", b"");
    for words in [&["codegen"][..], &["codegen", "--check"]] {
        let (code, stdout, stderr) = xtask(&workspace, words);
        assert_eq!((code, stdout.as_str()), (1, ""));
        for problem in [
            "schema/hire/v1/job/bad.yaml:",
            "schema/hire/v1/job/get.yml: schema files have the extension `.yaml`; rename it\n",
            "schema/hire/v1/job/list.yaml:2:8: invalid UTF-8; save the file as UTF-8\n",
            "schema/hire/v1/notes.txt: only `.yaml` and `.md` files belong here",
        ] {
            assert!(stderr.contains(problem), "{stderr}");
        }
        assert!(
            stderr.ends_with(" in schema; nothing was written\n"),
            "{stderr}"
        );
    }
    assert_eq!(generated(workspace.path()), Tree::new());
}

/// An endpoint, settled or not.
fn endpoint(name: &str, unsettled: &str) -> String {
    format!(
        "summary: Reads.\nrequest: read_{name}\nurl: /open-apis/library/v1/{name}\nmethod: GET\n\
         response:\n  id:\n    type: string\n    doc: The ID.\n{unsettled}"
    )
}

#[test]
fn files_with_problems_are_left_out_on_request() {
    let workspace = workspace();
    let doubt = "unsettled: [\"line 7: odd\", \"line 9: odd\"]\n";
    put(
        &workspace,
        "schema/library/v1/good/get.yaml",
        endpoint("good", "").as_bytes(),
    );
    put(
        &workspace,
        "schema/library/v1/bad/get.yaml",
        endpoint("bad", doubt).as_bytes(),
    );
    // It needs the type of a file that is left out.
    put(
        &workspace,
        "schema/shop/v1/types.yaml",
        b"types:\n  book:\n    fields: {}\n",
    );
    let user = endpoint("shop", "").replace("type: string", "type: book") + "";
    let user = user.replace("response:", "uses: [book]\nresponse:");
    put(&workspace, "schema/shop/v1/book/get.yaml", user.as_bytes());

    let (code, _, stderr) = xtask(&workspace, &["codegen"]);
    assert_eq!(code, 1);
    assert!(
        stderr.contains("library/v1/bad/get.yaml:9:13: "),
        "{stderr}"
    );
    assert_eq!(generated(workspace.path()), Tree::new());

    let (code, stdout, stderr) = xtask(&workspace, &["codegen", "--skip-unsettled"]);
    assert_eq!((code, stderr.as_str()), (0, ""));
    let files = generated(workspace.path());
    assert!(files.contains_key("generated/src/library/v1/good/get.rs"));
    assert!(!files.contains_key("generated/src/library/v1/bad/get.rs"));
    assert!(!files.contains_key("generated/src/shop/v1/book/get.rs"));
    for line in [
        "       2      1  the endpoint is not settled: line N: odd\n",
        "schema/library/v1/bad/get.yaml:9:13: the endpoint is not settled: line 7: odd\n",
        "\n3 files with ",
    ] {
        assert!(stdout.contains(line), "{line}{stdout}");
    }
}

#[test]
fn a_thousand_problems_fit_a_screen() {
    let workspace = workspace();
    let doubts = vec!["\"line 7: odd\""; 20].join(", ");
    for number in 0..50 {
        let text = endpoint("bad", &format!("unsettled: [{doubts}]\n"));
        let path = format!("schema/library/v1/bad{number}/get.yaml");
        put(&workspace, &path, text.as_bytes());
    }
    let (code, _, stderr) = xtask(&workspace, &["codegen"]);
    assert_eq!(code, 1);
    assert!(stderr.lines().count() < 40, "{stderr}");
    assert!(
        stderr.contains("    1000     50  the endpoint is not settled: line N: odd\n"),
        "{stderr}"
    );
    let (_, _, stderr) = xtask(&workspace, &["codegen", "--all-problems"]);
    assert!(stderr.matches(": the endpoint is not settled: ").count() == 1000);
}

#[test]
fn a_failure_in_the_runtime_undoes_what_was_written_elsewhere() {
    let workspace = workspace();
    let blocked = "runtime/src/generated/auth_v3/tenant_access_token/internal.rs";
    fs::create_dir_all(workspace.path().join(blocked)).unwrap();
    let (code, _, stderr) = xtask(&workspace, &["codegen"]);
    assert_eq!(code, 1);
    let first = format!("error: {blocked} cannot be written: ");
    assert!(stderr.starts_with(&first), "{stderr}");
    assert!(stderr.ends_with("\nnothing was changed\n"), "{stderr}");
    assert_eq!(generated(workspace.path()), Tree::new());
}

#[test]
fn an_empty_schema_removes_nothing() {
    let workspace = tempfile::tempdir().unwrap();
    put(&workspace, "schema/README.md", b"");
    put(&workspace, "generated/src/lib.rs", marked("").as_bytes());
    let (code, _, stderr) = xtask(&workspace, &["codegen"]);
    assert_eq!(code, 1);
    assert!(stderr.contains("schema: no YAML files found\n"), "{stderr}");
    assert_eq!(generated(workspace.path()).len(), 1);
}

#[test]
fn wrong_usage_exits_with_2_and_shows_the_usage() {
    let workspace = tempfile::tempdir().unwrap();
    for (words, message) in [
        (&[][..], "error: expected a command\n"),
        (&["generate"], "error: unknown command `generate`\n"),
        (
            &["codegen", "--chek"],
            "error: unexpected argument `--chek` for `codegen`\n",
        ),
        (
            &["codegen", "--check", "now"],
            "error: unexpected argument `now` for `codegen`\n",
        ),
    ] {
        let (code, stdout, stderr) = xtask(&workspace, words);
        assert_eq!((code, stdout.as_str()), (2, ""));
        assert!(stderr.starts_with(message), "{stderr}");
        assert!(stderr.contains(USAGE), "{stderr}");
    }
}

#[test]
fn help_shows_the_usage() {
    let workspace = tempfile::tempdir().unwrap();
    for words in [&["--help"][..], &["codegen", "--help"]] {
        let (code, stdout, stderr) = xtask(&workspace, words);
        assert_eq!((code, stderr.as_str()), (0, ""));
        assert!(stdout.starts_with(USAGE), "{stdout}");
    }
}

#[test]
fn an_installed_program_works_on_the_checkout_that_it_comes_from() {
    let elsewhere = tempfile::tempdir().unwrap();
    let run = |words: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(words)
            .current_dir(elsewhere.path())
            .env_remove("CARGO_MANIFEST_DIR")
            .output()
            .unwrap();
        (output.status.code(), output.stdout)
    };
    let (code, printed) = run(&["codegen", "--check"]);
    assert_eq!(code, Some(0));
    assert!(printed.starts_with(b"generated matches the schema"));
    assert_eq!(
        run(&["codegen", "--check", "--quiet"]),
        (Some(0), Vec::new())
    );
}
