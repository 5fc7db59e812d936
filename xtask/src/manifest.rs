//! The lines of a package's `Cargo.toml` that follow the schema: a feature for each service.

use std::collections::BTreeSet;
use std::path::Path;

use feishu_codegen::ALL_SERVICES;

use crate::tree::{self, Entry};

/// Name of the file in the package folder.
pub const MANIFEST: &str = "Cargo.toml";

/// The line before the features.
const BEGIN: &str = "# Services, written by `cargo xtask codegen`:";
/// The line after them.
const END: &str = "# End of the services.";

/// The manifest with these features and one for all of them; a package that has none gets a whole one, which finds the runtime in
/// the folder `runtime`.
///
/// # Errors
///
/// Why the manifest cannot be used, and what to do.
pub fn with_features(
    package: &Path,
    features: &BTreeSet<String>,
    runtime: &Path,
) -> Result<String, String> {
    let lines = lines(features);
    match text(package)? {
        Some(manifest) => replaced(&manifest, &lines),
        None => Ok(whole(package, &lines, runtime)),
    }
}

/// The name by which Rust knows the package of the manifest.
pub fn crate_name(manifest: &str) -> String {
    let name = manifest.lines().find_map(|line| {
        let value = line.strip_prefix("name")?.trim_start().strip_prefix('=')?;
        value.trim().strip_prefix('"')?.strip_suffix('"')
    });
    name.unwrap_or("feishu_openapi").replace('-', "_")
}

fn lines(features: &BTreeSet<String>) -> String {
    let names: Vec<String> = features
        .iter()
        .map(|feature| format!("\"{feature}\""))
        .collect();
    let all = format!("{ALL_SERVICES} = [{}]\n", names.join(", "));
    features
        .iter()
        .fold(all, |lines, feature| lines + feature + " = []\n")
}

fn text(package: &Path) -> Result<Option<String>, String> {
    match tree::read(package, MANIFEST).remove(MANIFEST) {
        None => Ok(None),
        Some(Entry::Err(reason)) => Err(format!(": {reason}")),
        Some(Entry::Ok(bytes)) => String::from_utf8(bytes)
            .map(Some)
            .map_err(|_| ": it is not UTF-8".to_owned()),
    }
}

/// The text with other lines between the two comments.
fn replaced(manifest: &str, lines: &str) -> Result<String, String> {
    let parts = manifest.split_once(BEGIN).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    });
    let (before, after) = parts.ok_or_else(|| {
        format!(": the features of the services have no place; add these two lines under `[features]`:\n\n{BEGIN}\n{END}\n")
    })?;
    Ok(format!("{before}{BEGIN}\n{lines}{END}{after}"))
}

fn whole(package: &Path, lines: &str, runtime: &Path) -> String {
    let name = package
        .file_name()
        .map_or("feishu-pages".to_owned(), |name| {
            name.to_string_lossy().into_owned()
        });
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\npublish = false\n\n\
         [features]\ndefault = [\"reqwest\", \"{ALL_SERVICES}\"]\n\
         client = [\"feishu-openapi-runtime/client\"]\n\
         reqwest = [\"client\", \"feishu-openapi-runtime/reqwest\"]\n\
         {BEGIN}\n{lines}{END}\n\n\
         [dependencies]\nfeishu-openapi-runtime = {{ path = \"{}\" }}\n",
        runtime.display().to_string().escape_default()
    )
}
