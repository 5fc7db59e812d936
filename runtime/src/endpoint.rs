//! What the schema knows of an endpoint, as a constant that the generator writes.

/// The description of one endpoint. Each generated request has one, as `Request::ENDPOINT`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// HTTP method.
    pub method: Method,
    /// Path below the base URL, with parameters written `:name`.
    pub path: &'static str,
    /// Whether repeating the request has the same effect as sending it once.
    pub idempotent: bool,
    /// Where the response stands in a good answer.
    pub envelope: Envelope,
    /// Address of the documentation page; empty if it is not known.
    pub doc_url: &'static str,
    /// Documented limits per app and tenant; all of them hold.
    pub rate_limits: &'static [RateLimit],
    /// Kinds of access token that the endpoint takes.
    pub token_types: &'static [TokenType],
    /// Scopes of which the app needs any one.
    pub scopes: &'static [&'static str],
    /// Scopes that certain response fields need; without them the platform leaves the fields out.
    pub field_scopes: &'static [&'static str],
    /// Error codes that the page lists. The platform's common codes come on top.
    pub errors: &'static [ErrorCode],
}

impl Endpoint {
    /// An endpoint of which no more is known: it takes every kind of token, its response is in `data`, and only a `GET` is safe
    /// to repeat. The rest can be given as in `Endpoint { idempotent: true, ..Endpoint::new(method, path) }`.
    #[must_use]
    pub const fn new(method: Method, path: &'static str) -> Self {
        Self {
            method,
            path,
            idempotent: matches!(method, Method::Get),
            envelope: Envelope::Data,
            doc_url: "",
            rate_limits: &[],
            token_types: &[TokenType::Tenant, TokenType::User, TokenType::App],
            scopes: &[],
            field_scopes: &[],
            errors: &[],
        }
    }
}

/// Where the response stands in a good answer: one whose `code` is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Envelope {
    /// In `data`.
    Data,
    /// Beside `code`.
    BesideCode,
    /// Beside `code`, which may be missing, or in `data`: the platform's token endpoints do both. Without the token, which
    /// is the field of this name, the answer is an error.
    Token(&'static str),
    /// Nowhere: that the request succeeded is all there is to know. The answer may lack `data` or hold anything in it, and
    /// HTTP 204 without a body is a good answer, too.
    Empty,
    /// The answer is a file. Only a failure comes in an envelope.
    File,
}

/// HTTP method of an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl Method {
    /// The method as it stands in an HTTP request line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// A documented rate limit: so many requests in each period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RateLimit {
    /// Requests allowed in one period.
    pub requests: u32,
    /// Length of the period.
    pub period: Period,
}

impl RateLimit {
    /// So many requests in each second.
    #[must_use]
    pub const fn per_second(requests: u32) -> Self {
        Self {
            requests,
            period: Period::Second,
        }
    }

    /// So many requests in each minute.
    #[must_use]
    pub const fn per_minute(requests: u32) -> Self {
        Self {
            requests,
            period: Period::Minute,
        }
    }
}

/// The period of a [`RateLimit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// One second.
    Second,
    /// One minute.
    Minute,
}

/// A kind of access token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenType {
    /// `tenant_access_token`: the app acts in a tenant.
    Tenant,
    /// `user_access_token`: the app acts for a user.
    User,
    /// `app_access_token`: the app acts for itself.
    App,
}

/// An error code that a documentation page lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ErrorCode {
    /// The `code` of the envelope.
    pub code: i64,
    /// HTTP status, if the page gives one for it.
    pub status: Option<u16>,
    /// Short name, in `snake_case`.
    pub name: &'static str,
}

impl ErrorCode {
    /// The code, the HTTP status that the page gives for it, and its short name.
    #[must_use]
    pub const fn new(code: i64, status: Option<u16>, name: &'static str) -> Self {
        Self { code, status, name }
    }
}
