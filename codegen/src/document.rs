//! The notation as written: what a schema file says, before anything is looked up or compared.
//!
//! Whatever is missing or misspelt is reported here and left out, so that the later stages can still
//! report everything else that is wrong with the file.

mod endpoint;
pub(crate) mod reader;
mod row;

use crate::diagnostics::{Diagnostics, Problems};
use crate::source::Source;
use crate::yaml::{self, Node, NodeId};

pub(crate) use endpoint::{Endpoint, Erratum, ErrorCode, Paging, Rule, RuleKind};
pub(crate) use row::{
    EnumValue, Enumeration, Literal, Row, Scalar, SharedTypes, TypeDeclaration, TypeShape,
};

/// The file name, without its ending, that holds shared types in any folder.
pub(crate) const TYPES_FILE: &str = "types";

/// A value and the node that it was written at.
#[derive(Clone, Debug)]
pub(crate) struct Spanned<T> {
    pub id: NodeId,
    pub value: T,
}

/// One schema file.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub source: &'a Source,
    /// Folder and file names without the ending: `["hire", "v1", "interview", "list"]`.
    pub module: Vec<String>,
    pub id: NodeId,
    pub content: Content,
}

#[derive(Debug)]
pub(crate) enum Content {
    Endpoint(Box<Endpoint>),
    Types(SharedTypes),
}

/// Whether a file holds shared types.
pub(crate) fn has_types(source: &Source) -> bool {
    module(source).last().is_some_and(|name| name == TYPES_FILE)
}

/// Reads a file. One that is no YAML map is reported and left out.
pub(crate) fn read<'a>(source: &'a Source, diagnostics: &mut Diagnostics) -> Option<Document<'a>> {
    let mut problems = Problems::default();
    let node = yaml::parse(&source.text, &mut problems);
    let document = node.map(|node| {
        reader::report_invisible(&node, &mut problems);
        document(source, &node, &mut problems)
    });
    diagnostics.add(source, problems);
    document
}

fn module(source: &Source) -> Vec<String> {
    let stem = source.path.strip_suffix(".yaml").unwrap_or(&source.path);
    stem.split('/').map(str::to_owned).collect()
}

fn document<'a>(source: &'a Source, node: &Node, problems: &mut Problems) -> Document<'a> {
    let content = if has_types(source) {
        Content::Types(row::shared_types(node, problems))
    } else {
        Content::Endpoint(Box::new(endpoint::read(node, problems)))
    };
    Document {
        source,
        module: module(source),
        id: node.id,
        content,
    }
}
