//! Structs, enums and their types.

use feishu_notation::Format;

/// A bound to be checked before sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Check {
    Min(i64),
    Max(i64),
    GreaterThan(i64),
    /// Characters of a text, elements of a list.
    MinLength(i64),
    MaxLength(i64),
    NotEmpty,
    /// An optional field that the page requires.
    Given,
}

#[derive(Debug)]
pub(crate) struct Struct {
    pub name: String,
    pub doc: String,
    pub role: Role,
    pub fields: Vec<Field>,
}

/// Which way a struct goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Part of a response.
    Received,
    /// Part of a request body: it is complete from the start.
    Sent,
    /// Part of both. Reading is lenient, so that fields are optional; the check before sending is not.
    SentAndReceived,
}

impl Role {
    pub(crate) fn is_sent(self) -> bool {
        matches!(self, Self::Sent | Self::SentAndReceived)
    }

    pub(crate) fn is_received(self) -> bool {
        matches!(self, Self::Received | Self::SentAndReceived)
    }
}

impl Struct {
    /// Whether a field of it, or of a struct in it, has bounds.
    pub(crate) fn has_bounds(&self) -> bool {
        self.fields
            .iter()
            .any(|field| !field.checks.is_empty() || field.holds_bounds)
    }

    /// Whether it cannot be made without arguments.
    pub(crate) fn has_required(&self) -> bool {
        self.fields.iter().any(|field| field.required)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// Name on the wire.
    pub wire: String,
    pub name: FieldName,
    pub doc: String,
    /// Why not to use it any more, and what to use.
    pub deprecated: Option<String>,
    pub shape: Shape,
    /// To be given on construction.
    pub required: bool,
    pub personal: bool,
    /// Name of the parameter for messages: the field path.
    pub path: String,
    pub checks: Vec<Check>,
    /// Whether it holds structs that have bounds of their own.
    pub holds_bounds: bool,
    pub default: Option<String>,
    pub example: Option<Example>,
    /// Regular expression that values match; it is not checked.
    pub pattern: Option<String>,
}

/// The name of a field or parameter in Rust; it may be a keyword.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldName(String);

impl FieldName {
    /// The name without `r#`.
    pub(crate) fn new(plain: String) -> Self {
        Self(plain)
    }

    pub(crate) fn plain(&self) -> &str {
        &self.0
    }
}

/// The Rust type of a field: what it holds and how absence is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    pub type_: Type,
    pub presence: Presence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// `T`: always there.
    Required,
    /// `Option<T>`: absent is `None`.
    Optional,
    /// `Vec<T>` or a map, whose absence is the same as being empty.
    Empty,
    /// `Nullable<T>`: part of a partial update.
    Nullable,
}

/// A value to show in the documentation.
#[derive(Clone, Debug)]
pub(crate) enum Example {
    Int(i64),
    Float(f64),
    Text(String),
    Bool(bool),
    /// A variant of the field's enum.
    Variant(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Int,
    Text,
    Float,
    Bool,
    Timestamp(Time),
    /// Untyped.
    Json,
    /// A file to upload.
    File,
    Struct(String),
    IntEnum(String),
    TextEnum(String),
    Flags(String),
    List(Box<Type>),
    /// From text keys.
    Map(Box<Type>),
}

/// How a time is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Time {
    pub format: Format,
    /// Whether its number is written as a string.
    pub as_text: bool,
}

impl Type {
    /// What a list or map holds in the end, or the type itself.
    pub(crate) fn element(&self) -> &Self {
        match self {
            Self::List(inner) | Self::Map(inner) => inner.element(),
            _ => self,
        }
    }

    /// How the times in it are written, if it holds some.
    pub(crate) fn time(&self) -> Option<Time> {
        match self.element() {
            Self::Timestamp(time) => Some(*time),
            _ => None,
        }
    }

    /// Whether it holds times that are seconds on the wire.
    pub(crate) fn is_in_seconds(&self) -> bool {
        self.time()
            .is_some_and(|time| time.format == Format::UnixSeconds)
    }
}

#[derive(Debug)]
pub(crate) struct Enum {
    pub name: String,
    pub doc: String,
    pub values: Values,
}

#[derive(Debug)]
pub(crate) enum Values {
    Int(Vec<(i64, Variant)>),
    /// Values that may be summed.
    Flags(Vec<(i64, Variant)>),
    Text(Vec<(String, Variant)>),
}

impl Enum {
    pub(crate) fn variants(&self) -> Vec<&Variant> {
        match &self.values {
            Values::Int(values) | Values::Flags(values) => {
                values.iter().map(|(_, variant)| variant).collect()
            }
            Values::Text(values) => values.iter().map(|(_, variant)| variant).collect(),
        }
    }
}

#[derive(Debug)]
pub(crate) struct Variant {
    pub name: String,
    pub doc: String,
    /// Why not to use it any more, and what to use.
    pub deprecated: Option<String>,
    /// Scopes that sending this value needs.
    pub scopes: Vec<String>,
    /// Earlier names of the variant, which stay valid.
    pub aliases: Vec<String>,
}
