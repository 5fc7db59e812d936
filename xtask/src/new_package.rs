//! What the generator puts into a package that is new. Afterwards it belongs to the package's owner, but for the features of the
//! services.

use std::path::{self, Path};

use feishu_codegen::ALL_SERVICES;
use toml::Value;

use crate::manifest::{BEGIN, END};

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

/// The manifest of a package in this folder, which finds the runtime in the folder `runtime`.
pub(crate) fn manifest(package: &Path, runtime: &Path) -> Result<String, String> {
    let name = name(package);
    let is_in_repository = path::absolute(package).is_ok_and(|package| {
        runtime
            .parent()
            .is_some_and(|root| package.starts_with(root))
    });
    let runtime = runtime.to_str().ok_or_else(|| {
        let shown = runtime.display();
        format!(": cannot refer to the folder {shown}, whose path is not UTF-8; rename it")
    })?;
    let runtime = Value::from(runtime);
    // The repository is a workspace, and cargo would look for the package among its members.
    let workspace = if is_in_repository {
        "[workspace]\n\n"
    } else {
        ""
    };
    Ok(format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
         [features]\ndefault = [\"reqwest\", \"{ALL_SERVICES}\"]\n\
         client = [\"feishu-openapi-runtime/client\"]\n\
         reqwest = [\"client\", \"feishu-openapi-runtime/reqwest\"]\n\
         {BEGIN}\n{END}\n\n{workspace}\
         [dependencies]\nfeishu-openapi-runtime = {{ path = {runtime} }}\n"
    ))
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
