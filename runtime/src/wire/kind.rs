//! How a type is read and written, by what kind of value it is: code that all types of a kind share is written here once
//! and not generated for each of them, which the compiler would have to check again and again.

use std::fmt::{Debug, Display};

use serde_core::de::Deserializer;

use super::object::{decode_object, decode_optional_object};
use super::{Decode, Encode, Encoded, Fields, Object, Parameter};
use super::{decode_optional_text, decode_text};

/// A type with a kind of value on the wire. The macros for generated types implement it.
pub trait WireType: Sized {
    /// [`ObjectKind`], [`IntKind`] or [`TextKind`].
    type Kind;
}

/// An object with named fields.
pub enum ObjectKind {}

/// A number that stands for something else.
pub enum IntKind {}

/// Text that stands for something else.
pub enum TextKind {}

/// Reads values of a kind; as for [`Decode`].
pub trait DecodeKind<T> {
    /// Reads a value.
    ///
    /// # Errors
    ///
    /// Those of [`Decode::decode`].
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;

    /// Reads a value that may be missing.
    ///
    /// # Errors
    ///
    /// Those of [`Decode::decode`].
    fn decode_optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error>;
}

/// Writes values of a kind; as for [`Encode`].
pub trait EncodeKind<T> {
    /// The value as JSON.
    fn encode(value: &T) -> Encoded<'_>;
}

impl<T: WireType> Decode for T
where
    T::Kind: DecodeKind<T>,
{
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::Kind::decode(deserializer)
    }

    fn decode_optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        T::Kind::decode_optional(deserializer)
    }
}

impl<T: WireType + Debug> Encode for T
where
    T::Kind: EncodeKind<T>,
{
    fn encode(&self) -> Encoded<'_> {
        T::Kind::encode(self)
    }
}

impl<T: WireType> Parameter for T
where
    T::Kind: EncodeKind<T>,
{
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display)) {
        match T::Kind::encode(self) {
            Encoded::Int(value) => write(&value),
            Encoded::Text(value) => write(&value),
            // The generator lets no other kind stand in a path or query.
            _ => {}
        }
    }
}

impl<T: Object> DecodeKind<T> for ObjectKind {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        decode_object(deserializer)
    }

    fn decode_optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        decode_optional_object(deserializer)
    }
}

impl<T: Fields> EncodeKind<T> for ObjectKind {
    fn encode(value: &T) -> Encoded<'_> {
        Encoded::Object(value)
    }
}

impl<T: From<i64>> DecodeKind<T> for IntKind {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        i64::decode(deserializer).map(T::from)
    }

    fn decode_optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        let value = i64::decode_optional(deserializer)?;
        Ok(value.map(T::from))
    }
}

impl<T: Copy + Into<i64>> EncodeKind<T> for IntKind {
    fn encode(value: &T) -> Encoded<'_> {
        Encoded::Int((*value).into())
    }
}

impl<T: for<'a> From<&'a str>> DecodeKind<T> for TextKind {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        decode_text(deserializer)
    }

    fn decode_optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        decode_optional_text(deserializer)
    }
}

impl<T: AsRef<str>> EncodeKind<T> for TextKind {
    fn encode(value: &T) -> Encoded<'_> {
        Encoded::Text(value.as_ref())
    }
}
