//! What resolving a file needs everywhere: the types that it can name, its problems and the type names given out.

use feishu_notation::{Location, Problems, Spanned};

use super::names::Names;
use super::scope::Scope;
use super::sent_types::SentTypes;
use crate::features;
use crate::model::{Doc, Link, TypeName};
use crate::references::{Endpoints, Target, references};

const TYPE_NAME_HINT: &str = "give one of the two another name: `type_name:` on its row";

pub(crate) struct Context<'s, 'p> {
    pub scope: &'s Scope<'s>,
    /// Which way the declared types go.
    pub sent: SentTypes,
    pub problems: &'p mut Problems,
    type_names: Names,
    endpoints: &'s Endpoints,
    module: &'s [String],
}

impl<'s, 'p> Context<'s, 'p> {
    pub(crate) fn new(
        scope: &'s Scope<'s>,
        sent: SentTypes,
        (module, endpoints): (&'s [String], &'s Endpoints),
        problems: &'p mut Problems,
    ) -> Self {
        let mut type_names = Names::default();
        for import in scope.imports() {
            let owner = format!("the shared type of `{}`", import.module.join("/"));
            type_names.reserve(import.name.as_ref(), owner);
        }
        Self {
            scope,
            sent,
            problems,
            type_names,
            endpoints,
            module,
        }
    }

    /// A text with links to the endpoints of the same feature: others may not be compiled.
    pub(crate) fn doc(&self, written: &Spanned<String>) -> Doc {
        let links = references(&written.value).filter_map(|reference| {
            let target = self.endpoints.find(&reference)?;
            let feature = features::of_endpoint(&target.module);
            let is_compiled = feature == features::of_endpoint(self.module);
            link(self.module, reference.code, target).filter(|_| is_compiled)
        });
        Doc {
            links: links.collect(),
            text: written.value.clone(),
        }
    }

    /// Gives a type name to its owner, or reports who has it.
    pub(crate) fn claim(&mut self, name: &TypeName, owner: String, at: Location) {
        self.type_names
            .claim(name.as_ref(), owner, at, TYPE_NAME_HINT, self.problems);
    }
}

fn link(from: &[String], code: &str, target: &Target) -> Option<Link> {
    let both = from.iter().zip(&target.module);
    let common = both.take_while(|(from, to)| from == to).count();
    Some(Link {
        code: code.to_owned(),
        // What is wrong with the name is reported in the endpoint's own file.
        request: TypeName::of_struct(&target.request).ok()?,
        up: from.len() - common,
        down: target.module[common..].to_vec(),
    })
}
