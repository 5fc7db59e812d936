use std::fmt;

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

/// The variant that stands for the text, if the enum names it. The macro `text_enum!` calls this.
#[doc(hidden)]
pub fn named_text<T: Clone>(values: &[(&str, T)], value: &str) -> Result<T, UnknownText> {
    let named = values.iter().find(|(known, _)| *known == value);
    named.map_or_else(
        || Err(UnknownText(value.into())),
        |(_, variant)| Ok(variant.clone()),
    )
}

/// Gives an enum its values on the wire, in a list that a constant `NAMED` holds, and everything that a field or
/// parameter needs.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_enum {
    ($name:ident) => {
        impl $name {
            /// The value on the wire.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                if let Self::Unknown(unknown) = self {
                    return unknown.as_str();
                }
                let named = Self::NAMED.iter().find(|(_, variant)| variant == self);
                named.map_or("", |(value, _)| value)
            }
        }

        impl ::core::convert::From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                $crate::wire::named_text(Self::NAMED, value).unwrap_or_else(Self::Unknown)
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            #[inline]
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl $crate::wire::Decode for $name {
            fn decode<'de, D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::wire::decode_text(deserializer)
            }

            fn decode_optional<'de, D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<::core::option::Option<Self>, D::Error> {
                $crate::wire::decode_optional_text(deserializer)
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
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::wire::Encode for $name {
            #[inline]
            fn encode(&self) -> $crate::wire::Encoded<'_> {
                $crate::wire::Encoded::Text(self.as_str())
            }
        }

        impl $crate::wire::Parameter for $name {
            #[inline]
            fn for_each(&self, write: &mut dyn ::core::ops::FnMut(&dyn ::core::fmt::Display)) {
                write(&self.as_str());
            }
        }
    };
}
