//! Turns the endpoint schema into the source of the `feishu-openapi` crate.
//!
//! A pure library: schema text in, Rust files out. It reads no file, starts no process and looks at no
//! environment, so its output depends on its input and on `Cargo.lock` alone.
//!
//! The stages, each a module: `yaml` (text to nodes) → `document` (the notation as written) → `resolve`
//! (every name, type and rule checked) → `model` (closed, Rust names decided) → `emit` (infallible, tokens)
//! → `print` (text).

mod diagnostics;
mod document;
mod emit;
mod features;
mod model;
mod openapi;
mod print;
mod resolve;
mod source;
mod yaml;

pub use diagnostics::Diagnostics;
pub use features::{ALL_SERVICES, features};
pub use print::MARK;
pub use source::{Files, OWNED, Source};

/// Generates the whole crate `feishu_openapi` from all schema files.
///
/// # Errors
///
/// Those of [`generate_crate`].
pub fn generate(sources: &[Source]) -> Result<Files, Diagnostics> {
    generate_crate("feishu_openapi", sources)
}

/// Generates a whole crate from all schema files; the examples in its documentation call it `crate_name`.
///
/// # Errors
///
/// Every problem of every file, if there is any; then no file is generated.
pub fn generate_crate(crate_name: &str, sources: &[Source]) -> Result<Files, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let documents = document::read(sources, &mut diagnostics);
    let library = resolve::library(&documents, &mut diagnostics);
    if diagnostics.is_empty() {
        Ok(files(&library, crate_name))
    } else {
        Err(diagnostics)
    }
}

fn files(library: &model::Library, crate_name: &str) -> Files {
    let mut files = emit::library(library, crate_name);
    files.insert(source::OPENAPI.to_owned(), openapi::description(library));
    files
}
