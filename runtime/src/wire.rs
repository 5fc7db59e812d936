//! What generated types need to be read from and written to JSON and URLs.
//!
//! Reading is by [`Decode`] and not by serde's `Deserialize`, because the platform is looser than serde:
//! lists may be null, integers may arrive as strings. Nothing is ever rounded, wrapped or guessed: a known
//! field that comes twice in an object is an error, too.

mod decode;
mod encode;
mod fields;
mod float;
mod form;
mod int_enum;
mod integer;
mod json_body;
mod list;
mod map;
mod nullable;
mod object;
mod parameter;
mod redacted;
mod text;
mod text_enum;
mod writer;

pub use serde_core::de::{Deserialize, Deserializer};
pub use serde_core::ser::{Serialize, Serializer};

pub use crate::__int_enum as int_enum;
pub use crate::__int_value as int_value;
pub use crate::__object as object;
pub use crate::__sent_object as sent_object;
pub use crate::__text_enum as text_enum;
pub use decode::Decode;
pub use encode::{Encode, Encoded, List, TimeAsText, time_as_text};
pub use fields::{Field, FieldVisitor, Fields, debug_object};
pub use form::FileParameter;
pub use int_enum::{UnknownInt, named_int};
pub use json_body::JsonBody;
pub use nullable::Nullable;
pub use object::{Empty, Object, ReadField, decode_object};
pub use parameter::Parameter;
pub use redacted::{Redacted, redacted};
pub use text::decode_text;
pub use text_enum::{UnknownText, named_text};
pub use writer::RequestWriter;
