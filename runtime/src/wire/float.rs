use std::fmt;

use serde_core::de::{Deserializer, Error, Visitor};

use super::Decode;

/// A number with a fraction, also as decimal text (`"1.5"`). Text that is no finite number is an error.
impl Decode for f64 {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FloatVisitor)
    }
}

struct FloatVisitor;

impl Visitor<'_> for FloatVisitor {
    type Value = f64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<f64, E> {
        Ok(value)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "the page calls it a float, so nearest is right"
    )]
    fn visit_i64<E: Error>(self, value: i64) -> Result<f64, E> {
        Ok(value as f64)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "the page calls it a float, so nearest is right"
    )]
    fn visit_u64<E: Error>(self, value: u64) -> Result<f64, E> {
        Ok(value as f64)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<f64, E> {
        let number = value.parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| E::custom("expected a number, found other text"))
    }
}
