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

/// For the conversion in generated enums, which names every known value first.
#[doc(hidden)]
#[must_use]
pub fn unknown_text(value: &str) -> UnknownText {
    UnknownText(value.into())
}

/// Gives an enum with `as_str()` and `From<&str>` everything that a field or parameter needs.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_enum {
    ($name:ident) => {
        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl $crate::wire::Decode for $name {
            fn decode<'de, D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::wire::decode_text(deserializer)
            }
        }

        impl<'de> $crate::wire::Deserialize<'de> for $name {
            fn deserialize<D: $crate::wire::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::wire::decode_text(deserializer)
            }
        }

        impl $crate::wire::Serialize for $name {
            fn serialize<S: $crate::wire::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::wire::Encode for $name {}

        impl $crate::wire::Parameter for $name {
            fn for_each(&self, write: &mut dyn FnMut(&dyn ::core::fmt::Display)) {
                write(&self.as_str());
            }
        }
    };
}
