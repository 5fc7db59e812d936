use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, Expected, IgnoredAny, MapAccess, SeqAccess, Unexpected,
    Visitor,
};

use super::Decode;
use super::decode::Seed;

/// A struct that stands for a JSON object and can be read. The macro `object!` adds serde's traits.
pub trait Object: Empty {
    /// Reads the field, or skips it if the struct has none of its name.
    ///
    /// # Errors
    ///
    /// The value does not fit or the field came before.
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error>;
}

/// A value with no field set, which reading begins with. Not [`Default`], as a struct that is sent too may not be made
/// without what the page requires.
pub trait Empty: Sized {
    /// The value.
    fn empty() -> Self;
}

impl<T: Default> Empty for T {
    fn empty() -> Self {
        Self::default()
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

/// Reads an object that may be missing.
///
/// # Errors
///
/// Those of [`decode_object`].
pub(super) fn decode_optional_object<'de, T: Object, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    deserializer.deserialize_any(OptionalVisitor(PhantomData))
}

/// Gives a struct that implements [`Fields`](crate::wire::Fields) and [`Object`] the traits of serde and `Debug`.
///
/// A struct without `Default` names all its fields.
#[doc(hidden)]
#[macro_export]
macro_rules! __object {
    ($name:ident { $($field:ident),* }) => {
        impl $crate::wire::Empty for $name {
            #[inline]
            fn empty() -> Self {
                Self { $($field: ::core::default::Default::default()),* }
            }
        }

        $crate::wire::object!($name);
    };
    ($name:ident) => {
        impl<'de> $crate::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::wire::decode_object(deserializer)
            }
        }

        $crate::wire::sent_object!($name);
    };
}

/// Gives a struct that implements [`Fields`](crate::wire::Fields) and is only sent serde's `Serialize` and `Debug`.
#[doc(hidden)]
#[macro_export]
macro_rules! __sent_object {
    ($name:ident) => {
        impl $crate::wire::WireType for $name {
            type Kind = $crate::wire::ObjectKind;
        }

        impl $crate::wire::Serialize for $name {
            fn serialize<S: $crate::wire::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::wire::serialize(self, serializer)
            }
        }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::wire::debug_object(::core::stringify!($name), self, f)
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

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        read_fields(map)
    }
}

/// Reads an object that may be missing: `null`, or what stands for an object without fields in PHP and Go.
struct OptionalVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for OptionalVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
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

    fn visit_str<E: Error>(self, text: &str) -> Result<Option<T>, E> {
        expect_empty_text(text, &self).map(|()| None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, sequence: A) -> Result<Option<T>, A::Error> {
        expect_empty_list(sequence, &self).map(|()| None)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Option<T>, A::Error> {
        read_fields(map).map(Some)
    }
}

/// `""` carries nothing; other text is not what was expected.
pub(super) fn expect_empty_text<E: Error>(text: &str, expected: &dyn Expected) -> Result<(), E> {
    match text {
        "" => Ok(()),
        _ => Err(E::invalid_type(Unexpected::Other("string"), expected)),
    }
}

/// `[]` carries nothing; a list with elements is not what was expected. It is read to its end, where the error is.
pub(super) fn expect_empty_list<'de, A: SeqAccess<'de>>(
    mut list: A,
    expected: &dyn Expected,
) -> Result<(), A::Error> {
    if list.next_element::<IgnoredAny>()?.is_none() {
        return Ok(());
    }
    while list.next_element::<IgnoredAny>()?.is_some() {}
    Err(A::Error::invalid_type(Unexpected::Seq, expected))
}

fn read_fields<'de, T: Object, A: MapAccess<'de>>(mut map: A) -> Result<T, A::Error> {
    let mut object = T::empty();
    let mut seen = Seen::default();
    while let Some(name) = map.next_key_seed(Name)? {
        object.read_field(FieldReader {
            name: &name,
            map: &mut map,
            seen: &mut seen,
        })?;
    }
    Ok(object)
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

/// One field of an object that is being read.
pub trait ReadField<'de>: Sized {
    /// What can go wrong.
    type Error: Error;

    /// Its name on the wire.
    fn name(&self) -> &str;

    /// Reads the value into `slot`. `place` tells the fields of a struct apart.
    ///
    /// # Errors
    ///
    /// The value does not fit or the field came before.
    fn read<T: Decode>(self, place: u8, slot: &mut T) -> Result<(), Self::Error>;

    /// Skips a field that the struct does not know, however deep it is.
    ///
    /// # Errors
    ///
    /// The value is not well-formed.
    fn skip(self) -> Result<(), Self::Error>;
}

struct FieldReader<'a, A> {
    name: &'a str,
    map: &'a mut A,
    seen: &'a mut Seen,
}

impl<'de, A: MapAccess<'de>> ReadField<'de> for FieldReader<'_, A> {
    type Error = A::Error;

    fn name(&self) -> &str {
        self.name
    }

    fn read<T: Decode>(self, place: u8, slot: &mut T) -> Result<(), A::Error> {
        if !self.seen.mark(place) {
            return Err(A::Error::custom(format_args!(
                "duplicate field `{}`",
                self.name
            )));
        }
        *slot = self.map.next_value_seed(Seed::default())?;
        Ok(())
    }

    fn skip(self) -> Result<(), A::Error> {
        self.map.next_value().map(|IgnoredAny| ())
    }
}
