//! Requests, and what their responses hold.

use feishu_notation::RuleKind;

use super::items::Field;
use super::names::TypeName;
use super::paging::Paging;
use super::parameters::{Alternatives, Parameter, ParameterId, Rule};
use super::types::StructRef;

#[derive(Debug)]
pub(crate) struct Request {
    pub name: TypeName,
    pub response: ResponseContent,
    /// Whether failures come in the form of OAuth too.
    pub has_oauth_failures: bool,
    pub parameters: Vec<Parameter>,
    /// Parameters of which one must be given; each becomes a constructor. Empty: there is one `new`.
    pub alternatives: Option<Alternatives>,
    /// Further rules, checked when the request is sent.
    pub rules: Vec<Rule>,
    pub body: Body,
    pub paging: Option<Paging>,
}

impl Request {
    pub(crate) fn fields(&self) -> impl Iterator<Item = &Field> {
        self.parameters.iter().map(|parameter| &parameter.field)
    }

    /// Whether `new` takes nothing.
    pub(crate) fn has_default(&self) -> bool {
        self.alternatives.is_none() && !self.fields().any(Field::is_required)
    }

    pub(crate) fn parameter(&self, id: ParameterId) -> &Parameter {
        &self.parameters[id.0]
    }

    /// All rules of a kind: the parameters that each is about.
    pub(crate) fn rules(&self, kind: RuleKind) -> impl Iterator<Item = Vec<&Parameter>> {
        let first = self
            .alternatives
            .iter()
            .filter(move |_| kind == RuleKind::AtLeastOneOf)
            .map(|alternatives| alternatives.parameters.as_slice());
        let further = self.rules.iter().filter(move |rule| rule.kind == kind);
        first
            .chain(further.map(|rule| rule.parameters.as_slice()))
            .map(|ids| ids.iter().map(|id| self.parameter(*id)).collect())
    }
}

/// What a request sends besides its address.
#[derive(Debug)]
pub(crate) enum Body {
    None,
    /// An object of the parameters in the body, with its name in `openapi.json`.
    Json {
        name: TypeName,
        doc: String,
    },
    /// A multipart form.
    Form,
}

/// What a successful response holds.
#[derive(Debug)]
pub(crate) enum ResponseContent {
    /// In `data`, a struct.
    Data(StructRef),
    /// In `data`, a list of structs.
    DataList(StructRef),
    /// Beside `code`, the fields of a struct.
    BesideCode(StructRef),
    /// Beside `code` or in `data`, the fields of the struct with the token.
    Token {
        response: StructRef,
        /// Name of the token's field in JSON.
        token: String,
    },
    /// Nothing but that the request succeeded.
    Empty,
    /// A file.
    File,
}
