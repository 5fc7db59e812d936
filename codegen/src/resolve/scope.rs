//! Which declared types a file can name: its own under `types:` and those that it `uses`.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::enums::WireType;
use super::names;
use crate::diagnostics::{Diagnostics, Problems};
use crate::document::reader;
use crate::document::{
    Content, Document, EnumValue, Row, Spanned, TYPES_FILE, TypeDeclaration, TypeShape,
};
use crate::model::Import;

/// A declared type, as seen by whoever names it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Declared<'a> {
    pub declaration: &'a TypeDeclaration,
    /// Module of the file of shared types, unless it is this file's own.
    pub module: Option<&'a [String]>,
}

impl<'a> Declared<'a> {
    pub(crate) fn rust_name(&self) -> Option<String> {
        let name = &self.declaration.name;
        // Whatever is wrong with the name is reported where the type is declared.
        let mut unseen = Problems::default();
        match self.declaration.shape {
            TypeShape::Object(_) => names::struct_name(name, &mut unseen),
            TypeShape::Enum { .. } => names::enum_name(name, &mut unseen),
        }
    }

    /// The value list, if it is an enum.
    pub(crate) fn values(&self) -> Option<&'a [EnumValue]> {
        match &self.declaration.shape {
            TypeShape::Enum { values, .. } => Some(values),
            TypeShape::Object(_) => None,
        }
    }

    /// How the values look on the wire, if it is an enum that says so.
    pub(crate) fn wire_type(&self) -> Option<WireType> {
        match &self.declaration.shape {
            TypeShape::Enum { type_text, .. } => WireType::parse(&type_text.as_ref()?.value),
            TypeShape::Object(_) => None,
        }
    }

    /// The fields, if it is an object.
    pub(crate) fn fields(&self) -> Option<&'a [Row]> {
        match &self.declaration.shape {
            TypeShape::Object(fields) => Some(fields),
            TypeShape::Enum { .. } => None,
        }
    }
}

/// All files of shared types.
#[derive(Debug)]
pub(crate) struct SharedTypes<'a> {
    /// Folder of the file, then type name, to declaration and module.
    types: BTreeMap<&'a [String], BTreeMap<&'a str, Declared<'a>>>,
}

impl<'a> SharedTypes<'a> {
    /// Gathers them and reports a type that is shared from two folders on one way to the root.
    pub(crate) fn collect(documents: &'a [Document<'_>], diagnostics: &mut Diagnostics) -> Self {
        let mut shared = Self {
            types: BTreeMap::new(),
        };
        // From the root down, so that the type in the deeper folder is the one that is reported.
        let mut sorted: Vec<_> = documents.iter().collect();
        sorted.sort_by_key(|document| document.module.len());
        for document in sorted {
            let Content::Types(shared_types) = &document.content else {
                continue;
            };
            let mut problems = Problems::default();
            for declaration in &shared_types.types {
                shared.add(&document.module, declaration, &mut problems);
            }
            diagnostics.add(document.source, problems);
        }
        shared
    }

    fn add(
        &mut self,
        module: &'a [String],
        declaration: &'a TypeDeclaration,
        problems: &mut Problems,
    ) {
        let name = &declaration.name;
        if self.find(module, &name.value).is_some() {
            let message = format!(
                "type `{}` is already shared from this folder or one above",
                name.value
            );
            problems.report(
                name.id,
                message,
                "use that one, or give this one another name",
            );
        }
        let folder = &module[..module.len() - 1];
        let declared = Declared {
            declaration,
            module: Some(module),
        };
        self.types
            .entry(folder)
            .or_default()
            .insert(&name.value, declared);
    }

    /// The type that a file sees under that name: from its own folder or the nearest above.
    fn find(&self, module: &[String], name: &str) -> Option<Declared<'a>> {
        let mut folders = (0..module.len()).rev().map(|length| &module[..length]);
        folders.find_map(|folder| self.types.get(folder)?.get(name).copied())
    }

    fn names(&self, module: &[String]) -> Vec<&'a str> {
        let folders = (0..module.len()).map(|length| &module[..length]);
        folders
            .filter_map(|folder| self.types.get(folder))
            .flat_map(|types| types.keys().copied())
            .collect()
    }
}

/// The declared types that one file can name.
#[derive(Debug)]
pub(crate) struct Scope<'a> {
    types: BTreeMap<&'a str, Declared<'a>>,
    named: RefCell<BTreeSet<String>>,
}

impl<'a> Scope<'a> {
    pub(crate) fn new(
        document: &'a Document<'_>,
        declarations: &'a [TypeDeclaration],
        uses: &'a [Spanned<String>],
        shared: &SharedTypes<'a>,
        problems: &mut Problems,
    ) -> Self {
        let own = |declaration: &'a TypeDeclaration| {
            (
                declaration.name.value.as_str(),
                Declared {
                    declaration,
                    module: None,
                },
            )
        };
        let mut types: BTreeMap<_, _> = declarations.iter().map(own).collect();
        for used in uses {
            let Some(found) = shared.find(&document.module, &used.value) else {
                report_unshared(used, document, shared, problems);
                continue;
            };
            if types.contains_key(used.value.as_str()) {
                let message = format!("`{}` is declared or used twice in this file", used.value);
                problems.report(
                    used.id,
                    message,
                    "remove it here, or rename the type under `types:`",
                );
                continue;
            }
            types.insert(&used.value, found);
        }
        Self {
            types,
            named: RefCell::default(),
        }
    }

    /// The declared type of that name.
    pub(crate) fn peek(&self, name: &str) -> Option<Declared<'a>> {
        self.types.get(name).copied()
    }

    /// The declared type of that name; it counts as used from now on.
    pub(crate) fn find(&self, name: &str) -> Option<Declared<'a>> {
        let found = self.peek(name)?;
        self.named.borrow_mut().insert(name.to_owned());
        Some(found)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &'a str> {
        self.types.keys().copied()
    }

    /// Reports what is declared or used and then named by no row.
    pub(crate) fn report_unnamed(
        &self,
        declarations: &[TypeDeclaration],
        uses: &[Spanned<String>],
        problems: &mut Problems,
    ) {
        let named = self.named.borrow();
        let all = declarations
            .iter()
            .map(|declaration| &declaration.name)
            .chain(uses);
        for name in all.filter(|name| {
            !named.contains(&name.value) && self.types.contains_key(name.value.as_str())
        }) {
            problems.report(
                name.id,
                format!("no row has the type `{}`", name.value),
                "remove it from here",
            );
        }
    }

    /// Shared types of the scope, to be offered under the file's own module too.
    pub(crate) fn imports(&self) -> Vec<Import> {
        let import = |declared: &Declared<'_>| {
            Some(Import {
                module: declared.module?.to_vec(),
                name: declared.rust_name()?,
            })
        };
        let mut imports: Vec<Import> = self.types.values().filter_map(import).collect();
        imports.sort();
        imports
    }
}

fn report_unshared(
    used: &Spanned<String>,
    document: &Document<'_>,
    shared: &SharedTypes<'_>,
    problems: &mut Problems,
) {
    let hint =
        reader::suggestion(&used.value, shared.names(&document.module)).unwrap_or_else(|| {
            format!("declare it in `{TYPES_FILE}.yaml` in this folder or one above")
        });
    problems.report(
        used.id,
        format!("no shared type is called `{}`", used.value),
        hint,
    );
}
