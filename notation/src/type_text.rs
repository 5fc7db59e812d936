//! Types as pages spell them.

use std::fmt;

/// The type of a file to upload, in a form. Elsewhere it is a name like any other.
pub const FILE: &str = "file";

/// A type of a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TypeText {
    /// `int`
    Int,
    /// `string`
    Text,
    /// `boolean`
    Bool,
    /// `number(float)`
    Float,
    /// `object`: of the row's own fields, or JSON of any shape.
    Object,
    /// The name of a type.
    Named(String),
    /// `T[]`
    List(Box<TypeText>),
    /// `map<string, T>`
    Map(Box<TypeText>),
}

/// No page nests more lists and maps; a bound keeps hostile texts from exhausting the stack.
const DEEPEST: usize = 16;

impl TypeText {
    /// What pages call types that are no names.
    pub const BUILT_IN: [&str; 5] = ["int", "string", "boolean", "number(float)", "object"];

    /// Reads a type. Whatever is not built in is a name, to be looked up.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::nested(text, 0).unwrap_or_else(|| Self::Named(text.to_owned()))
    }

    fn nested(text: &str, depth: usize) -> Option<Self> {
        let text = text.trim();
        if depth > DEEPEST {
            return None;
        }
        let inner = |inner| Self::nested(inner, depth + 1).map(Box::new);
        if let Some(element) = text.strip_suffix("[]") {
            return inner(element).map(Self::List);
        }
        let value = text
            .strip_prefix("map<string,")
            .and_then(|rest| rest.strip_suffix('>'));
        match value {
            Some(value) => inner(value).map(Self::Map),
            None => Some(Self::single(text)),
        }
    }

    fn single(text: &str) -> Self {
        match text {
            "int" => Self::Int,
            "string" => Self::Text,
            "boolean" => Self::Bool,
            "number(float)" => Self::Float,
            "object" => Self::Object,
            name => Self::Named(name.to_owned()),
        }
    }

    /// The type without its lists and maps: `map<string, T[]>` → `T`.
    #[must_use]
    pub fn base(&self) -> &Self {
        match self {
            Self::List(inner) | Self::Map(inner) => inner.base(),
            _ => self,
        }
    }

    /// The name at its base, if it has one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self.base() {
            Self::Named(name) => Some(name),
            _ => None,
        }
    }

    /// Whether it is a list.
    #[must_use]
    pub fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// Whether it is a list or a map.
    #[must_use]
    pub fn is_container(&self) -> bool {
        matches!(self, Self::List(_) | Self::Map(_))
    }

    /// Whether it is a single value, or made of such.
    #[must_use]
    pub fn is_scalar(&self) -> bool {
        matches!(
            self.base(),
            Self::Int | Self::Text | Self::Bool | Self::Float
        )
    }
}

impl fmt::Display for TypeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int => f.write_str("int"),
            Self::Text => f.write_str("string"),
            Self::Bool => f.write_str("boolean"),
            Self::Float => f.write_str("number(float)"),
            Self::Object => f.write_str("object"),
            Self::Named(name) => f.write_str(name),
            Self::List(element) => write!(f, "{element}[]"),
            Self::Map(value) => write!(f, "map<string, {value}>"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TypeText;

    #[test]
    fn types_are_written_as_they_are_read() {
        let texts = [
            "int",
            "string[]",
            "boolean",
            "number(float)[][]",
            "object",
            "record",
            "map<string, map<string, record[]>>[]",
        ];
        for text in texts {
            assert_eq!(TypeText::parse(text).to_string(), text);
        }
    }

    #[test]
    fn lists_and_maps_are_taken_off() {
        for text in [
            "record",
            "record[]",
            "map<string, record[]>",
            "map<string,record >",
        ] {
            assert_eq!(TypeText::parse(text).name(), Some("record"), "{text}");
        }
        assert_eq!(TypeText::parse("int[]").name(), None);
    }

    #[test]
    fn a_hostile_text_is_a_name_that_nothing_has() {
        let text = "int".to_owned() + &"[]".repeat(100_000);
        assert_eq!(TypeText::parse(&text), TypeText::Named(text));
    }
}
