//! The notation of the endpoint schema: what a schema file can say, as types.
//!
//! A pure library. [`File::read`] turns the text of a file into a [`File`] and reports what is missing or misspelt, each
//! with its line and column; [`File::write`] gives the text in the style of the schema, so that what was read is written
//! with the same bytes. The generator resolves a `File`, the transcriber drafts one, and drift compares two.

mod address;
mod call;
mod comments;
mod content;
mod diagnostics;
mod endpoint;
mod file;
mod format;
mod invisible;
mod literal;
pub mod names;
mod read;
mod row;
mod section;
mod shared_types;
mod source;
mod type_text;
mod write;
mod yaml;

pub use address::Address;
pub use call::{AppType, Envelope, Method, TokenType};
pub use comments::{Comments, KeyPath};
pub use content::Content;
pub use diagnostics::{Diagnostics, Location, Problems, Spanned, code_list, suggestion};
pub use endpoint::{Endpoint, Erratum, ErrorCode, Paging, Rule, RuleKind};
pub use file::File;
pub use format::Format;
pub use invisible::is_invisible;
pub use literal::{Decimal, Literal};
pub use row::{
    EnumValue, Enumeration, Group, Row, Scalar, TypeDeclaration, TypeShape, TypesFile, rows_below,
};
pub use section::Section;
pub use shared_types::{SharedType, SharedTypes};
pub use source::{Source, TYPES_FILE, module};
pub use type_text::{FILE, TypeText};
