//! What a row's type says of the rows below it.

/// What may stand below a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Type {
    /// Nothing.
    Scalar,
    /// Nothing, or the fields of a type that is called so: `file`.
    File,
    /// Fields, of which another row of the same type tells nothing: `object`, `-`.
    Anonymous,
    /// The fields of the type of this name.
    Named(String),
    /// The same, but the example has keys of its own above them: `map<string, book>`.
    Map(Option<String>),
}

const SCALARS: [&str; 21] = [
    "string", "str", "int", "int32", "int64", "integer", "uint", "uint32", "uint64", "long",
    "short", "number", "float", "float32", "float64", "double", "decimal", "bool", "boolean",
    "binary", "bytes",
];

const ANONYMOUS: [&str; 9] = [
    "", "-", "object", "struct", "json", "any", "list", "array", "map",
];

impl Type {
    pub(super) fn read(text: &str) -> Self {
        let element = element(text);
        let lower = element.to_ascii_lowercase();
        let word = lower
            .split_once('(')
            .map_or(lower.as_str(), |(word, _)| word)
            .trim();
        if SCALARS.contains(&word) {
            Self::Scalar
        } else if word == "file" {
            Self::File
        } else if let Some(parameters) = word.strip_prefix("map<") {
            Self::map(parameters)
        } else if ANONYMOUS.contains(&word) {
            Self::Anonymous
        } else {
            Self::Named(element.to_owned())
        }
    }

    fn map(parameters: &str) -> Self {
        let value = parameters
            .trim_end_matches('>')
            .split_once(',')
            .map_or("", |(_, value)| value);
        match Self::read(value.trim()) {
            Self::Scalar => Self::Scalar,
            Self::File => Self::Map(Some("file".to_owned())),
            Self::Named(name) => Self::Map(Some(name)),
            Self::Anonymous | Self::Map(_) => Self::Map(None),
        }
    }

    pub(super) fn name(&self) -> Option<&str> {
        match self {
            Self::File => Some("file"),
            Self::Named(name) | Self::Map(Some(name)) => Some(name),
            Self::Scalar | Self::Anonymous | Self::Map(None) => None,
        }
    }
}

/// The type of the elements of a list, of lists too.
fn element(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_suffix("[]").or_else(|| {
        ["array<", "list<", "array(", "list("]
            .iter()
            .find_map(|open| {
                let is_list = text.to_ascii_lowercase().starts_with(open);
                is_list.then(|| text[open.len()..].trim_end_matches(['>', ')']))
            })
    });
    inner.map_or(text, element)
}
