//! What resolving a file needs everywhere: the types that it can name, its problems and the type names given out.

use feishu_notation::{Location, Problems};

use super::names::Names;
use super::scope::Scope;
use super::sent_types::SentTypes;
use crate::model::TypeName;

const TYPE_NAME_HINT: &str = "give one of the two another name: `type_name:` on its row";

pub(crate) struct Context<'s, 'p> {
    pub scope: &'s Scope<'s>,
    /// Which way the declared types go.
    pub sent: SentTypes,
    pub problems: &'p mut Problems,
    type_names: Names,
}

impl<'s, 'p> Context<'s, 'p> {
    pub(crate) fn new(scope: &'s Scope<'s>, sent: SentTypes, problems: &'p mut Problems) -> Self {
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
        }
    }

    /// Gives a type name to its owner, or reports who has it.
    pub(crate) fn claim(&mut self, name: &TypeName, owner: String, at: Location) {
        self.type_names
            .claim(name.as_ref(), owner, at, TYPE_NAME_HINT, self.problems);
    }
}
