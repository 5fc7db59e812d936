//! Structs and enums.

use super::doc::Doc;
use super::names::{FieldName, TypeName, VariantName};
use super::types::{Presence, Shape, Type};

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
    pub name: TypeName,
    pub doc: Doc,
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
    /// Whether it is checked before sending: a field of it, or of a struct in it, has bounds.
    pub(crate) fn is_checked(&self) -> bool {
        self.role.is_sent() && self.fields.iter().any(Field::is_checked)
    }

    /// Whether `new` takes arguments.
    pub(crate) fn has_required(&self) -> bool {
        self.fields.iter().any(Field::is_required)
    }

    /// Whether it can be made without arguments; what is sent is complete from the start.
    pub(crate) fn has_default(&self) -> bool {
        !self.role.is_sent() || !self.has_required()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// Name on the wire.
    pub wire: String,
    pub name: FieldName,
    pub doc: Doc,
    /// Why not to use it any more, and what to use.
    pub deprecated: Option<String>,
    /// Scopes of which any one is enough to get it.
    pub scopes: Vec<String>,
    pub shape: Shape,
    pub personal: bool,
    /// Name of the parameter for messages: the field path.
    pub path: String,
    pub checks: Vec<Check>,
    /// Whether it holds structs that are checked themselves.
    pub holds_checked: bool,
    pub default: Option<String>,
    pub example: Option<Example>,
    /// Regular expression that values match; it is not checked.
    pub pattern: Option<String>,
}

impl Field {
    /// Whether it is to be given on construction.
    pub(crate) fn is_required(&self) -> bool {
        matches!(
            self.shape.presence,
            Presence::Required | Presence::RequiredWhenSent
        )
    }

    /// Whether there is something to check before sending.
    pub(crate) fn is_checked(&self) -> bool {
        let may_lack = self.shape.presence == Presence::RequiredWhenSent;
        may_lack || !self.checks.is_empty() || self.holds_checked
    }

    /// Whether it holds an access token, which is to fit into a header.
    pub(crate) fn is_access_token(&self) -> bool {
        self.shape.type_ == Type::Text && self.wire.ends_with("access_token")
    }
}

/// A value to show in the documentation.
#[derive(Clone, Debug)]
pub(crate) enum Example {
    Int(i64),
    Float(f64),
    Text(String),
    Bool(bool),
    /// A variant of the field's enum.
    Variant(VariantName),
}

#[derive(Debug)]
pub(crate) struct Enum {
    pub name: TypeName,
    pub doc: Doc,
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
    pub name: VariantName,
    pub doc: Doc,
    /// Why not to use it any more, and what to use.
    pub deprecated: Option<String>,
    /// Scopes that sending this value needs.
    pub scopes: Vec<String>,
    /// Earlier names of the variant, which stay valid.
    pub aliases: Vec<VariantName>,
}

impl Variant {
    /// Its earliest name, which programs may have stored.
    pub(crate) fn stored_name(&self) -> &VariantName {
        self.aliases.first().unwrap_or(&self.name)
    }
}
