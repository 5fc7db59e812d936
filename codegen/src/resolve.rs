//! From what is written to what is meant: every name, type, rule and erratum is checked here.

mod bounds;
mod context;
mod cycles;
mod direction;
mod duplicates;
mod endpoint;
mod enums;
mod errata;
mod error_codes;
mod examples;
mod modules;
mod names;
mod outline;
mod paging;
mod parameters;
mod request;
mod rows;
mod rules;
mod scope;
mod scopes;
mod sent_types;
mod types;

use feishu_notation::{Content, Diagnostics, File, Problems, SharedTypes, TypeDeclaration};

use crate::features;
use crate::model::{Group, Groups, Module};
use crate::references::Endpoints;
use context::Context;
pub(crate) use outline::Outline;
use scope::Scope;
pub(crate) use scope::shared_types;
use sent_types::SentTypes;
pub(crate) use sent_types::{Sent, sent_by};
use types::Items;

pub(crate) use modules::check_names;

/// Reports what is wrong with the files together.
pub(crate) fn check(outlines: &[Outline<'_>], diagnostics: &mut Diagnostics) {
    modules::check(outlines, diagnostics);
    duplicates::check(outlines, diagnostics);
}

/// The headings under which the endpoints of services are listed.
pub(crate) fn groups(outlines: &[Outline<'_>]) -> Groups {
    let grouped = outlines.iter().filter(|outline| !outline.groups.is_empty());
    grouped
        .map(|outline| {
            let groups = outline.groups.iter().map(group).collect();
            (features::of_endpoint(&outline.module), groups)
        })
        .collect()
}

fn group(written: &feishu_notation::Group) -> Group {
    let folders = written.folders.iter().map(|folder| folder.value.clone());
    Group {
        heading: written.heading.value.clone(),
        folders: folders.collect(),
    }
}

/// The module of a file; what is wrong with it is in `problems`. `sent` is what bodies are made of, for a file of shared types.
pub(crate) fn module(
    file: &File,
    shared: &SharedTypes<'_>,
    (endpoints, sent): (&Endpoints, &Sent),
    problems: &mut Problems,
) -> Option<Module> {
    let (declarations, uses) = match &file.content {
        Content::Endpoint(endpoint) => (&endpoint.types, &endpoint.uses),
        Content::Types(types) => (&types.types, &types.uses),
    };
    let scope = Scope::new(file, declarations, uses, shared, problems);
    let sent = match &file.content {
        Content::Endpoint(endpoint) => SentTypes::of(endpoint, &scope),
        Content::Types(types) => SentTypes::of_shared(&types.types, sent),
    };
    let mut context = Context::new(&scope, sent, (&file.module, endpoints), problems);
    let mut items = Items::new();
    let endpoint = match &file.content {
        Content::Endpoint(endpoint) => {
            endpoint::resolve(endpoint, &file.module, &mut context, &mut items).map(Some)
        }
        Content::Types(types) => {
            let fields = types.types.iter().filter_map(TypeDeclaration::fields);
            fields
                .flatten()
                .for_each(|row| bounds::report_in_shared(row, context.problems));
            Some(None)
        }
    };
    types::declare(declarations, &mut context, &mut items);
    cycles::check(declarations, &mut context);
    match &file.content {
        // Rows below a request without a name have not been looked at.
        Content::Endpoint(endpoint) if endpoint.request.is_none() => {}
        Content::Endpoint(_) => scope.report_unnamed(declarations, uses, context.problems),
        // Declarations are there for others to name.
        Content::Types(_) => scope.report_unnamed(&[], uses, context.problems),
    }
    let (structs, enums) = items.finish();
    Some(Module {
        schema_path: file.path.clone(),
        path: file.module.clone(),
        endpoint: endpoint?,
        imports: scope.imports(),
        structs,
        enums,
    })
}
