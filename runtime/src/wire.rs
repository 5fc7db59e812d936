//! What generated types need to be read from and written to JSON and URLs.
//!
//! Reading is by [`Decode`] and not by serde's `Deserialize`, because the platform is looser than serde.
//!
//! # What is taken for what
//!
//! What carries nothing is absent, and what has one meaning is taken exactly. Anything else is an
//! [`ErrorKind::Decode`](crate::ErrorKind::Decode) with its [path](crate::Error::json_path): nothing is rounded, wrapped or
//! guessed, and a known field that comes twice in an object is an error, too.
//!
//! | in Rust | is read from | is absent for | is never read from |
//! |---|---|---|---|
//! | `i64`, an enum of integers, [`Timestamp`](crate::Timestamp) (milliseconds) | `1`, `"1"`, `1.0`, `1e3` | `null`, `""` | fractions, what does not fit into 64 bits, floats from 2^53 on |
//! | `f64` | `1.5`, `"1.5"`, `1`: the nearest number | `null`, `""` | `"NaN"`, `"inf"` |
//! | `bool` | `true`, `"true"`, `1`, `"1"`; `false`, `"false"`, `0`, `"0"` | `null`, `""` | other numbers, other text |
//! | `String`, an enum of text | text; a number, digit for digit; `true`, `false` | `null` | lists, objects |
//! | an object | an object; unknown fields are ignored | `null`, `""`, `[]` | a list with elements |
//! | `Vec` | a list; the empty one for `null` and `""` | | an object |
//! | a map | an object; the empty one for `null`, `""` and `[]` | | a list with elements |
//! | `Json` | anything | `null` | |
//!
//! In text, half of a surrogate pair (`\ud800`) is U+FFFD; bytes that are no UTF-8 are an error where they are read. An element of
//! a list is read as its type, but cannot be absent: `[null]` is an error.
//!
//! Lists and maps of one answer together take no more memory than four times its body, or 32 MiB if that is more.

mod any_json;
mod decode;
mod encode;
mod error_codes;
mod fields;
mod form;
mod int_enum;
mod json_body;
mod kind;
mod lenient;
mod list;
mod map;
pub(crate) mod memory;
mod named;
mod nullable;
mod object;
mod parameter;
mod redacted;
mod reveal;
mod seconds;
mod text;
mod text_enum;
mod writer;

pub use serde_core::de::{Deserialize, Deserializer};
pub use serde_core::ser::{Serialize, Serializer};

pub use crate::__error_codes as error_codes;
pub use crate::__int_enum as int_enum;
pub use crate::__int_value as int_value;
pub use crate::__object as object;
pub use crate::__sent_object as sent_object;
pub use crate::__text_enum as text_enum;
pub use decode::Decode;
#[cfg(feature = "client")]
pub(crate) use decode::Seed;
pub use encode::{Encode, Encoded, List, TimeAsText, serialize, time_as_text};
pub use error_codes::variant_of_code;
pub use fields::{Field, FieldVisitor, Fields, debug_object};
pub use form::FileParameter;
pub use int_enum::{UnknownInt, variant_of_int};
pub use json_body::JsonBody;
pub use kind::{DecodeKind, EncodeKind, IntKind, ObjectKind, TextKind, WireType};
pub(crate) use lenient::INEXACT;
pub use named::{
    NamedEnum, UnknownName, debug_named, display_named, name_of, parse_named, value_of,
};
pub use nullable::Nullable;
pub use object::{Empty, Object, ReadField, decode_object};
pub use parameter::Parameter;
pub use redacted::{Redacted, redacted};
pub use reveal::{Reveal, Revealed};
pub use seconds::{InSeconds, Times, in_seconds, read_seconds};
pub use text::{decode_optional_text, decode_text};
pub use text_enum::{UnknownText, variant_of_text};
pub use writer::{OWN_HEADERS, RequestWriter};
#[cfg(feature = "client")]
pub(crate) use writer::{header_problem, is_header_value, push_query};
