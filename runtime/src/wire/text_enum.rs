use std::fmt;

use super::named::{NamedEnum, variant_where};

/// Text that the generated enum has no name for. Only `Unknown` variants hold one.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownText(Box<str>);

impl UnknownText {
    /// The text as it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The variant that stands for the text. The macro `text_enum!` calls this.
#[doc(hidden)]
pub fn variant_of_text<T>(value: &str, unknown: fn(UnknownText) -> T) -> T
where
    T: NamedEnum<Value = &'static str>,
{
    variant_where(|(known, _)| *known == value)
        .unwrap_or_else(|| unknown(UnknownText(value.into())))
}

/// Gives an enum its values on the wire and everything that a field or parameter needs. A constant `ALL` lists its named
/// variants, a constant `NAMED` their values and names in the same order.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_enum {
    ($name:ident) => {
        impl $name {
            /// The value on the wire.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    Self::Unknown(unknown) => unknown.as_str(),
                    _ => $crate::wire::value_of(self),
                }
            }

            /// The name of the variant, which stays the same when the variant is renamed; `None` for an unknown value.
            #[must_use]
            #[inline]
            pub fn name(&self) -> ::core::option::Option<&'static str> {
                $crate::wire::name_of(self)
            }
        }

        impl ::core::convert::From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                $crate::wire::variant_of_text(value, Self::Unknown)
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            #[inline]
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::wire::debug_named(self, &Self::as_str(self), f)
            }
        }

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(Self::from(text))
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(Self::as_str(self), state);
            }
        }

        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(Self::as_str(self), Self::as_str(other))
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
                $crate::wire::decode_text(deserializer)
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
            type Kind = $crate::wire::TextKind;
        }
    };
}
