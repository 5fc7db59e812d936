//! The features in the manifest follow the schema.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use xtask::Codegen;

/// A schema of two services, and a package beside it with this manifest.
fn folders(manifest: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, url) in [("hire/v1/job", "/jobs"), ("vc/v1/room", "/rooms")] {
        add_endpoint(&folder, path, url);
    }
    fs::create_dir(folder.path().join("package")).unwrap();
    fs::write(manifest_of(&folder), manifest).unwrap();
    folder
}

fn add_endpoint(folder: &TempDir, resource: &str, url: &str) {
    let resource = folder.path().join("schema").join(resource);
    fs::create_dir_all(&resource).unwrap();
    fs::write(resource.join("close.yaml"), endpoint(url)).unwrap();
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
    codegen_into(folder, "/repository", "package")
}

/// The generator of the repository at `root`, on the schema of the folder.
fn codegen_into(folder: &TempDir, root: &str, package: &str) -> Codegen {
    let below = |name: &str| Some(folder.path().join(name));
    Codegen::new(Path::new(root), below("schema"), below(package))
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
        "jiff = [\"feishu-openapi-runtime/jiff\"]\n",
        "socks = [\"reqwest\", \"feishu-openapi-runtime/socks\"]\n",
        "testing = [\"client\", \"feishu-openapi-runtime/testing\"]\n",
        "tracing = [\"client\", \"feishu-openapi-runtime/tracing\"]\n",
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

#[test]
fn a_service_with_the_name_of_a_feature_is_refused_and_nothing_written() {
    let manifest = format!(
        "[features]\ndefault = []\ntracing = []\n{BEGIN}{END}\
         [dependencies]\noptional_one = {{ version = \"1\", optional = true }}\n"
    );
    for service in ["tracing", "default", "optional_one", "all/services"] {
        let folder = folders(&manifest);
        add_endpoint(&folder, service, "/clash");
        let report = codegen(&folder).write().unwrap_err();
        let feature = service.replace('/', "-");
        let line = format!("schema/{service}: a service cannot be called `{feature}`, ");
        assert!(report.contains(&line), "{report}");
        assert!(report.ends_with("nothing was written\n"), "{report}");
        assert_eq!(fs::read_to_string(manifest_of(&folder)).unwrap(), manifest);
        assert!(!folder.path().join("package/src").exists());
    }
}

#[test]
fn features_that_a_new_package_has_are_refused_too() {
    let folder = folders("");
    fs::remove_file(manifest_of(&folder)).unwrap();
    add_endpoint(&folder, "client", "/clash");
    let report = codegen(&folder).write().unwrap_err();
    assert!(
        report.contains("schema/client: a service cannot be called `client`, "),
        "{report}"
    );
    assert!(!manifest_of(&folder).exists());
}

#[test]
fn a_feature_that_needs_a_service_that_is_gone_is_refused_and_nothing_written() {
    let manifest = format!(
        "[features]\ndefault = [\"hire-v1\", \"old-v1\", \"all-services\", \"mine\", \"dep:x\", \"x/y\"]\n\
         mine = []\n{BEGIN}old-v1 = []\n{END}"
    );
    let folder = folders(&manifest);
    let report = codegen(&folder).write().unwrap_err();
    let line = "package/Cargo.toml: the feature `default` needs `old-v1`, which does not exist; remove it from the list\n";
    assert!(report.contains(line), "{report}");
    assert!(report.contains("error: 1 problem in "), "{report}");
    assert_eq!(fs::read_to_string(manifest_of(&folder)).unwrap(), manifest);
}

#[test]
fn a_new_package_inside_the_repository_is_a_workspace_of_its_own() {
    let folder = folders("");
    fs::write(folder.path().join("Cargo.toml"), "[workspace]\n").unwrap();
    let runtime = folder.path().join("runtime/src");
    fs::create_dir_all(&runtime).unwrap();
    fs::write(runtime.join("lib.rs"), "").unwrap();
    let manifest =
        "[package]\nname = \"feishu-openapi-runtime\"\n[features]\nclient = []\nreqwest = []\n";
    fs::write(folder.path().join("runtime/Cargo.toml"), manifest).unwrap();
    let root = folder.path().to_str().unwrap();
    codegen_into(&folder, root, "mine").write().unwrap();
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .arg("--manifest-path")
        .arg(folder.path().join("mine/Cargo.toml"))
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
}

#[test]
fn a_manifest_that_is_not_toml_is_refused_with_the_place() {
    let folder = folders(&format!("[features]\n{BEGIN}{END}[dependencies\n"));
    let report = codegen(&folder).write().unwrap_err();
    assert!(report.contains("package/Cargo.toml:4:14: "), "{report}");
}

/// What cargo reads in the manifest of a package in this folder.
fn read_by_cargo(package: &Path) -> serde_json::Value {
    let output = Command::new(env!("CARGO"))
        .args(["read-manifest", "--offline", "--manifest-path"])
        .arg(package.join("Cargo.toml"))
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn the_repository_may_lie_anywhere() {
    let folder = folders("");
    fs::remove_file(manifest_of(&folder)).unwrap();
    let root = folder.path().join("プロジェクト \"é\"");
    codegen_into(&folder, root.to_str().unwrap(), "package")
        .write()
        .unwrap();
    let manifest = read_by_cargo(&folder.path().join("package"));
    let runtime = manifest["dependencies"][0]["path"].as_str().unwrap();
    assert_eq!(Path::new(runtime), root.join("runtime"));
}

#[test]
fn a_new_package_gets_a_name_that_cargo_takes() {
    let folder = folders("");
    for (package, name) in [
        ("my-client", "my-client"),
        ("My Client", "my-client"),
        ("1st", "feishu-1st"),
        ("q\"x", "q-x"),
        ("crate", "feishu-crate"),
        ("std", "feishu-std"),
        ("feishu-openapi-runtime", "feishu-feishu-openapi-runtime"),
        ("-_-", "feishu-pages"),
        ("クライアント", "feishu-pages"),
    ] {
        codegen_into(&folder, "/repository", package)
            .write()
            .unwrap();
        let package = folder.path().join(package);
        assert_eq!(read_by_cargo(&package)["name"], name);
    }
}

#[test]
fn a_new_package_keeps_its_line_ends_and_an_old_one_its_attributes() {
    let folder = folders("");
    fs::remove_file(manifest_of(&folder)).unwrap();
    codegen(&folder).write().unwrap();
    let attributes = folder.path().join("package/.gitattributes");
    let text = fs::read_to_string(&attributes).unwrap();
    assert!(text.contains("src/** text eol=lf\n"), "{text}");
    assert!(text.contains("openapi.json text eol=lf\n"), "{text}");

    fs::write(&attributes, "mine\n").unwrap();
    codegen(&folder).write().unwrap();
    fs::remove_file(manifest_of(&folder)).unwrap();
    codegen(&folder).write().unwrap();
    assert_eq!(fs::read_to_string(&attributes).unwrap(), "mine\n");
}
