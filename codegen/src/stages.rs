//! The stages one after the other on one core, for benchmarks. Each goes as far as its name says and tells how much
//! it has in hand.

use proc_macro2::TokenStream;

use crate::diagnostics::{Diagnostics, Problems};
use crate::document::{self, Document};
use crate::emit;
use crate::model::Module;
use crate::resolve::{self, SharedTypes};
use crate::source::Source;
use crate::yaml;

/// YAML to nodes.
#[must_use]
pub fn yaml(sources: &[Source]) -> usize {
    let nodes = sources
        .iter()
        .filter_map(|source| yaml::parse(&source.text, &mut Problems::default()));
    nodes.count()
}

/// YAML to the model.
#[must_use]
pub fn resolve(sources: &[Source]) -> usize {
    each_module(sources, |_, module| module.structs.len())
}

/// YAML to tokens.
#[must_use]
pub fn emit(sources: &[Source]) -> usize {
    each_module(sources, |path, module| {
        let tokens: TokenStream = emit::module("feishu_openapi", path, module);
        usize::from(!tokens.is_empty())
    })
}

/// YAML to the text of the modules.
#[must_use]
pub fn print(sources: &[Source]) -> usize {
    each_module(sources, |path, module| {
        emit::file("feishu_openapi", path, module).1.len()
    })
}

fn each_module(sources: &[Source], count: impl Fn(&[String], &Module) -> usize) -> usize {
    let mut diagnostics = Diagnostics::default();
    let shared = sources.iter().filter(|source| document::has_types(source));
    let types: Vec<Document<'_>> = shared
        .filter_map(|source| document::read(source, &mut diagnostics))
        .collect();
    let shared = SharedTypes::collect(&types, &mut diagnostics);
    let documents = sources
        .iter()
        .map(|source| document::read(source, &mut Diagnostics::default()));
    documents
        .flatten()
        .filter_map(|document| {
            let module = resolve::module(&document, &shared, &mut Problems::default())?;
            Some(count(&document.module, &module))
        })
        .sum()
}
