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

/// Generates the whole crate from all schema files.
///
/// # Errors
///
/// Every problem of every file, if there is any; then no file is generated.
pub fn generate(sources: &[Source]) -> Result<Files, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let documents = document::read(sources, &mut diagnostics);
    let library = resolve::library(&documents, &mut diagnostics);
    if diagnostics.is_empty() {
        Ok(files(&library))
    } else {
        Err(diagnostics)
    }
}

fn files(library: &model::Library) -> Files {
    let mut files = emit::library(library);
    files.insert(source::OPENAPI.to_owned(), openapi::description(library));
    files
}
