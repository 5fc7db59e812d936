//! `cargo xtask codegen` on a package folder of its own.

use std::fs;

use crate::package::{all, expected, is_untouched, of, put, write, written};
use feishu_codegen::Files;
use xtask::tree::Tree;

fn as_tree(files: &Files) -> Tree {
    files
        .iter()
        .map(|(path, text)| (path.clone(), Ok(text.clone().into_bytes())))
        .collect()
}

#[test]
fn fills_an_empty_package_and_leaves_nothing_else_there() {
    let package = tempfile::tempdir().unwrap();
    let report = write(&expected(), &of(&package)).unwrap();
    assert_eq!(
        report,
        "new      generated/src/hire/v1/interview/list.rs\n\
         new      generated/src/hire/v1/job/get.rs\n\
         new      generated/src/lib.rs\n\
         3 files written, 0 removed, 0 unchanged\n"
    );
    assert_eq!(all(&package), as_tree(&expected()));
}

#[test]
fn a_second_run_touches_no_file() {
    let package = written();
    let report = write(&expected(), &of(&package)).unwrap();
    assert_eq!(report, "0 files written, 0 removed, 3 unchanged\n");
    assert!(expected().keys().all(|path| is_untouched(&package, path)));
}

#[test]
fn rewrites_only_what_differs() {
    let package = written();
    put(&package, "src/lib.rs", "// @generated\r\npub mod hire;\r\n");
    let report = write(&expected(), &of(&package)).unwrap();
    assert_eq!(
        report,
        "changed  generated/src/lib.rs\n1 file written, 0 removed, 2 unchanged\n"
    );
    assert_eq!(all(&package), as_tree(&expected()));
    assert!(is_untouched(&package, "src/hire/v1/job/get.rs"));
}

#[test]
fn removes_stale_files_and_the_folders_left_empty() {
    let package = written();
    put(&package, "src/hire/v2/offer/get.rs", "// @generated\n");
    put(&package, "src/hire/v1/job/old.rs", "// @generated\n");
    let report = write(&expected(), &of(&package)).unwrap();
    assert_eq!(
        report,
        "removed  generated/src/hire/v1/job/old.rs\n\
         removed  generated/src/hire/v2/offer/get.rs\n\
         0 files written, 2 removed, 3 unchanged\n"
    );
    assert_eq!(all(&package), as_tree(&expected()));
    assert!(!package.path().join("src/hire/v2").exists());
}

#[test]
fn a_stale_folder_gives_way_to_a_file_of_its_name() {
    let package = tempfile::tempdir().unwrap();
    put(&package, "src/lib.rs/old.rs", "// @generated\n");
    write(&expected(), &of(&package)).unwrap();
    assert_eq!(all(&package), as_tree(&expected()));
}

#[test]
fn refuses_files_of_other_authors_and_then_writes_nothing() {
    let package = written();
    put(&package, "src/hire/notes.txt", "mine\n@generated\n");
    put(&package, "src/lib.rs", "pub mod mine;\n");
    put(&package, "src/empty.rs", "");
    put(&package, "src/picture.png", [0xff, 0xfe, 0x00]);
    fs::remove_file(package.path().join("src/hire/v1/job/get.rs")).unwrap();
    let before = all(&package);
    let report = write(&expected(), &of(&package)).unwrap_err();
    for path in [
        "src/hire/notes.txt",
        "src/lib.rs",
        "src/empty.rs",
        "src/picture.png",
    ] {
        let line = format!("generated/{path}: its first line has no `@generated` mark\n");
        assert!(report.contains(&line), "{report}");
    }
    assert!(report.contains("error: nothing written, since generated holds 4 files that"));
    assert_eq!(all(&package), before);
}

#[cfg(unix)]
#[test]
fn refuses_symbolic_links_to_files_and_to_folders() {
    use std::os::unix::fs::symlink;

    let package = written();
    put(&package, "elsewhere/file.rs", "// @generated\n");
    symlink("../elsewhere/file.rs", package.path().join("src/link.rs")).unwrap();
    symlink("../elsewhere", package.path().join("src/folder")).unwrap();
    let report = write(&Files::new(), &of(&package)).unwrap_err();
    assert!(
        report.contains("generated/src/link.rs: it is a symbolic link\n"),
        "{report}"
    );
    assert!(
        report.contains("generated/src/folder: it is a symbolic link\n"),
        "{report}"
    );
    assert!(is_untouched(&package, "src/lib.rs"));
    assert!(package.path().join("elsewhere/file.rs").exists());
}

#[cfg(unix)]
#[test]
fn refuses_a_source_folder_that_is_a_symbolic_link() {
    let package = tempfile::tempdir().unwrap();
    put(&package, "elsewhere/lib.rs", "// @generated\n");
    std::os::unix::fs::symlink("elsewhere", package.path().join("src")).unwrap();
    let report = write(&expected(), &of(&package)).unwrap_err();
    assert!(
        report.contains("generated/src: it is a symbolic link\n"),
        "{report}"
    );
}

#[test]
fn names_the_file_that_cannot_be_written_and_leaves_no_temporary_file() {
    let package = tempfile::tempdir().unwrap();
    fs::create_dir_all(package.path().join("src/lib.rs/empty")).unwrap();
    let report = write(&expected(), &of(&package)).unwrap_err();
    assert!(
        report.starts_with("error: generated/src/lib.rs cannot be written: "),
        "{report}"
    );
    assert!(all(&package).keys().all(|path| path.starts_with("src/")));
}
