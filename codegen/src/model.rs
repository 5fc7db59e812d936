//! What is to be emitted: closed, every Rust name decided, nothing left to look up.

mod items;
mod paging;

use std::collections::BTreeMap;

pub(crate) use feishu_notation::RuleKind;
pub(crate) use items::{
    Check, Enum, Example, Field, FieldName, Presence, Role, Shape, Struct, Time, Type, Values,
    Variant,
};
pub(crate) use paging::{FieldPath, NextPage, Paging};

/// The modules of the crate that hold items, by path, with what the crate's root says of those of endpoints.
pub(crate) type Outline = BTreeMap<Vec<String>, Option<Listed>>;

/// An endpoint as others see it.
#[derive(Debug)]
pub(crate) struct Listed {
    pub request: String,
    pub method: Method,
    pub url: String,
    pub summary: String,
}

impl Listed {
    pub(crate) fn of(endpoint: &Endpoint) -> Self {
        Self {
            request: endpoint.request.name.clone(),
            method: endpoint.method,
            url: endpoint.url.clone(),
            summary: endpoint.summary.clone(),
        }
    }
}

/// A generated file that holds items.
#[derive(Debug)]
pub(crate) struct Module {
    /// Path of the schema file below the schema folder.
    pub schema_path: String,
    /// Absent in a file of shared types.
    pub endpoint: Option<Endpoint>,
    pub imports: Vec<Import>,
    pub structs: Vec<Struct>,
    pub enums: Vec<Enum>,
}

impl Module {
    /// Whether anything in it should not be used any more.
    pub(crate) fn is_any_deprecated(&self) -> bool {
        let endpoint = self.endpoint.iter();
        let is_endpoint = endpoint.clone().any(|each| each.deprecated.is_some());
        let parameters = endpoint.flat_map(|each| &each.request.parameters);
        let fields = self.structs.iter().flat_map(|each| &each.fields);
        let mut fields = parameters.map(|each| &each.field).chain(fields);
        let mut variants = self.enums.iter().flat_map(Enum::variants);
        is_endpoint
            || fields.any(|field| field.deprecated.is_some())
            || variants.any(|variant| variant.deprecated.is_some())
    }
}

/// A shared type that the module uses and offers under its own path too.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Import {
    pub module: Vec<String>,
    pub name: String,
}

#[derive(Debug)]
pub(crate) struct Endpoint {
    /// Address of the documentation page.
    pub page: Option<String>,
    pub updated: Option<String>,
    pub summary: String,
    /// Why not to call it any more, and what to call.
    pub deprecated: Option<String>,
    pub method: Method,
    /// Path with parameters as `:name`.
    pub url: String,
    pub rate_limits: Vec<RateLimit>,
    pub app_types: Vec<String>,
    pub scopes: Vec<String>,
    pub field_scopes: Vec<String>,
    pub token_types: Vec<TokenType>,
    pub errors: Vec<ErrorCode>,
    /// Name of the enum of error codes, if there are any.
    pub error_codes: Option<String>,
    pub errata: Vec<Erratum>,
    /// Whether repeating the request has the same effect as sending it once.
    pub idempotent: bool,
    pub request: Request,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    pub(crate) const ALL: [Self; 5] = [Self::Get, Self::Post, Self::Put, Self::Patch, Self::Delete];

    /// As in a request line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct RateLimit {
    pub requests: u32,
    pub period: Period,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Period {
    Second,
    Minute,
}

impl Period {
    pub(crate) const ALL: [Self; 2] = [Self::Second, Self::Minute];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TokenType {
    Tenant,
    User,
    App,
}

impl TokenType {
    pub(crate) const ALL: [Self; 3] = [Self::Tenant, Self::User, Self::App];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Tenant => "tenant",
            Self::User => "user",
            Self::App => "app",
        }
    }
}

/// What a successful response holds.
#[derive(Debug)]
pub(crate) enum Answer {
    /// In `data`, a struct of this name.
    Data(String),
    /// In `data`, a list of structs of this name.
    DataList(String),
    /// Beside `code`, the fields of the struct of this name.
    BesideCode(String),
    /// Beside `code` or in `data`, the fields of the struct with the token.
    Token {
        response: String,
        /// Name of the token's field in JSON.
        token: String,
    },
    /// Nothing but that the request succeeded.
    Empty,
    /// A file.
    File,
}

#[derive(Debug)]
pub(crate) struct ErrorCode {
    pub code: i64,
    pub status: Option<u16>,
    pub name: String,
    /// Name of its variant.
    pub variant: String,
    pub doc: String,
}

/// Where the documentation page contradicts itself.
#[derive(Debug)]
pub(crate) struct Erratum {
    /// Section and field path.
    pub at: String,
    pub reason: String,
}

#[derive(Debug)]
pub(crate) struct Request {
    pub name: String,
    pub answer: Answer,
    pub parameters: Vec<Parameter>,
    /// Parameters of which one must be given; each becomes a constructor. Empty: there is one `new`.
    pub alternatives: Option<Alternatives>,
    /// Further rules, checked when the request is sent.
    pub rules: Vec<Rule>,
    pub body: Body,
    pub paging: Option<Paging>,
}

/// A parameter by its place among those of its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ParameterId(pub usize);

impl Request {
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
        name: String,
        doc: String,
    },
    /// A multipart form.
    Form,
}

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
    pub filters: String,
    pub parameters: Vec<ParameterId>,
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

#[derive(Debug)]
pub(crate) struct Parameter {
    pub place: Place,
    pub field: Field,
}
