//! What a field holds and how absence is said.

use feishu_notation::Format;

use super::names::TypeName;

/// The Rust type of a field: what it holds and how absence is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    pub type_: Type,
    pub presence: Presence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// `T`: always there.
    Required,
    /// `Option<T>`: reading is lenient, but what is sent must have it.
    RequiredWhenSent,
    /// `Option<T>`: absent is `None`.
    Optional,
    /// `Vec<T>` or a map, whose absence is the same as being empty.
    Empty,
    /// `Nullable<T>`: part of a partial update.
    Nullable,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Int,
    Text,
    Float,
    Bool,
    Timestamp(Time),
    /// Untyped.
    Json,
    /// A file to upload.
    File,
    /// A struct of this module.
    Struct(StructRef),
    /// An enum of this module.
    Enum(TypeName, EnumKind),
    /// A type of another module.
    Shared(Import),
    List(Box<Type>),
    /// From text keys.
    Map(Box<Type>),
}

/// A struct of the module by its place, with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StructRef {
    pub id: StructId,
    pub name: TypeName,
}

/// The place of a struct in reading order: those of the endpoint's rows, then each declared type with those of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct StructId {
    declaration: Option<usize>,
    index: usize,
}

impl StructId {
    /// The first struct of the endpoint's rows.
    pub(crate) const FIRST: Self = Self {
        declaration: None,
        index: 0,
    };

    /// That of a declared type, by its place among them.
    pub(crate) fn of_declaration(declaration: usize) -> Self {
        Self {
            declaration: Some(declaration),
            index: 0,
        }
    }

    /// The place after this one, in the same rows.
    pub(crate) fn next(self) -> Self {
        Self {
            index: self.index + 1,
            ..self
        }
    }
}

/// How the values of an enum look on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum EnumKind {
    Int,
    Text,
    /// Integers that may be summed.
    Flags,
}

/// A shared type that the module uses and offers under its own path too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Import {
    pub module: Vec<String>,
    pub name: TypeName,
    /// Absent for a struct.
    pub enum_kind: Option<EnumKind>,
}

/// How a time is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Time {
    pub format: Format,
    /// Whether its number is written as a string.
    pub as_text: bool,
}

impl Type {
    /// What a list or map holds in the end, or the type itself.
    pub(crate) fn element(&self) -> &Self {
        match self {
            Self::List(inner) | Self::Map(inner) => inner.element(),
            _ => self,
        }
    }

    /// How the times in it are written, if it holds some.
    pub(crate) fn time(&self) -> Option<Time> {
        match self.element() {
            Self::Timestamp(time) => Some(*time),
            _ => None,
        }
    }

    /// Whether it holds times that are seconds on the wire.
    pub(crate) fn is_in_seconds(&self) -> bool {
        self.time()
            .is_some_and(|time| time.format == Format::UnixSeconds)
    }
}
