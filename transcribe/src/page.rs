//! What a documentation page states, read from its text and not yet judged. Lines are counted from 1.

mod basics;
mod bounds;
mod breaks;
mod cells;
mod defaults;
mod depth;
mod description;
mod error_codes;
mod examples;
mod fields;
mod files;
mod front_matter;
mod headers;
mod labels;
mod lines;
mod markdown;
mod markup;
mod outline;
mod parameters;
mod prose;
mod read;
mod remarks;
mod scopes;
mod spellings;
mod subtables;
mod tables;
mod untyped;
mod values;

use feishu_notation::{AppType, TokenType};

pub use read::{PageError, read};

/// A documentation page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// How its first table is written.
    pub rendition: Rendition,
    /// Heading of the page.
    pub title: String,
    /// Address of the page, if its front matter gives it.
    pub source_url: Option<String>,
    /// When the page was last changed, `2025-03-26`, if it says so.
    pub updated: Option<String>,
    /// The page's words on what the endpoint does, on one line.
    pub words: String,
    /// Path without the host: `/open-apis/hire/v1/interviews/:interview_id`.
    pub url: Located<String>,
    /// HTTP method.
    pub method: Located<String>,
    /// Rate limits as the notation writes them: `50/second`, `1000/minute`.
    pub rate_limits: Vec<String>,
    /// Kinds of app that may call it.
    pub app_types: Vec<AppType>,
    /// Scopes of which any one is enough.
    pub scopes: Vec<String>,
    /// Scopes without which certain response fields stay absent.
    pub field_scopes: Vec<String>,
    /// What the `Authorization` header may hold.
    pub token_types: Vec<TokenType>,
    /// Request headers other than `Authorization` and a JSON `Content-Type`.
    pub headers: Vec<Row>,
    /// Path parameters.
    pub path: Vec<Row>,
    /// Query parameters.
    pub query: Vec<Row>,
    /// Fields of the request's body, flat, in the page's order.
    pub body: Vec<Row>,
    /// Kind of the body: JSON or a multipart form.
    pub is_form: bool,
    /// Fields of the response with its envelope (`code`, `msg`, `data`), flat, in the page's order.
    pub response: Vec<Row>,
    /// Whether the response is a file.
    pub is_download: bool,
    /// Example of the request's body.
    pub request_example: Option<Located<String>>,
    /// Example of a response that succeeds.
    pub response_example: Option<Located<String>>,
    /// The page's own error codes.
    pub errors: Vec<ErrorCode>,
    /// What was not read, or read only in part, and no client needs.
    pub remarks: Vec<Remark>,
    /// The same, but a client may need it.
    pub doubts: Vec<Remark>,
}

/// How the tables of a page are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rendition {
    /// Rows without pipes around them; the depth of a row is lost.
    #[default]
    Flat,
    /// Rows between pipes, with the depth drawn before the name.
    Indented,
    /// The platform's own markup, which states the depth.
    Markup,
}

/// A value and the line it begins on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Located<T> {
    /// Line on the page.
    pub line: usize,
    /// What stands there.
    pub value: T,
}

/// A row of a table of fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Line on the page.
    pub line: usize,
    /// The last of its lines.
    pub last_line: usize,
    /// Name of the field on the wire.
    pub name: String,
    /// Type as the notation spells it: `interview_record[]`, `int`, `-`.
    pub type_text: String,
    /// Whether the page says that it must be given, as it does of each path parameter.
    pub required: bool,
    /// Depth below the table's top level, where the page marks it (`└`).
    pub depth: Option<usize>,
    /// What the page says of the field, on one line, without what is told apart below.
    pub words: String,
    /// Example value as written, without quotes or back-ticks around it.
    pub example: Option<String>,
    /// Default value, likewise.
    pub default: Option<String>,
    /// The one value allowed, likewise.
    pub fixed: Option<String>,
    /// Smallest value allowed, as written.
    pub min: Option<String>,
    /// Largest value allowed, as written.
    pub max: Option<String>,
    /// Bound that the value must exceed.
    pub greater_than: Option<String>,
    /// Smallest length allowed, in characters or elements.
    pub min_length: Option<u64>,
    /// Largest length allowed.
    pub max_length: Option<u64>,
    /// Regular expression that the value must match.
    pub pattern: Option<String>,
    /// The listed values.
    pub values: Vec<Value>,
    /// Scopes without which the field stays absent.
    pub field_scopes: Vec<String>,
}

/// A listed value of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// Line on the page.
    pub line: usize,
    /// The value on the wire.
    pub wire: String,
    /// What the page says of it, on one line.
    pub words: String,
    /// Scopes that sending it needs.
    pub scopes: Vec<String>,
}

/// A row of the page's error table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ErrorCode {
    /// Line on the page.
    pub line: usize,
    /// HTTP status as written.
    pub status: String,
    /// Code as written.
    pub code: String,
    /// What the page calls it.
    pub message: String,
    /// What the page says of it and what to do about it, on one line.
    pub words: String,
}

/// Something on the page that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Line on the page.
    pub line: usize,
    /// What is the matter.
    pub text: String,
}
