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
mod vocabulary;
mod yaml;

pub use diagnostics::Diagnostics;
pub use features::{ALL_SERVICES, features};
pub use print::MARK;
pub use source::{Files, OWNED, Source};

use std::fmt::Display;
use std::sync::{Mutex, PoisonError};

use diagnostics::Problems;
use document::Document;
use model::Listed;
use openapi::Description;
use rayon::iter::{IntoParallelIterator as _, ParallelExtend as _, ParallelIterator as _};
use resolve::{Outline, SharedTypes};

/// Generates the whole crate `feishu_openapi` from all schema files, in memory.
///
/// # Errors
///
/// Those of [`generate_crate`].
pub fn generate(sources: &[Source]) -> Result<Files, Diagnostics> {
    let files = Mutex::new(Files::new());
    let put = |path: &str, text: &dyn Display| {
        let text = text.to_string();
        let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.to_owned(), text);
    };
    generate_crate("feishu_openapi", sources, &put)?;
    Ok(files.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Takes a generated file: its path below the package folder and its content, which may be large and is made anew each
/// time that it is written.
pub type Put<'a> = dyn Fn(&str, &dyn Display) + Sync + 'a;

/// Generates a whole crate from all schema files; the examples in its documentation call it `crate_name`.
///
/// Each file is put as soon as it is there, from several threads and in no particular order, and then forgotten.
///
/// # Errors
///
/// Every problem of every file, if there is any; then what was put is not the whole crate.
pub fn generate_crate(
    crate_name: &str,
    sources: &[Source],
    put: &Put<'_>,
) -> Result<(), Diagnostics> {
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
    let run = Run {
        crate_name,
        shared: &shared,
        put,
    };
    let mut generated: Vec<Generated<'_>> = types
        .iter()
        .map(|document| run.module(document, Diagnostics::default()))
        .collect();
    // One endpoint's tokens at a time on each core: they are many times as large as their text.
    generated.par_extend(endpoints.into_par_iter().map(|source| run.endpoint(source)));
    run.finish(generated, diagnostics)
}

/// What all files have in common.
struct Run<'a> {
    crate_name: &'a str,
    shared: &'a SharedTypes<'a>,
    put: &'a Put<'a>,
}

/// What is kept of a file.
#[derive(Default)]
struct Generated<'a> {
    outline: Option<Outline<'a>>,
    listed: Option<(Vec<String>, Option<Listed>)>,
    description: Description,
    diagnostics: Diagnostics,
}

impl Run<'_> {
    fn endpoint<'s>(&self, source: &'s Source) -> Generated<'s> {
        let mut diagnostics = Diagnostics::default();
        match document::read(source, &mut diagnostics) {
            Some(document) => self.module(&document, diagnostics),
            None => Generated {
                diagnostics,
                ..Generated::default()
            },
        }
    }

    /// `diagnostics` are those of reading the file.
    fn module<'s>(&self, document: &Document<'s>, diagnostics: Diagnostics) -> Generated<'s> {
        let mut problems = Problems::default();
        let outline = Outline::of(document);
        resolve::check_names(&outline, &mut problems);
        let module = resolve::module(document, self.shared, &mut problems);
        let mut generated = Generated {
            outline: Some(outline),
            diagnostics,
            ..Generated::default()
        };
        generated.diagnostics.add(document.source, problems);
        if let Some(module) = module.filter(|_| generated.diagnostics.is_empty()) {
            let path = &document.module;
            let (file, text) = emit::file(self.crate_name, path, &module);
            (self.put)(&file, &text);
            generated.description = Description::of(path, &module);
            let listed = module.endpoint.as_ref().map(Listed::of);
            generated.listed = Some((path.clone(), listed));
        }
        generated
    }

    /// Puts the files that hold all modules together, unless one has a problem.
    fn finish(
        &self,
        generated: Vec<Generated<'_>>,
        mut diagnostics: Diagnostics,
    ) -> Result<(), Diagnostics> {
        let mut outlines = Vec::new();
        let mut modules = model::Outline::new();
        let mut description = Description::new();
        for each in generated {
            outlines.extend(each.outline);
            modules.extend(each.listed);
            description.add(each.description);
            diagnostics.append(each.diagnostics);
        }
        outlines.sort_by(|a, b| a.source.path.cmp(&b.source.path));
        resolve::check(&outlines, &mut diagnostics);
        if !diagnostics.is_empty() {
            return Err(diagnostics);
        }
        for (path, text) in emit::root(&modules) {
            (self.put)(&path, &text);
        }
        (self.put)(source::OPENAPI, &description);
        Ok(())
    }
}
