//! The keys of an endpoint's file.

use std::collections::BTreeMap;

use crate::call::{AppType, Envelope, Method, TokenType};
use crate::diagnostics::{Location, Spanned};
use crate::row::{Row, Scalar, TypeDeclaration};
use crate::section::Section;

/// An endpoint as its file says it. What is `None` though it is needed was reported as missing when the file was read, and is
/// left empty for a person to write when it is written.
#[derive(Clone, Debug, Default)]
pub struct Endpoint {
    /// Address of the documentation page.
    pub page: Option<Spanned<String>>,
    /// Date of the page.
    pub updated: Option<Spanned<String>>,
    /// What the endpoint does.
    pub summary: Option<Spanned<String>>,
    /// Why it should not be called any more, and what to call.
    pub deprecated: Option<Spanned<String>>,
    /// Name of the request.
    pub request: Option<Spanned<String>>,
    /// Path without the host.
    pub url: Option<Spanned<String>>,
    /// HTTP method.
    pub method: Option<Spanned<Method>>,
    /// Limits that all hold.
    pub rate_limits: Vec<Spanned<String>>,
    /// Kinds of app that may call it.
    pub app_types: Vec<Spanned<AppType>>,
    /// Scopes of which any one is enough.
    pub scopes: Vec<Spanned<String>>,
    /// Scopes without which certain response fields stay absent.
    pub field_scopes: Vec<Spanned<String>>,
    /// Kinds of access token.
    pub token_types: Vec<Spanned<TokenType>>,
    /// Where the response's fields stand, if the file says so; otherwise they stand in `data`.
    pub envelope: Option<Spanned<Envelope>>,
    /// Shared types that the file uses.
    pub uses: Vec<Spanned<String>>,
    /// How the response is split into pages.
    pub paging: Option<Paging>,
    /// Rules across parameters.
    pub rules: Vec<Rule>,
    /// Rows by section, in the page's order.
    pub sections: BTreeMap<Section, Vec<Row>>,
    /// Types that the page names more than once.
    pub types: Vec<TypeDeclaration>,
    /// The page's own error codes.
    pub errors: Vec<ErrorCode>,
    /// Where the page contradicts itself.
    pub errata: Vec<Erratum>,
    /// Doubts about the file that a person has to settle.
    pub unsettled: Vec<Spanned<String>>,
}

impl Endpoint {
    /// The rows of a section.
    #[must_use]
    pub fn rows(&self, section: Section) -> &[Row] {
        self.sections
            .get(&section)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// Whether it has this method and path.
    #[must_use]
    pub fn is_called(&self, method: &str, url: &str) -> bool {
        let has_method = self
            .method
            .as_ref()
            .is_some_and(|own| own.value.name() == method);
        has_method && self.url.as_ref().is_some_and(|own| own.value == url)
    }

    /// Where the response's fields stand.
    #[must_use]
    pub fn envelope(&self) -> Envelope {
        let envelope = self.envelope.as_ref();
        envelope.map_or_else(Envelope::default, |envelope| envelope.value)
    }
}

/// How the response is split into pages.
#[derive(Clone, Debug)]
pub struct Paging {
    /// Field path of the paginated list.
    pub list: Spanned<String>,
    /// Parameter that takes the token of a page, if it is not called `page_token`.
    pub token: Option<Spanned<String>>,
    /// Field of the response that holds the token of the next page, if it is not called `page_token`.
    pub next_token: Option<Spanned<String>>,
    /// Parameter that counts the elements before a page; without it, a token requests the next page.
    pub offset: Option<Spanned<String>>,
    /// Field path of the number of elements on all pages.
    pub total: Option<Spanned<String>>,
}

/// A rule across parameters.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Where it stands.
    pub at: Location,
    /// What it says.
    pub kind: RuleKind,
    /// The parameters that it is about.
    pub names: Vec<Spanned<String>>,
}

/// What a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// One of the parameters must be given.
    AtLeastOneOf,
    /// The parameters exclude each other.
    AtMostOneOf,
}

impl RuleKind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::AtLeastOneOf, Self::AtMostOneOf];

    /// The key of such a rule.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::AtLeastOneOf => "at_least_one_of",
            Self::AtMostOneOf => "at_most_one_of",
        }
    }
}

/// An error code of the page's.
#[derive(Clone, Debug)]
pub struct ErrorCode {
    /// The code, as it is spelt.
    pub code: Spanned<String>,
    /// HTTP status, if the page gives it.
    pub status: Option<Spanned<i64>>,
    /// Name of the variant.
    pub name: Option<Spanned<String>>,
    /// When it happens.
    pub doc: Option<Spanned<String>>,
}

/// A place where the page contradicts itself.
#[derive(Clone, Debug)]
pub struct Erratum {
    /// Section and field path of a row.
    pub at: Option<Spanned<String>>,
    /// The page's example that its own list or bounds reject.
    pub example: Option<Scalar>,
    /// The listed value whose text is wrong.
    pub value: Option<Scalar>,
    /// What is wrong, and what holds.
    pub reason: Option<Spanned<String>>,
}
