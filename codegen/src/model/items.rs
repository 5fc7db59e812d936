//! Structs, enums and their types.

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
}

#[derive(Debug)]
pub(crate) struct Struct {
    pub name: String,
    pub doc: String,
    /// Part of a request body: gets a constructor and setters.
    pub sent: bool,
    /// The body itself: the request, which has its fields as parameters, checks them.
    pub is_body: bool,
    pub fields: Vec<Field>,
}

impl Struct {
    /// Whether a field of it, or of a struct in it, has bounds.
    pub(crate) fn has_bounds(&self) -> bool {
        self.fields
            .iter()
            .any(|field| !field.checks.is_empty() || field.holds_bounds)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// Name on the wire.
    pub wire: String,
    /// Name in Rust, raw where it is a keyword.
    pub name: String,
    pub doc: String,
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
    /// Regular expression that values match; it is not checked.
    pub pattern: Option<String>,
}

/// The Rust type of a field: what it holds and how absence is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    pub type_: Type,
    pub presence: Presence,
    /// A timestamp that is a decimal string on the wire.
    pub text_on_wire: bool,
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

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Int,
    Text,
    Float,
    Bool,
    Timestamp,
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

impl Type {
    /// What a list or map holds in the end, or the type itself.
    pub(crate) fn element(&self) -> &Self {
        match self {
            Self::List(inner) | Self::Map(inner) => inner.element(),
            _ => self,
        }
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

#[derive(Debug)]
pub(crate) struct Variant {
    pub name: String,
    pub doc: String,
    /// Scopes that sending this value needs.
    pub scopes: Vec<String>,
    /// Earlier names of the variant, which stay valid.
    pub aliases: Vec<String>,
}
