//! Rows of a page's tables, enum value lists and declared types.

use crate::diagnostics::Spanned;
use crate::format::Format;
use crate::literal::Literal;
use crate::type_text::TypeText;

/// A parameter or a field. What is `None` though it is needed was reported as missing when the file was read, and is left
/// empty for a person to write when it is written.
#[derive(Clone, Debug)]
pub struct Row {
    /// Field path, or the parameter's name.
    pub path: Spanned<String>,
    /// Type as the page spells it.
    pub type_text: Option<Spanned<TypeText>>,
    /// Whether the page says so.
    pub required: bool,
    /// What the platform assumes when the parameter is absent.
    pub default: Option<Scalar>,
    /// Smallest value.
    pub min: Option<Spanned<i64>>,
    /// Largest value.
    pub max: Option<Spanned<i64>>,
    /// Strict lower bound.
    pub greater_than: Option<Spanned<i64>>,
    /// Smallest number of characters or elements.
    pub min_length: Option<Spanned<i64>>,
    /// Largest number of characters or elements.
    pub max_length: Option<Spanned<i64>>,
    /// Regular expression that values match, as the page writes it.
    pub pattern: Option<Spanned<String>>,
    /// How a time is written.
    pub format: Option<Spanned<Format>>,
    /// Whether it is personal or secret.
    pub personal: bool,
    /// A valid value.
    pub example: Option<Scalar>,
    /// What it is.
    pub doc: Option<Spanned<String>>,
    /// Why it should not be used any more, and what to use.
    pub deprecated: Option<Spanned<String>>,
    /// Scopes of which any one is enough to get the field.
    pub scopes: Vec<Spanned<String>>,
    /// The values that it may take.
    pub enumeration: Option<Enumeration>,
    /// Values that may be summed.
    pub flags: Option<Vec<EnumValue>>,
    /// Name of the struct or enum that this row brings along, where the usual one is taken.
    pub type_name: Option<Spanned<String>>,
    /// Rust name, where the page's name cannot be one.
    pub name: Option<Spanned<String>>,
    /// A doubt that a person has to settle.
    pub unsettled: Option<Spanned<String>>,
}

impl Row {
    /// A row with nothing but its field path.
    #[must_use]
    pub fn new(path: Spanned<String>) -> Self {
        Self {
            path,
            type_text: None,
            required: false,
            default: None,
            min: None,
            max: None,
            greater_than: None,
            min_length: None,
            max_length: None,
            pattern: None,
            format: None,
            personal: false,
            example: None,
            doc: None,
            deprecated: None,
            scopes: Vec::new(),
            enumeration: None,
            flags: None,
            type_name: None,
            name: None,
            unsettled: None,
        }
    }

    /// Whether its type is a list.
    #[must_use]
    pub fn is_list(&self) -> bool {
        let type_text = self.type_text.as_ref();
        type_text.is_some_and(|text| text.value.is_list())
    }

    /// Name on the wire: the last part of the field path.
    #[must_use]
    pub fn wire(&self) -> &str {
        let path = self.path.value.as_str();
        path.rsplit_once('.').map_or(path, |(_, name)| name)
    }

    /// The field path of the row that it stands below; empty at the top.
    #[must_use]
    pub fn parent(&self) -> &str {
        let path = self.path.value.as_str();
        path.rsplit_once('.').map_or("", |(parent, _)| parent)
    }
}

/// The rows directly below a field path, in their order; below the empty one those at the top.
pub fn rows_below<'r>(rows: &'r [Row], path: &'r str) -> impl Iterator<Item = &'r Row> {
    // A name that is empty would lead back to where it stands.
    rows.iter()
        .filter(move |row| row.parent() == path && !row.wire().is_empty())
}

/// A single value and where it is written.
pub type Scalar = Spanned<Literal>;

/// The values that a row may take.
#[derive(Clone, Debug)]
pub enum Enumeration {
    /// A declared enum.
    Named(Spanned<String>),
    /// A list of its own.
    Values(Vec<EnumValue>),
}

/// A value of a list.
#[derive(Clone, Debug)]
pub struct EnumValue {
    /// Value on the wire, as it is spelt.
    pub wire: Spanned<String>,
    /// Name of the variant.
    pub name: Option<Spanned<String>>,
    /// What the value means.
    pub doc: Option<Spanned<String>>,
    /// Why it should not be used any more, and what to use.
    pub deprecated: Option<Spanned<String>>,
    /// Scopes that sending this value needs.
    pub scopes: Vec<Spanned<String>>,
    /// Earlier names, which stay valid.
    pub aliases: Vec<Spanned<String>>,
}

/// A type that is declared once and used in several places.
#[derive(Clone, Debug)]
pub struct TypeDeclaration {
    /// Its name on the page.
    pub name: Spanned<String>,
    /// What every use has in common.
    pub doc: Option<Spanned<String>>,
    /// Its fields or values.
    pub shape: TypeShape,
}

/// What a declared type consists of.
#[derive(Clone, Debug)]
pub enum TypeShape {
    /// Fields by field path.
    Object(Vec<Row>),
    /// A value list.
    Enum {
        /// `int` or `string`.
        type_text: Option<Spanned<TypeText>>,
        /// The values.
        values: Vec<EnumValue>,
    },
}

impl TypeDeclaration {
    /// The fields, if it is an object.
    #[must_use]
    pub fn fields(&self) -> Option<&[Row]> {
        match &self.shape {
            TypeShape::Object(fields) => Some(fields),
            TypeShape::Enum { .. } => None,
        }
    }

    /// The value list, if it is an enum.
    #[must_use]
    pub fn values(&self) -> Option<&[EnumValue]> {
        match &self.shape {
            TypeShape::Enum { values, .. } => Some(values),
            TypeShape::Object(_) => None,
        }
    }
}

/// Folders of endpoints under a heading, for those who read about them.
#[derive(Clone, Debug)]
pub struct Group {
    /// What they are for.
    pub heading: Spanned<String>,
    /// Folders and endpoints beside the file.
    pub folders: Vec<Spanned<String>>,
}

/// The content of a file of shared types.
#[derive(Clone, Debug)]
pub struct TypesFile {
    /// How the endpoints of the file's folder are grouped.
    pub groups: Vec<Group>,
    /// Types from files above that the types here are made of.
    pub uses: Vec<Spanned<String>>,
    /// The types.
    pub types: Vec<TypeDeclaration>,
}

impl EnumValue {
    /// A value with nothing but its spelling.
    #[must_use]
    pub fn new(wire: Spanned<String>) -> Self {
        Self {
            wire,
            name: None,
            doc: None,
            deprecated: None,
            scopes: Vec::new(),
            aliases: Vec::new(),
        }
    }
}
