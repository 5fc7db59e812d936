use std::fmt;

use serde_core::de::{Deserializer, Error, Visitor};

use super::Decode;

/// A whole number, also as decimal text (`"1"`) or as a float without fraction (`1.0`, `1e3`).
impl Decode for i64 {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IntegerVisitor)
    }
}

struct IntegerVisitor;

impl Visitor<'_> for IntegerVisitor {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value)
            .map_err(|_| E::custom("expected an integer of 64 bits, found a larger one"))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
        whole(value).ok_or_else(|| {
            E::custom("expected an integer, found a fraction or a number above 2^53")
        })
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<i64, E> {
        value
            .parse()
            .map_err(|_| E::custom("expected an integer, found other text"))
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
