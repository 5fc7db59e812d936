//! The rows of a schema file as a tree, with declared types in the places that name them.

use feishu_notation::{
    Endpoint, EnumValue, Enumeration, Row, Section, SharedTypes, TypeDeclaration,
};

/// An endpoint and the types that its file sees.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scope<'a> {
    pub(crate) endpoint: &'a Endpoint,
    /// Of its file.
    pub(crate) module: &'a [String],
    pub(crate) shared: &'a SharedTypes<'a>,
}

/// The fields of an object.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields<'a> {
    /// Rows of the same object, and of others around it and in it.
    rows: &'a [Row],
    /// Field path of the object among these; empty at the top.
    below: &'a str,
    home: Home<'a>,
}

/// Where rows are written.
#[derive(Clone, Copy, Debug)]
enum Home<'a> {
    Section(Section),
    /// A type of the endpoint's own file.
    OwnType(&'a str),
    /// A type of another file.
    SharedType(&'a str, &'a [String]),
}

impl<'a> Fields<'a> {
    pub(crate) fn of_section(scope: Scope<'a>, section: Section) -> Self {
        Self {
            rows: scope.endpoint.rows(section),
            below: "",
            home: Home::Section(section),
        }
    }

    pub(crate) fn all(self) -> impl Iterator<Item = &'a Row> {
        let parent = |row: &'a Row| {
            row.path
                .value
                .rsplit_once('.')
                .map_or("", |(parent, _)| parent)
        };
        self.rows
            .iter()
            .filter(move |row| parent(row) == self.below)
    }

    pub(crate) fn find(self, name: &str) -> Option<&'a Row> {
        self.all().find(|row| row.wire() == name)
    }

    /// Where a row for another field of the object belongs, and the field path that it has there.
    pub(crate) fn place_of(self, name: &str) -> (String, String) {
        let home = match self.home {
            Home::Section(section) => format!("`{}`", section.key()),
            Home::OwnType(name) => format!("the type `{name}`"),
            Home::SharedType(name, module) => {
                format!("the type `{name}` in {}.yaml", module.join("/"))
            }
        };
        let path = if self.below.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.below)
        };
        (home, path)
    }

    /// The fields of a row of this object, if it has any: those below it, or those of the type that it names.
    pub(crate) fn of(self, row: &'a Row, scope: Scope<'a>) -> Option<Self> {
        let own = Self {
            below: &row.path.value,
            ..self
        };
        if own.all().next().is_some() {
            return Some(own);
        }
        let name = row.type_text.as_ref()?.value.name()?;
        let (declaration, home) = self.declaration(name, scope)?;
        Some(Self {
            rows: declaration.fields()?,
            below: "",
            home,
        })
    }

    /// The listed values of a row.
    pub(crate) fn values(self, row: &'a Row, scope: Scope<'a>) -> Option<&'a [EnumValue]> {
        match row.enumeration.as_ref()? {
            Enumeration::Values(values) => Some(values),
            Enumeration::Named(name) => self.declaration(&name.value, scope)?.0.values(),
        }
    }

    fn declaration(self, name: &str, scope: Scope<'a>) -> Option<(&'a TypeDeclaration, Home<'a>)> {
        let module = match self.home {
            Home::SharedType(_, module) => module,
            Home::Section(_) | Home::OwnType(_) => {
                let mut own = scope.endpoint.types.iter();
                if let Some(found) = own.find(|each| each.name.value == name) {
                    return Some((found, Home::OwnType(&found.name.value)));
                }
                scope.module
            }
        };
        let found = scope.shared.find(module, name)?;
        let home = Home::SharedType(&found.declaration.name.value, found.module);
        Some((found.declaration, home))
    }
}
