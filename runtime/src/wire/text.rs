use serde_core::de::Deserializer;

use super::Decode;
use super::lenient::{self, Text};

impl Decode for String {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode_text(deserializer)
    }

    fn decode_optional<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Self>, D::Error> {
        decode_optional_text(deserializer)
    }
}

/// Reads a type that is made from text, without copying the text first.
///
/// # Errors
///
/// The value has no text.
#[doc(hidden)]
pub fn decode_text<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: for<'a> From<&'a str>,
    D: Deserializer<'de>,
{
    lenient::decode(deserializer).map(|Text(value)| value)
}

/// Reads a type that is made from text; `null` is `None`.
///
/// # Errors
///
/// The value has no text.
#[doc(hidden)]
pub fn decode_optional_text<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
where
    T: for<'a> From<&'a str>,
    D: Deserializer<'de>,
{
    let value: Option<Text<T>> = lenient::decode_optional(deserializer)?;
    Ok(value.map(|Text(value)| value))
}
