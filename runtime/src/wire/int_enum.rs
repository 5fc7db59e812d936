use std::fmt;

use super::named::{NamedEnum, variant_where};

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

/// The variant that stands for the number. The macro `int_enum!` calls this.
#[doc(hidden)]
pub fn variant_of_int<T: NamedEnum<Value = i64>>(value: i64, unknown: fn(UnknownInt) -> T) -> T {
    variant_where(|(known, _)| *known == value).unwrap_or_else(|| unknown(UnknownInt(value)))
}

/// Gives an enum its values on the wire and everything that a field or parameter needs. A constant `ALL` lists its named
/// variants, a constant `NAMED` their values and names in the same order.
#[doc(hidden)]
#[macro_export]
macro_rules! __int_enum {
    ($name:ident) => {
        impl $name {
            /// The value on the wire.
            #[must_use]
            #[inline]
            pub fn value(self) -> i64 {
                match self {
                    Self::Unknown(unknown) => unknown.value(),
                    _ => $crate::wire::value_of(&self),
                }
            }

            /// The name of the variant, which stays the same when the variant is renamed; `None` for an unknown value.
            #[must_use]
            #[inline]
            pub fn name(self) -> ::core::option::Option<&'static str> {
                $crate::wire::name_of(&self)
            }
        }

        impl ::core::convert::From<i64> for $name {
            #[inline]
            fn from(value: i64) -> Self {
                $crate::wire::variant_of_int(value, Self::Unknown)
            }
        }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::wire::debug_named(self, &Self::value(*self), f)
            }
        }

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::wire::display_named(self, f)
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::UnknownName;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::UnknownName> {
                $crate::wire::parse_named(text)
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
        impl ::core::convert::From<$name> for i64 {
            #[inline]
            fn from(value: $name) -> i64 {
                <$name>::value(value)
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&Self::value(*self), state);
            }
        }

        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(&Self::value(*self), &Self::value(*other))
            }
        }

        impl ::core::cmp::PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
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
                $crate::wire::serialize(self, serializer)
            }
        }

        impl $crate::wire::WireType for $name {
            type Kind = $crate::wire::IntKind;
        }
    };
}
