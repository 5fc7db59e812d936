use std::collections::BTreeMap;

use serde_core::ser::{Serialize, SerializeMap};

use crate::Timestamp;

use super::{Nullable, Object};

/// A type that can be the value of a field in JSON.
pub trait Encode: Serialize {
    /// Whether the field is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

impl Encode for String {}
impl Encode for bool {}
impl Encode for f64 {}
impl Encode for i64 {}
impl Encode for Timestamp {}
impl Encode for serde_json::Value {}
impl<T: Object + Serialize> Encode for T {}
impl<T: Serialize> Encode for Vec<T> {}
impl<T: Serialize> Encode for BTreeMap<String, T> {}

impl<T: Serialize> Encode for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// Writes a field: nothing for `None`, `[]` for an empty list.
///
/// # Errors
///
/// Those of the serializer.
pub fn write_field<M: SerializeMap, T: Encode>(
    map: &mut M,
    name: &'static str,
    value: &T,
) -> Result<(), M::Error> {
    if value.is_absent() {
        return Ok(());
    }
    map.serialize_entry(name, value)
}

/// Writes a time that the page types as a string: its milliseconds as decimal text.
///
/// # Errors
///
/// Those of the serializer.
pub fn write_text_field<M, T>(map: &mut M, name: &'static str, time: &T) -> Result<(), M::Error>
where
    M: SerializeMap,
    T: Copy + Into<Nullable<Timestamp>>,
{
    match (*time).into() {
        Nullable::Value(time) => map.serialize_entry(name, &time.to_string()),
        Nullable::Null => map.serialize_entry(name, &()),
        Nullable::Absent => Ok(()),
    }
}
