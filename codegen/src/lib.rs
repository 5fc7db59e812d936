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
#[doc(hidden)]
pub mod stages;
mod yaml;

pub use diagnostics::Diagnostics;
pub use features::{ALL_SERVICES, features};
pub use print::MARK;
pub use source::{Files, OWNED, Source};

use diagnostics::Problems;
use document::Document;
use model::Listed;
use rayon::iter::{IntoParallelIterator as _, ParallelExtend as _, ParallelIterator as _};
use resolve::{Outline, SharedTypes};

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
    let (mut types, mut endpoints): (Vec<&Source>, Vec<&Source>) = sources
        .iter()
        .partition(|source| document::has_types(source));
    for files in [&mut types, &mut endpoints] {
        files.sort_by(|a, b| a.path.cmp(&b.path));
    }
    let types: Vec<Document<'_>> = types
        .into_iter()
        .filter_map(|source| document::read(source, &mut diagnostics))
        .collect();
    let shared = SharedTypes::collect(&types, &mut diagnostics);
    let mut generated: Vec<Generated<'_>> = types
        .iter()
        .map(|document| Generated::of(document, &shared, crate_name, Diagnostics::default()))
        .collect();
    // One endpoint's tokens at a time on each core: they are many times as large as their text.
    generated.par_extend(endpoints.into_par_iter().map(|source| {
        let mut diagnostics = Diagnostics::default();
        match document::read(source, &mut diagnostics) {
            Some(document) => Generated::of(&document, &shared, crate_name, diagnostics),
            None => Generated {
                diagnostics,
                ..Generated::default()
            },
        }
    }));
    assemble(generated, diagnostics)
}

/// What comes of one file.
#[derive(Default)]
struct Generated<'a> {
    outline: Option<Outline<'a>>,
    listed: Option<(Vec<String>, Option<Listed>)>,
    file: Option<(String, String)>,
    fragment: openapi::Fragment,
    diagnostics: Diagnostics,
}

impl<'a> Generated<'a> {
    /// `diagnostics` are those of reading the file.
    fn of(
        document: &Document<'a>,
        shared: &SharedTypes<'_>,
        crate_name: &str,
        diagnostics: Diagnostics,
    ) -> Self {
        let mut problems = Problems::default();
        let outline = Outline::of(document);
        resolve::check_names(&outline, &mut problems);
        let module = resolve::module(document, shared, &mut problems);
        let mut generated = Self {
            outline: Some(outline),
            diagnostics,
            ..Self::default()
        };
        generated.diagnostics.add(document.source, problems);
        if let Some(module) = module.filter(|_| generated.diagnostics.is_empty()) {
            let path = &document.module;
            let listed = module.endpoint.as_ref().map(Listed::of);
            generated.file = Some(emit::file(crate_name, path, &module));
            generated.fragment = openapi::Fragment::of(path, &module);
            generated.listed = Some((path.clone(), listed));
        }
        generated
    }
}

/// Puts the files together, unless one has a problem.
fn assemble(
    generated: Vec<Generated<'_>>,
    mut diagnostics: Diagnostics,
) -> Result<Files, Diagnostics> {
    let mut outlines = Vec::new();
    let mut modules = model::Outline::new();
    let mut files = Files::new();
    let mut description = openapi::Fragment::default();
    for each in generated {
        outlines.extend(each.outline);
        modules.extend(each.listed);
        files.extend(each.file);
        description.add(each.fragment);
        diagnostics.append(each.diagnostics);
    }
    outlines.sort_by(|a, b| a.source.path.cmp(&b.source.path));
    resolve::check(&outlines, &mut diagnostics);
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    files.extend(emit::root(&modules));
    files.insert(source::OPENAPI.to_owned(), description.document());
    Ok(files)
}
