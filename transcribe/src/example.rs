//! The JSON examples of a page, which people wrote: with comments, ellipses and trailing commas.
//!
//! Reading never fails. What is not JSON is read as it was probably meant, and each such place gets a remark.

mod cursor;
mod lexer;
mod parser;
mod quoted;

use crate::page::Remark;

/// What could be read of an example.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Example {
    /// The outermost value, if there is any.
    pub value: Option<Value>,
    /// Where the text is not JSON.
    pub remarks: Vec<Remark>,
}

/// A value and the line it begins on.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Line on the page.
    pub line: usize,
    /// What stands there.
    pub kind: Kind,
}

/// Kinds of values.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// An object, its members in the order of the text. A key may come twice.
    Object(Vec<Member>),
    /// A list.
    List(Vec<Value>),
    /// A string without its escapes, or words without quotes.
    String(String),
    /// A number as written.
    Number(String),
    /// `true` or `false`.
    Bool(bool),
    /// `null`, or a value that the example leaves out.
    Null,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The key.
    pub key: String,
    /// Line of the key on the page.
    pub line: usize,
    /// The value.
    pub value: Value,
}

/// Reads an example whose first line is `first_line` of the page.
#[must_use]
pub fn read(text: &str, first_line: usize) -> Example {
    parser::parse(text, first_line)
}
