//! Parameters of a request, and the rules across them.

use feishu_notation::RuleKind;

use super::items::Field;
use super::names::TypeName;

#[derive(Debug)]
pub(crate) struct Parameter {
    pub place: Place,
    pub field: Field,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    /// The JSON body.
    Body,
    /// A part of a multipart form.
    Form,
}

/// A parameter by its place among those of its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ParameterId(pub usize);

/// A rule across parameters.
#[derive(Debug)]
pub(crate) struct Rule {
    pub kind: RuleKind,
    pub parameters: Vec<ParameterId>,
}

/// A rule “at least one of these”, as constructors.
#[derive(Debug)]
pub(crate) struct Alternatives {
    /// Struct for callers who know at run time only which are given.
    pub filters: TypeName,
    pub parameters: Vec<ParameterId>,
}
