//! What is to be emitted: closed, every Rust name decided, nothing left to look up.

mod doc;
mod items;
mod names;
mod paging;
mod parameters;
mod request;
mod types;

use std::collections::BTreeMap;

pub(crate) use doc::{Doc, Link};
pub(crate) use feishu_notation::{AppType, Method, RuleKind, TokenType};
pub(crate) use items::{Check, Enum, Example, Field, Role, Struct, Values, Variant};
pub(crate) use names::{FieldName, TypeName, VariantName};
pub(crate) use paging::{FieldPath, NextPage, Paging};
pub(crate) use parameters::{Alternatives, Parameter, ParameterId, Place, Rule};
pub(crate) use request::{Body, Request, ResponseContent};
pub(crate) use types::{EnumKind, Import, Presence, Shape, StructId, StructRef, Time, Type};

/// The modules of the crate that hold items, by path, with what the crate's root says of those of endpoints.
pub(crate) type Outline = BTreeMap<Vec<String>, Option<Listed>>;

/// The headings under which a service's endpoints are listed, by the service.
pub(crate) type Groups = BTreeMap<String, Vec<Group>>;

/// Folders of a service's endpoints, and what they are for.
#[derive(Debug)]
pub(crate) struct Group {
    pub heading: String,
    /// Folders of the service.
    pub folders: Vec<String>,
}

/// An endpoint as others see it.
#[derive(Debug)]
pub(crate) struct Listed {
    pub request: TypeName,
    pub service: String,
    pub method: Method,
    pub url: String,
    pub summary: String,
    /// Whether it is a list that can be asked for without any argument.
    pub is_plain_list: bool,
}

impl Listed {
    pub(crate) fn of(endpoint: &Endpoint) -> Self {
        Self {
            request: endpoint.request.name.clone(),
            service: endpoint.service.clone(),
            method: endpoint.method,
            url: endpoint.url.clone(),
            summary: endpoint.summary.text.clone(),
            is_plain_list: endpoint.request.paging.is_some()
                && endpoint.request.has_default()
                && endpoint.deprecated.is_none(),
        }
    }
}

/// A generated file that holds items.
#[derive(Debug)]
pub(crate) struct Module {
    /// Path of the schema file below the schema folder.
    pub schema_path: String,
    /// Path of the module in the crate.
    pub path: Vec<String>,
    /// Absent in a file of shared types.
    pub endpoint: Option<Endpoint>,
    pub imports: Vec<Import>,
    /// In reading order.
    pub structs: BTreeMap<StructId, Struct>,
    pub enums: Vec<Enum>,
}

impl Module {
    /// Whether anything in it should not be used any more.
    pub(crate) fn is_any_deprecated(&self) -> bool {
        let endpoint = self.endpoint.iter();
        let is_endpoint = endpoint.clone().any(|each| each.deprecated.is_some());
        let parameters = endpoint.flat_map(|each| each.request.fields());
        let fields = self.structs.values().flat_map(|each| &each.fields);
        let mut fields = parameters.chain(fields);
        let mut variants = self.enums.iter().flat_map(Enum::variants);
        is_endpoint
            || fields.any(|field| field.deprecated.is_some())
            || variants.any(|variant| variant.deprecated.is_some())
    }
}

#[derive(Debug)]
pub(crate) struct Endpoint {
    /// Its service and the version of that, such as `hire-v1`: the feature that compiles it.
    pub service: String,
    /// Address of the documentation page.
    pub page: Option<String>,
    pub updated: Option<String>,
    pub summary: Doc,
    /// Why not to call it any more, and what to call.
    pub deprecated: Option<String>,
    pub method: Method,
    /// Path with parameters as `:name`.
    pub url: String,
    pub rate_limits: Vec<RateLimit>,
    pub app_types: Vec<AppType>,
    pub scopes: Vec<String>,
    pub field_scopes: Vec<String>,
    pub token_types: Vec<TokenType>,
    /// The endpoint's own error codes, if there are any.
    pub error_codes: Option<ErrorCodes>,
    pub errata: Vec<Erratum>,
    /// Whether repeating the request has the same effect as sending it once.
    pub idempotent: bool,
    pub request: Request,
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

/// The enum of error codes.
#[derive(Debug)]
pub(crate) struct ErrorCodes {
    pub name: TypeName,
    pub codes: Vec<ErrorCode>,
}

#[derive(Debug)]
pub(crate) struct ErrorCode {
    pub code: i64,
    pub status: Option<u16>,
    pub name: String,
    pub variant: VariantName,
    pub doc: Doc,
}

/// Where the documentation page contradicts itself.
#[derive(Debug)]
pub(crate) struct Erratum {
    /// Section and field path.
    pub at: String,
    pub reason: String,
}
