use std::fmt;

/// A number that the generated enum has no name for. Only `Unknown` variants hold one.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnknownInt(i64);

impl UnknownInt {
    /// The number as it was sent.
    #[must_use]
    pub const fn value(self) -> i64 {
        self.0
    }
}

impl fmt::Debug for UnknownInt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// For the conversion in generated enums, which names every known value first.
#[doc(hidden)]
#[must_use]
pub const fn unknown_int(value: i64) -> UnknownInt {
    UnknownInt(value)
}

/// Gives an enum with `value()` and `From<i64>` everything that a field or parameter needs.
#[doc(hidden)]
#[macro_export]
macro_rules! __int_enum {
    ($name:ident) => {
        impl $crate::wire::Decode for $name {
            fn decode<'de, D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                <i64 as $crate::wire::Decode>::decode(deserializer).map(Self::from)
            }
        }

        impl<'de> $crate::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::wire::Decode::decode(deserializer)
            }
        }

        impl $crate::wire::Serialize for $name {
            fn serialize<S: $crate::wire::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.value())
            }
        }

        impl $crate::wire::Encode for $name {}

        impl $crate::wire::Parameter for $name {
            fn for_each(&self, write: &mut dyn FnMut(&dyn ::core::fmt::Display)) {
                write(&self.value());
            }
        }
    };
}
