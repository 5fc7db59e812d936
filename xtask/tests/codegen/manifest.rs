//! The features in the manifest follow the schema.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use xtask::Codegen;

/// A schema of two services, and a package beside it with this manifest.
fn folders(manifest: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, url) in [("hire/v1/job", "/jobs"), ("vc/v1/room", "/rooms")] {
        let resource = folder.path().join("schema").join(path);
        fs::create_dir_all(&resource).unwrap();
        fs::write(resource.join("close.yaml"), endpoint(url)).unwrap();
    }
    fs::create_dir(folder.path().join("package")).unwrap();
    fs::write(manifest_of(&folder), manifest).unwrap();
    folder
}

fn endpoint(url: &str) -> String {
    format!(
        "page: https://example.com/page\nupdated: 2025-01-31\nsummary: Closes it.\n\
         request: close\nurl: {url}\nmethod: POST\n"
    )
}

fn manifest_of(folder: &TempDir) -> std::path::PathBuf {
    folder.path().join("package/Cargo.toml")
}

fn codegen(folder: &TempDir) -> Codegen {
    let below = |name: &str| Some(folder.path().join(name));
    Codegen::new(Path::new("/repository"), below("schema"), below("package"))
}

const BEGIN: &str = "# Services, written by `cargo xtask codegen`:\n";
const END: &str = "# End of the services.\n";

#[test]
fn the_lines_between_the_comments_are_rewritten_and_no_other() {
    let folder = folders(&format!(
        "# mine\n[features]\n{BEGIN}old-v1 = []\n{END}mine = []\n"
    ));
    codegen(&folder).check(false).unwrap_err();
    codegen(&folder).write().unwrap();
    let features = "all-services = [\"hire-v1\", \"vc-v1\"]\nhire-v1 = []\nvc-v1 = []\n";
    assert_eq!(
        fs::read_to_string(manifest_of(&folder)).unwrap(),
        format!("# mine\n[features]\n{BEGIN}{features}{END}mine = []\n")
    );
    codegen(&folder).check(false).unwrap();
}

#[test]
fn a_manifest_without_the_comments_is_refused_and_nothing_written() {
    let folder = folders("[features]\n");
    let report = codegen(&folder).write().unwrap_err();
    assert!(report.contains("package/Cargo.toml: "), "{report}");
    assert!(report.contains(&format!("{BEGIN}{END}")), "{report}");
    assert!(!folder.path().join("package/src").exists());
}

#[test]
fn a_new_package_gets_a_manifest_and_nothing_of_the_runtime_is_written() {
    let folder = folders("");
    fs::remove_file(manifest_of(&folder)).unwrap();
    codegen(&folder).write().unwrap();
    let manifest = fs::read_to_string(manifest_of(&folder)).unwrap();
    for line in [
        "name = \"package\"\n",
        "default = [\"reqwest\", \"all-services\"]\n",
        "vc-v1 = []\n",
        "feishu-openapi-runtime = { path = \"/repository/runtime\" }\n",
    ] {
        assert!(manifest.contains(line), "{manifest}");
    }
    let root = fs::read_to_string(folder.path().join("package/src/lib.rs")).unwrap();
    assert!(
        root.contains("#[cfg(feature = \"vc-v1\")]\n#[rustfmt::skip]\npub mod vc;\n"),
        "{root}"
    );
}
