//! `cargo xtask codegen --check` on a package folder of its own.

use std::fs;

use crate::package::{MARK, all, check, expected, marked, of, put, written};
use tempfile::TempDir;

/// The content of a file of the generator's whose line ends were converted.
fn converted(body: &str) -> String {
    marked(body).replace('\n', "\r\n")
}

/// The report of a check that must fail, and must change nothing.
fn failure(package: &TempDir) -> String {
    let before = all(package);
    let report = check(&expected(), &of(package), false).unwrap_err();
    assert_eq!(all(package), before);
    report
}

#[test]
fn is_green_after_a_run() {
    let report = check(&expected(), &of(&written()), false).unwrap();
    assert_eq!(report, "generated matches the schema (3 files)\n");
}

#[test]
fn shows_an_edited_file_and_the_command_to_run() {
    let package = written();
    put(&package, "src/lib.rs", marked("pub mod fire;"));
    assert_eq!(
        failure(&package),
        format!(
            "changed  generated/src/lib.rs\n\
             --- generated/src/lib.rs\n\
             +++ generated from the schema\n\
             @@ -1,2 +1,2 @@\n {MARK}\n\
             -pub mod fire;\n\
             +pub mod hire;\n\
             \n\
             error: generated does not match the schema (1 file); run `cargo xtask codegen`\n"
        )
    );
}

#[test]
fn shows_a_deleted_file() {
    let package = written();
    fs::remove_file(package.path().join("src/lib.rs")).unwrap();
    let report = failure(&package);
    assert!(
        report.starts_with("missing  generated/src/lib.rs\n"),
        "{report}"
    );
    assert!(report.contains("+pub mod hire;\n"), "{report}");
}

#[test]
fn shows_a_stale_file() {
    let package = written();
    put(&package, "src/old.rs", marked("pub struct Old;"));
    let report = failure(&package);
    assert!(
        report.starts_with("stale    generated/src/old.rs\n"),
        "{report}"
    );
    assert!(report.contains("-pub struct Old;\n"), "{report}");
}

#[test]
fn shows_a_stray_file_and_what_to_do_with_it() {
    let package = written();
    put(&package, "src/hire/mine.rs", "pub struct Mine;\n");
    assert_eq!(
        failure(&package),
        "stray    generated/src/hire/mine.rs: not written by this generator\n\
         \n\
         error: generated does not match the schema (1 file); \
         move or delete the stray files, then run `cargo xtask codegen`\n"
    );
}

#[test]
fn names_a_difference_in_line_endings_alone() {
    let package = written();
    put(&package, "src/lib.rs", converted("pub mod hire;"));
    let report = failure(&package);
    let first = "changed  generated/src/lib.rs: line endings only (CRLF)\n\nerror: ";
    assert!(report.starts_with(first), "{report}");
}

#[test]
fn shows_an_edit_in_a_file_with_other_line_endings() {
    let package = written();
    put(&package, "src/lib.rs", converted("pub mod fire;"));
    let report = failure(&package);
    assert!(
        report.contains(&format!("\n {MARK}\n-pub mod fire;\n+pub mod hire;\n")),
        "{report}"
    );
}

#[test]
fn shows_all_differences_in_one_run() {
    let package = written();
    put(&package, "src/lib.rs", marked(""));
    put(&package, "src/mine.rs", "mine\n");
    put(&package, "src/old.rs", marked(""));
    fs::remove_file(package.path().join("src/hire/v1/job/get.rs")).unwrap();
    let report = failure(&package);
    for line in [
        "changed  generated/src/lib.rs",
        "stray    generated/src/mine.rs",
    ] {
        assert!(report.contains(line), "{report}");
    }
    for line in [
        "stale    generated/src/old.rs",
        "missing  generated/src/hire/v1/job/get.rs",
    ] {
        assert!(report.contains(line), "{report}");
    }
    assert!(
        report.contains("error: generated does not match the schema (4 files);"),
        "{report}"
    );
}

#[test]
fn many_differences_fit_on_a_screen() {
    let package = written();
    for index in 10..50 {
        put(&package, &format!("src/old_{index}.rs"), marked(""));
    }
    let report = failure(&package);
    assert_eq!(report.matches("generated from the schema").count(), 3);
    assert!(
        report.contains("\nstale    generated/src/old_32.rs\n\u{2026} and 17 more files\n"),
        "{report}"
    );
    assert!(
        report.contains("does not match the schema (40 files);"),
        "{report}"
    );
}

#[test]
fn a_long_diff_is_cut() {
    let package = written();
    put(
        &package,
        "src/lib.rs",
        format!("{MARK}\n{}", "// edited\n".repeat(100)),
    );
    let report = failure(&package);
    assert_eq!(report.matches("-// edited\n").count(), 16);
    assert!(report.contains("\n… and 85 more lines\n"), "{report}");
}

#[test]
fn content_that_is_not_text_does_not_stop_the_check() {
    let package = written();
    put(
        &package,
        "src/lib.rs",
        [MARK.as_bytes(), b"\n\xff\xfe\n"].concat(),
    );
    assert!(failure(&package).contains("-\u{fffd}\u{fffd}\n"));
}

#[test]
fn colours_the_diff_on_request_only() {
    let package = written();
    put(&package, "src/lib.rs", marked("pub mod fire;"));
    let report = check(&expected(), &of(&package), true).unwrap_err();
    assert!(
        report.contains("\x1b[31m-pub mod fire;\x1b[0m\n"),
        "{report}"
    );
    assert!(
        report.contains("\x1b[32m+pub mod hire;\x1b[0m\n"),
        "{report}"
    );
    assert!(!failure(&package).contains('\x1b'));
}
