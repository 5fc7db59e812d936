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

/// The variant that stands for the number, if the enum names it. The macro `int_enum!` calls this.
#[doc(hidden)]
pub fn named_int<T: Copy>(values: &[(i64, T)], value: i64) -> Result<T, UnknownInt> {
    let named = values.iter().find(|(known, _)| *known == value);
    named.map_or(Err(UnknownInt(value)), |(_, variant)| Ok(*variant))
}

/// Gives an enum its values on the wire, in a list that a constant `NAMED` holds, and everything that a field or
/// parameter needs.
#[doc(hidden)]
#[macro_export]
macro_rules! __int_enum {
    ($name:ident) => {
        impl $name {
            /// The value on the wire.
            #[must_use]
            #[inline]
            pub fn value(self) -> i64 {
                if let Self::Unknown(unknown) = self {
                    return unknown.value();
                }
                let named = Self::NAMED.iter().find(|(_, variant)| *variant == self);
                named.map_or(0, |(value, _)| *value)
            }
        }

        impl ::core::convert::From<i64> for $name {
            #[inline]
            fn from(value: i64) -> Self {
                $crate::wire::named_int(Self::NAMED, value).unwrap_or_else(Self::Unknown)
            }
        }

        $crate::wire::int_value!($name);
    };
}

/// Gives a type with `value()` and `From<i64>` everything that a field or parameter needs.
#[doc(hidden)]
#[macro_export]
macro_rules! __int_value {
    ($name:ident) => {
        impl $crate::wire::Decode for $name {
            fn decode<'de, D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <i64 as $crate::wire::Decode>::decode(deserializer).map(Self::from)
            }

            fn decode_optional<'de, D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<::core::option::Option<Self>, D::Error> {
                let value = <i64 as $crate::wire::Decode>::decode_optional(deserializer)?;
                ::core::result::Result::Ok(value.map(Self::from))
            }
        }

        impl<'de> $crate::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::wire::Decode::decode(deserializer)
            }
        }

        impl $crate::wire::Serialize for $name {
            fn serialize<S: $crate::wire::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.value())
            }
        }

        impl $crate::wire::Encode for $name {
            #[inline]
            fn encode(&self) -> $crate::wire::Encoded<'_> {
                $crate::wire::Encoded::Int(self.value())
            }
        }

        impl $crate::wire::Parameter for $name {
            #[inline]
            fn for_each(&self, write: &mut dyn ::core::ops::FnMut(&dyn ::core::fmt::Display)) {
                write(&self.value());
            }
        }
    };
}
