//! What the generator puts into a package that is new. Afterwards it belongs to the package's owner, but for the features of the
//! services.

use std::fs;
use std::path::{self, Component, Path, PathBuf};

use feishu_codegen::ALL_SERVICES;
use toml::{Table, Value};

use crate::manifest::{BEGIN, END, MANIFEST};

/// Name of the file that keeps git from converting line ends.
pub(crate) const ATTRIBUTES_FILE: &str = ".gitattributes";

/// Its text. Without it `--check` fails in a checkout with CRLF.
pub(crate) const ATTRIBUTES: &str = "\
# `cargo xtask codegen --check` compares byte for byte.
src/** text eol=lf
openapi.json text eol=lf
Cargo.toml text eol=lf
";

/// Names of crates that the generated code or its documentation would confuse with the package.
const TAKEN: [&str; 6] = [
    "alloc",
    "core",
    "feishu-openapi-runtime",
    "proc_macro",
    "std",
    "test",
];

/// The manifest of a package in this folder; `runtime` is what it says of the runtime, whose folder is `runtime_folder`.
pub(crate) fn manifest(package: &Path, runtime_folder: &Path, runtime: &str) -> String {
    let name = name(package);
    // The repository is a workspace, and cargo would look for the package among its members.
    let workspace = if is_in_repository(package, runtime_folder) {
        "[workspace]\n\n"
    } else {
        ""
    };
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
         [features]\ndefault = [\"reqwest\", \"{ALL_SERVICES}\"]\n\
         client = [\"feishu-openapi-runtime/client\"]\n\
         reqwest = [\"client\", \"feishu-openapi-runtime/reqwest\"]\n\
         socks = [\"reqwest\", \"feishu-openapi-runtime/socks\"]\n\
         tracing = [\"client\", \"feishu-openapi-runtime/tracing\"]\n\
         testing = [\"client\", \"feishu-openapi-runtime/testing\"]\n\
         chrono = [\"feishu-openapi-runtime/chrono\"]\n\
         jiff = [\"feishu-openapi-runtime/jiff\"]\n\
         time = [\"feishu-openapi-runtime/time\"]\n\
         {BEGIN}\n{END}\n\n{workspace}\
         [dependencies]\nfeishu-openapi-runtime = {runtime}\n"
    )
}

/// The dependency on the runtime as the user states it.
pub(crate) fn stated(dependency: &str) -> Result<String, String> {
    let read: Result<Value, _> = dependency.parse();
    read.map(|_| dependency.to_owned()).map_err(|_| {
        format!(
            ": `--runtime {dependency}` is no dependency in TOML; write a version in quotes, such as '\"0.1\"', or a table, \
             such as '{{ path = \"../runtime\" }}'"
        )
    })
}

/// The dependency on the runtime by its path from the package, so that both can be committed or moved together.
pub(crate) fn by_path(package: &Path, runtime: &Path) -> Result<String, String> {
    let path = relative(&absolute(package), &absolute(runtime));
    let path = path.unwrap_or_else(|| runtime.to_owned());
    let path = path.to_str().ok_or_else(|| {
        let shown = runtime.display();
        format!(": cannot refer to the folder {shown}, whose path is not UTF-8; rename it")
    })?;
    Ok(format!("{{ path = {} }}", Value::from(path)))
}

/// The way between two folders, unless they have nothing in common but the root.
fn relative(from: &Path, to: &Path) -> Option<PathBuf> {
    let above = from.ancestors().find(|above| to.starts_with(above))?;
    above.file_name()?;
    let up = from.strip_prefix(above).ok()?.components();
    let up: PathBuf = up.map(|_| "..").collect();
    Some(up.join(to.strip_prefix(above).ok()?))
}

/// The absolute path without `..`.
fn absolute(path: &Path) -> PathBuf {
    let path = path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut plain = PathBuf::new();
    for part in path.components() {
        if part == Component::ParentDir {
            plain.pop();
        } else {
            plain.push(part);
        }
    }
    plain
}

fn is_in_repository(package: &Path, runtime: &Path) -> bool {
    let root = absolute(runtime);
    let root = root.parent();
    root.is_some_and(|root| absolute(package).starts_with(root))
}

/// What the user has to do so that cargo takes a package that is to be new in this folder.
pub(crate) fn note(package: &Path, runtime: &Path) -> String {
    if package.join(MANIFEST).exists() || is_in_repository(package, runtime) {
        return String::new();
    }
    let package = absolute(package);
    let mut manifests = package
        .ancestors()
        .skip(1)
        .map(|above| above.join(MANIFEST));
    let is_workspace = |manifest: &PathBuf| {
        let text = fs::read_to_string(manifest).unwrap_or_default();
        let table = text.parse::<Table>().unwrap_or_default();
        table.contains_key("workspace")
    };
    let Some(workspace) = manifests.find(is_workspace) else {
        return String::new();
    };
    let member = workspace
        .parent()
        .and_then(|root| package.strip_prefix(root).ok());
    let (member, workspace) = (member.unwrap_or(&package).display(), workspace.display());
    format!(
        "note: the package lies in a workspace; unless its `members` cover it, add \"{member}\" to them in {workspace}\n"
    )
}

/// A name that cargo and Rust take, as near to the folder's as there is one.
fn name(package: &Path) -> String {
    let folder = package.file_name().unwrap_or_default().to_string_lossy();
    let lower = folder.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .filter(|word| word.contains(|letter: char| letter.is_ascii_alphanumeric()))
        .collect();
    let name = words.join("-");
    if name.is_empty() {
        "feishu-pages".to_owned()
    } else if is_free(&name) {
        name
    } else {
        format!("feishu-{name}")
    }
}

fn is_free(name: &str) -> bool {
    let identifier = name.replace('-', "_");
    syn::parse_str::<syn::Ident>(&identifier).is_ok() && !TAKEN.contains(&name)
}
