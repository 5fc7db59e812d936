use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_core::ser::{SerializeMap, Serializer};

use super::Decode;
use super::decode::Seed;

/// A struct that stands for a JSON object. The macro `object!` adds serde's traits.
pub trait Object: Default {
    /// Reads the field of that name, or skips it if the struct has none.
    ///
    /// # Errors
    ///
    /// The value does not fit or the field came before.
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error>;

    /// Writes every field that has a value. A type that is only read has nothing to write.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let _ = map;
        Ok(())
    }
}

impl<T: Object> Decode for T {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode_object(deserializer)
    }
}

/// Reads an object. Arrays are refused: fields have no order.
///
/// # Errors
///
/// The value is no object, a field does not fit, or a known field comes twice.
#[doc(hidden)]
pub fn decode_object<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}

/// Writes an object.
///
/// # Errors
///
/// Those of the serializer.
#[doc(hidden)]
pub fn encode_object<T: Object, S: Serializer>(
    object: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    object.write_fields(&mut map)?;
    map.end()
}

/// Gives a struct that implements [`Object`] serde's `Serialize` and `Deserialize`.
#[doc(hidden)]
#[macro_export]
macro_rules! __object {
    ($name:ident) => {
        impl $crate::wire::Serialize for $name {
            fn serialize<S: $crate::wire::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                $crate::wire::encode_object(self, serializer)
            }
        }

        impl<'de> $crate::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::wire::decode_object(deserializer)
            }
        }
    };
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut object = T::default();
        let mut seen = Seen::default();
        while let Some(name) = map.next_key_seed(Name)? {
            let reader = FieldReader {
                name: &name,
                map: &mut map,
                seen: &mut seen,
            };
            object.read_field(&name, reader)?;
        }
        Ok(object)
    }
}

/// Reads a field's name, borrowed unless it holds escapes.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_borrowed_str<E: Error>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}

/// The places of the fields that have been read, one bit each.
#[derive(Default)]
struct Seen([u64; 4]);

impl Seen {
    /// Marks a place; false if it was marked before.
    fn mark(&mut self, place: u8) -> bool {
        let (word, bit) = (usize::from(place / 64), 1 << (place % 64));
        let is_new = self.0[word] & bit == 0;
        self.0[word] |= bit;
        is_new
    }
}

/// Reads the value of one field.
pub struct FieldReader<'a, A> {
    name: &'a str,
    map: &'a mut A,
    seen: &'a mut Seen,
}

impl<'de, A: MapAccess<'de>> FieldReader<'_, A> {
    /// Reads the value into `slot`. `place` tells the fields of a struct apart.
    ///
    /// # Errors
    ///
    /// The value does not fit or the field came before.
    pub fn read<T: Decode>(self, place: u8, slot: &mut T) -> Result<(), A::Error> {
        if !self.seen.mark(place) {
            return Err(A::Error::custom(format_args!(
                "duplicate field `{}`",
                self.name
            )));
        }
        *slot = self.map.next_value_seed(Seed::default())?;
        Ok(())
    }

    /// Skips a field that the struct does not know, however deep it is.
    ///
    /// # Errors
    ///
    /// The value is not well-formed.
    pub fn skip(self) -> Result<(), A::Error> {
        self.map.next_value().map(|IgnoredAny| ())
    }
}
