use serde_core::de::Deserializer;

use super::Decode;

/// A field of a partial update, where leaving it out, clearing it and setting it are three things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Nullable<T> {
    /// Not sent: the platform leaves the field as it is.
    #[default]
    Absent,
    /// Sent as `null`: the platform clears the field.
    Null,
    /// Sent with a value.
    Value(T),
}

impl<T> Nullable<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }
}

/// What may be left out but not cleared.
impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Value)
    }
}

/// What is there is a value or null; only a missing field is absent.
impl<T: Decode> Decode for Nullable<T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(T::decode_optional(deserializer)?.map_or(Self::Null, Self::Value))
    }
}
