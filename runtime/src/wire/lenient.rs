//! What each type is read from beyond its own JSON: the table in the documentation of [`wire`](super), as code.

use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Unexpected, Visitor};

/// A value that is no list and no object.
pub(super) trait Scalar: Sized {
    /// What it is called in messages.
    const EXPECTED: &'static str;
    /// Whether `""` stands for no value.
    const EMPTY_IS_ABSENT: bool = true;

    fn from_bool<E: Error>(value: bool) -> Result<Self, E> {
        Err(E::invalid_type(Unexpected::Bool(value), &Self::EXPECTED))
    }

    fn from_signed<E: Error>(value: i64) -> Result<Self, E>;

    fn from_unsigned<E: Error>(value: u64) -> Result<Self, E>;

    fn from_float<E: Error>(value: f64) -> Result<Self, E>;

    fn from_text<E: Error>(value: &str) -> Result<Self, E>;
}

impl Scalar for i64 {
    const EXPECTED: &'static str = "an integer";

    fn from_signed<E: Error>(value: i64) -> Result<Self, E> {
        Ok(value)
    }

    fn from_unsigned<E: Error>(value: u64) -> Result<Self, E> {
        Self::try_from(value)
            .map_err(|_| E::custom("expected an integer of 64 bits, found a larger one"))
    }

    fn from_float<E: Error>(value: f64) -> Result<Self, E> {
        whole(value).ok_or_else(|| {
            E::custom("expected an integer, found a fraction or a number above 2^53")
        })
    }

    fn from_text<E: Error>(value: &str) -> Result<Self, E> {
        let integer = value.parse();
        integer.map_err(|_| E::custom("expected an integer, found text that is none"))
    }
}

/// From 2^53 on a float may stand for a neighbour of the number that was sent.
fn whole(value: f64) -> Option<i64> {
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    let is_exact = value.fract() == 0.0 && value.abs() < LIMIT;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked to be whole and below 2^53"
    )]
    is_exact.then_some(value as i64)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the page calls it a float, so nearest is right"
)]
impl Scalar for f64 {
    const EXPECTED: &'static str = "a number";

    fn from_signed<E: Error>(value: i64) -> Result<Self, E> {
        Ok(value as Self)
    }

    fn from_unsigned<E: Error>(value: u64) -> Result<Self, E> {
        Ok(value as Self)
    }

    fn from_float<E: Error>(value: f64) -> Result<Self, E> {
        Ok(value)
    }

    fn from_text<E: Error>(value: &str) -> Result<Self, E> {
        let number = value
            .parse()
            .ok()
            .filter(|number: &Self| number.is_finite());
        number.ok_or_else(|| E::custom("expected a number, found text that is none"))
    }
}

impl Scalar for bool {
    const EXPECTED: &'static str = "a boolean";

    fn from_bool<E: Error>(value: bool) -> Result<Self, E> {
        Ok(value)
    }

    fn from_signed<E: Error>(_: i64) -> Result<Self, E> {
        // What is not negative comes as unsigned.
        Err(other_number())
    }

    fn from_unsigned<E: Error>(value: u64) -> Result<Self, E> {
        match value {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(other_number()),
        }
    }

    fn from_float<E: Error>(_: f64) -> Result<Self, E> {
        Err(other_number())
    }

    fn from_text<E: Error>(value: &str) -> Result<Self, E> {
        match value {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => Err(E::custom("expected a boolean, found text that is none")),
        }
    }
}

fn other_number<E: Error>() -> E {
    E::custom("expected a boolean, found a number other than 0 and 1")
}

/// A type that is made from text.
pub(super) struct Text<T>(pub(super) T);

impl<T: for<'a> From<&'a str>> Scalar for Text<T> {
    const EXPECTED: &'static str = "text";
    const EMPTY_IS_ABSENT: bool = false;

    fn from_bool<E: Error>(value: bool) -> Result<Self, E> {
        Self::from_text(if value { "true" } else { "false" })
    }

    fn from_signed<E: Error>(value: i64) -> Result<Self, E> {
        Self::from_text(&value.to_string())
    }

    fn from_unsigned<E: Error>(value: u64) -> Result<Self, E> {
        Self::from_text(&value.to_string())
    }

    fn from_float<E: Error>(_: f64) -> Result<Self, E> {
        Err(E::custom(INEXACT))
    }

    fn from_text<E: Error>(value: &str) -> Result<Self, E> {
        Ok(Self(T::from(value)))
    }
}

/// The digits as they were sent are gone. The client knows this message, and reads the body again with that number in
/// quotation marks.
pub(crate) const INEXACT: &str = "expected text, found a number that is no integer of 64 bits";

pub(super) fn decode<'de, T: Scalar, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(Present(PhantomData))
}

/// `null` is `None`, and so is `""` where that is no value.
pub(super) fn decode_optional<'de, T: Scalar, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_any(Optional(PhantomData))
}

/// Reads a value that must be there.
struct Present<T>(PhantomData<T>);

impl<T: Scalar> Visitor<'_> for Present<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        T::from_bool(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::from_signed(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        T::from_unsigned(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        T::from_float(value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        T::from_text(value)
    }
}

/// Reads a value that may be missing.
struct Optional<T>(PhantomData<T>);

impl<'de, T: Scalar> Visitor<'de> for Optional<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Option<T>, E> {
        T::from_bool(value).map(Some)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Option<T>, E> {
        T::from_signed(value).map(Some)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Option<T>, E> {
        T::from_unsigned(value).map(Some)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Option<T>, E> {
        T::from_float(value).map(Some)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Option<T>, E> {
        if T::EMPTY_IS_ABSENT && value.is_empty() {
            return Ok(None);
        }
        T::from_text(value).map(Some)
    }
}
