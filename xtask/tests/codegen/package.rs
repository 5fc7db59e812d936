//! A package folder of its own for each test.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use feishu_codegen::Files;
use tempfile::TempDir;
use xtask::check::Check;
use xtask::package::Package;
use xtask::target::Target;
use xtask::tree::{self, Tree};
use xtask::write::Write;

/// What the schema gives in these tests.
pub fn expected() -> Files {
    let file = |path: &str, body: &str| (path.to_owned(), format!("// @generated\n{body}\n"));
    Files::from([
        file(
            "src/hire/v1/interview/list.rs",
            "pub struct ListInterviews;",
        ),
        file("src/hire/v1/job/get.rs", "pub struct GetJob;"),
        file("src/lib.rs", "pub mod hire;"),
    ])
}

/// A package folder that holds the expected files, all last changed long ago.
pub fn written() -> TempDir {
    let package = tempfile::tempdir().expect("a temporary folder");
    write(&expected(), &of(&package)).expect("an empty folder to write to");
    for path in expected().keys() {
        let file = File::options()
            .append(true)
            .open(package.path().join(path))
            .expect("a file");
        file.set_modified(long_ago())
            .expect("a time that can be set");
    }
    package
}

/// Writes the files to the package.
pub fn write(files: &Files, package: &Package) -> Result<String, String> {
    give(files, Write::new(package))
}

/// Compares the files with the package.
pub fn check(files: &Files, package: &Package, colour: bool) -> Result<String, String> {
    give(files, Check::new(package, colour))
}

fn give(files: &Files, target: impl Target) -> Result<String, String> {
    for (path, text) in files {
        target.file(path, text);
    }
    target.finish()
}

/// The folder as the package that is generated.
pub fn of(folder: &TempDir) -> Package {
    Package::generated(folder.path(), "generated")
}

/// Whether a file still has the time that [`written`] gave it.
pub fn is_untouched(package: &TempDir, path: &str) -> bool {
    let metadata = fs::metadata(package.path().join(path)).expect("a file");
    metadata.modified().expect("a time") == long_ago()
}

fn long_ago() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)
}

/// Puts a file into the package, with its folders.
pub fn put(package: &TempDir, path: &str, content: impl AsRef<[u8]>) {
    let path = package.path().join(path);
    fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).expect("a folder to write to");
    fs::write(path, content).expect("a file to write");
}

/// Everything in the package.
pub fn all(package: &TempDir) -> Tree {
    tree::read(package.path(), "")
}
