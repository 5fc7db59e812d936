//! The stages one after the other on one core, for benchmarks. Each goes as far as its name says and tells how much
//! it has in hand.

use crate::emit;
use crate::model::Module;
use crate::read_types;
use crate::references::Endpoints;
use crate::resolve;
use feishu_notation::{Diagnostics, File, Problems, Source};

/// YAML to the notation.
#[must_use]
pub fn read(sources: &[Source]) -> usize {
    files(sources).count()
}

fn files(sources: &[Source]) -> impl Iterator<Item = File> {
    let read = |source| File::read(source, &mut Problems::default());
    sources.iter().filter_map(read)
}

/// YAML to the model.
#[must_use]
pub fn resolve(sources: &[Source]) -> usize {
    each_module(sources, |module| module.structs.len())
}

/// YAML to the text of the modules.
#[must_use]
pub fn emit(sources: &[Source]) -> usize {
    each_module(sources, |module| {
        emit::file("feishu_openapi", module).1.len()
    })
}

fn each_module(sources: &[Source], count: impl Fn(&Module) -> usize) -> usize {
    let mut diagnostics = Diagnostics::default();
    let types = sources.iter().filter(|source| source.has_types());
    let types = read_types(types, &mut diagnostics);
    let shared = resolve::shared_types(&types, &mut diagnostics);
    let endpoints = Endpoints::of(sources);
    let sent = types
        .iter()
        .flat_map(|(_, file)| resolve::sent_by(file))
        .collect();
    files(sources)
        .filter_map(|file| {
            let module = resolve::module(
                &file,
                &shared,
                (&endpoints, &sent),
                &mut Problems::default(),
            )?;
            Some(count(&module))
        })
        .sum()
}
