use std::collections::BTreeMap;
use std::fmt;

use serde_core::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};

use crate::Timestamp;

use super::{FieldVisitor, Fields, Nullable};

/// A value that can be written as JSON and shown by `Debug`.
///
/// It says what it is instead of taking a serializer, so that generated code is compiled once and not for each
/// serializer.
pub trait Encode: fmt::Debug {
    /// The value as JSON.
    fn encode(&self) -> Encoded<'_>;
}

/// A value as JSON.
pub enum Encoded<'a> {
    /// The field is left out.
    Absent,
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A whole number between quotation marks.
    IntAsText(i64),
    /// A number.
    Float(f64),
    /// A string.
    Text(&'a str),
    /// An array.
    List(&'a dyn List),
    /// An object.
    Object(&'a dyn Fields),
    /// A value of any shape.
    Json(&'a serde_json::Value),
}

/// The elements of an array.
pub trait List {
    /// How many there are.
    fn length(&self) -> usize;

    /// Visits each of them in order.
    fn for_each(&self, visit: &mut dyn FnMut(&dyn Encode));
}

impl Encoded<'_> {
    /// Whether nothing is there: no value, no text, no element, no field.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Absent | Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::List(list) => list.length() == 0,
            Self::Object(object) => {
                let mut is_empty = true;
                object.visit_fields(&mut FieldVisitor::new(&mut |field| {
                    is_empty &= field.value.encode().is_empty();
                }));
                is_empty
            }
            Self::Bool(_) | Self::Int(_) | Self::IntAsText(_) | Self::Float(_) | Self::Json(_) => {
                false
            }
        }
    }
}

/// What is wrong with NaN and infinite numbers.
pub(super) const NOT_FINITE: &str = "must be a finite number";

impl Serialize for Encoded<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => serializer.serialize_none(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Int(value) => serializer.serialize_i64(*value),
            Self::IntAsText(value) => serializer.collect_str(value),
            // JSON has no other numbers, and serde would write null for them.
            Self::Float(value) if value.is_finite() => serializer.serialize_f64(*value),
            Self::Float(_) => Err(S::Error::custom(NOT_FINITE)),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => serialize_list(*list, serializer),
            Self::Object(object) => serialize_object(*object, serializer),
            Self::Json(value) => value.serialize(serializer),
        }
    }
}

/// What the macros for generated types call to implement serde's `Serialize`.
///
/// # Errors
///
/// Those of the serializer; a number is not finite.
#[doc(hidden)]
pub fn serialize<T: Encode, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.encode().serialize(serializer)
}

fn serialize_list<S: Serializer>(list: &dyn List, serializer: S) -> Result<S::Ok, S::Error> {
    let mut sequence = serializer.serialize_seq(Some(list.length()))?;
    let mut result = Ok(());
    list.for_each(&mut |element| {
        if result.is_ok() {
            result = sequence.serialize_element(&element.encode());
        }
    });
    result?;
    sequence.end()
}

fn serialize_object<S: Serializer>(object: &dyn Fields, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    let mut result = Ok(());
    object.visit_fields(&mut FieldVisitor::new(&mut |field| {
        let value = field.value.encode();
        if result.is_ok() && !matches!(value, Encoded::Absent) {
            result = map.serialize_entry(field.name, &value);
        }
    }));
    result?;
    map.end()
}

macro_rules! scalars {
    ($($name:ty => $encoded:expr),* $(,)?) => {
        $(impl Encode for $name {
            fn encode(&self) -> Encoded<'_> {
                $encoded(self)
            }
        })*
    };
}

scalars! {
    bool => |value: &bool| Encoded::Bool(*value),
    i64 => |value: &i64| Encoded::Int(*value),
    f64 => |value: &f64| Encoded::Float(*value),
    Timestamp => |time: &Timestamp| Encoded::Int(time.as_millis()),
}

impl Encode for String {
    fn encode(&self) -> Encoded<'_> {
        Encoded::Text(self)
    }
}

impl Encode for serde_json::Value {
    fn encode(&self) -> Encoded<'_> {
        Encoded::Json(self)
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    fn encode(&self) -> Encoded<'_> {
        Encoded::Object(self)
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self) -> Encoded<'_> {
        self.as_ref().map_or(Encoded::Absent, T::encode)
    }
}

impl<T: Encode> Encode for Nullable<T> {
    fn encode(&self) -> Encoded<'_> {
        match self {
            Self::Absent => Encoded::Absent,
            Self::Null => Encoded::Null,
            Self::Value(value) => value.encode(),
        }
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self) -> Encoded<'_> {
        Encoded::List(self)
    }
}

impl<T: Encode> List for Vec<T> {
    fn length(&self) -> usize {
        self.len()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&dyn Encode)) {
        for element in self {
            visit(element);
        }
    }
}

impl<T: Encode> Fields for BTreeMap<String, T> {
    fn visit_fields(&self, visitor: &mut FieldVisitor<'_>) {
        for (name, value) in self {
            visitor.field(name, value);
        }
    }
}

/// A time, optional or not, that the page types as a string.
pub struct TimeAsText<'a, T>(&'a T);

/// For a field that holds milliseconds between quotation marks.
#[doc(hidden)]
pub fn time_as_text<T>(time: &T) -> TimeAsText<'_, T> {
    TimeAsText(time)
}

impl<T: fmt::Debug> fmt::Debug for TimeAsText<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Encode> Encode for TimeAsText<'_, T> {
    fn encode(&self) -> Encoded<'_> {
        match self.0.encode() {
            Encoded::Int(millis) => Encoded::IntAsText(millis),
            other => other,
        }
    }
}
