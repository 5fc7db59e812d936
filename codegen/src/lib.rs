//! Turns the endpoint schema into the source of the `feishu-openapi` crate.
//!
//! A pure library: schema text in, Rust files out. It reads no file, starts no process and looks at no
//! environment, so its output depends on its input and on `Cargo.lock` alone.
//!
//! The stages: the package `feishu-notation` (text to the notation as written), then a module each: `resolve` (every name,
//! type and rule checked) → `model` (closed, Rust names decided) → `emit` (infallible, items) → `print` (text).

mod advice;
mod emit;
mod features;
mod files;
mod model;
mod openapi;
mod print;
mod public_names;
mod references;
mod resolve;
#[doc(hidden)]
pub mod stages;
mod vocabulary;

pub use features::{ALL_SERVICES, features};
pub use feishu_notation::{Diagnostics, Source};
pub use files::{Files, OWNED};
pub use print::is_generated;
pub use public_names::PublicNames;

use std::fmt::Display;
use std::sync::{Mutex, PoisonError};

use advice::Used;
use feishu_notation::{File, Problems, SharedTypes};
use model::Listed;
use openapi::Description;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use references::Endpoints;
use resolve::{Outline, Sent};

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
/// Each file is put as soon as it is there, from several threads and in no particular order, and then forgotten. Gives back what is
/// most likely a mistake in the schema.
///
/// # Errors
///
/// Every problem of every file, if there is any; then what was put is not the whole crate.
pub fn generate_crate(
    crate_name: &str,
    sources: &[Source],
    put: &Put<'_>,
) -> Result<Diagnostics, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let (mut types, mut endpoints): (Vec<&Source>, Vec<&Source>) =
        sources.iter().partition(|source| source.has_types());
    for files in [&mut types, &mut endpoints] {
        files.sort_by(|a, b| a.path.cmp(&b.path));
    }
    let types = read_types(types, &mut diagnostics);
    let shared = resolve::shared_types(&types, &mut diagnostics);
    let run = Run {
        crate_name,
        shared: &shared,
        endpoints: &Endpoints::of(endpoints.iter().copied()),
        put,
    };
    // One endpoint's tokens at a time on each core: they are many times as large as their text.
    let endpoints = endpoints.into_par_iter();
    let mut generated: Vec<Generated<'_>> = endpoints.map(|source| run.endpoint(source)).collect();
    let mut sent: Sent = types
        .iter()
        .flat_map(|(_, file)| resolve::sent_by(file))
        .collect();
    for each in &mut generated {
        sent.append(&mut each.sent);
    }
    for (source, file) in &types {
        generated.push(run.module(source, file, &sent, Diagnostics::default()));
    }
    run.finish(&types, generated, diagnostics)
}

/// What all files have in common.
struct Run<'a> {
    crate_name: &'a str,
    shared: &'a SharedTypes<'a>,
    endpoints: &'a Endpoints,
    put: &'a Put<'a>,
}

/// What is kept of a file.
#[derive(Default)]
struct Generated<'a> {
    outline: Option<Outline<'a>>,
    listed: Option<(Vec<String>, Option<Listed>)>,
    description: Description,
    /// What its body is made of.
    sent: Sent,
    used: Used,
    advice: Diagnostics,
    diagnostics: Diagnostics,
}

/// The files of shared types that could be read.
pub(crate) fn read_types<'s>(
    sources: impl IntoIterator<Item = &'s Source>,
    diagnostics: &mut Diagnostics,
) -> Vec<(&'s Source, File)> {
    let read = |source| Some((source, read(source, diagnostics)?));
    sources.into_iter().filter_map(read).collect()
}

/// Reads a file; what is wrong with it goes to `diagnostics`.
fn read(source: &Source, diagnostics: &mut Diagnostics) -> Option<File> {
    let mut problems = Problems::default();
    let file = File::read(source, &mut problems);
    diagnostics.add(source, problems);
    file
}

impl Run<'_> {
    fn endpoint<'s>(&self, source: &'s Source) -> Generated<'s> {
        let mut diagnostics = Diagnostics::default();
        match read(source, &mut diagnostics) {
            Some(file) => {
                let generated = self.module(source, &file, &Sent::new(), diagnostics);
                Generated {
                    sent: resolve::sent_by(&file),
                    ..generated
                }
            }
            None => Generated {
                diagnostics,
                ..Generated::default()
            },
        }
    }

    /// `sent` is what bodies are made of, for a file of shared types; `diagnostics` are those of reading the file.
    fn module<'s>(
        &self,
        source: &'s Source,
        file: &File,
        sent: &Sent,
        diagnostics: Diagnostics,
    ) -> Generated<'s> {
        let mut problems = Problems::default();
        let outline = Outline::of(source, file);
        resolve::check_names(&outline, &mut problems);
        let module = resolve::module(file, self.shared, (self.endpoints, sent), &mut problems);
        let mut generated = Generated {
            outline: Some(outline),
            used: advice::used(file, self.shared),
            diagnostics,
            ..Generated::default()
        };
        let advice = advice::of_file(file, self.endpoints);
        generated.advice.add(source, advice);
        generated.diagnostics.add(source, problems);
        if let Some(module) = module.filter(|_| generated.diagnostics.is_empty()) {
            let (generated_path, text) = emit::file(self.crate_name, &module);
            (self.put)(&generated_path, &text);
            generated.description = Description::of(&module);
            let listed = module.endpoint.as_ref().map(Listed::of);
            generated.listed = Some((module.path, listed));
        }
        generated
    }

    /// Puts the files that hold all modules together, unless one has a problem.
    fn finish(
        &self,
        types: &[(&Source, File)],
        generated: Vec<Generated<'_>>,
        mut diagnostics: Diagnostics,
    ) -> Result<Diagnostics, Diagnostics> {
        let (mut advice, mut used) = (Diagnostics::default(), Used::new());
        let mut outlines = Vec::new();
        let mut modules = model::Outline::new();
        let mut description = Description::new();
        for each in generated {
            outlines.extend(each.outline);
            modules.extend(each.listed);
            description.add(each.description);
            used.extend(each.used);
            advice.append(each.advice);
            diagnostics.append(each.diagnostics);
        }
        outlines.sort_by(|a, b| a.source.path.cmp(&b.source.path));
        resolve::check(&outlines, &mut diagnostics);
        if !diagnostics.is_empty() {
            return Err(diagnostics);
        }
        let groups = resolve::groups(&outlines);
        for (path, text) in emit::root(self.crate_name, &modules, &groups) {
            (self.put)(&path, &text);
        }
        (self.put)(files::OPENAPI, &description);
        let endpoints = outlines.iter().filter(|outline| outline.endpoint.is_some());
        let endpoints: Vec<&[String]> =
            endpoints.map(|outline| outline.module.as_slice()).collect();
        for (source, file) in types {
            advice.add(source, advice::of_types(file, &used, &endpoints));
        }
        Ok(advice)
    }
}
