//! Which declared types a file can name: its own under `types:` and those that it `uses`.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::{
    Content, Diagnostics, EnumValue, File, Location, Problems, Row, SharedTypes, Source, Spanned,
    TYPES_FILE, TypeDeclaration, TypeShape, TypeText, suggestion,
};

use super::enums;
use crate::model::{EnumKind, Import, StructId, StructRef, Type, TypeName};

/// A declared type, as seen by whoever names it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Declared<'a> {
    pub declaration: &'a TypeDeclaration,
    pub origin: Origin<'a>,
}

/// Where a type is declared.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Origin<'a> {
    /// In the file itself, at this place among its types.
    Own(usize),
    /// In a file of shared types, by its module.
    Shared(&'a [String]),
}

impl<'a> Declared<'a> {
    /// What rows that name it hold.
    pub(crate) fn type_(&self) -> Option<Type> {
        let name = self.name()?;
        Some(match (self.origin, &self.declaration.shape) {
            (Origin::Shared(_), _) => Type::Shared(self.import()?),
            (Origin::Own(place), TypeShape::Object(_)) => Type::Struct(StructRef {
                id: StructId::of_declaration(place),
                name,
            }),
            (Origin::Own(_), TypeShape::Enum { .. }) => Type::Enum(name, self.enum_kind()?),
        })
    }

    /// What to import, if it is shared.
    fn import(&self) -> Option<Import> {
        let Origin::Shared(module) = self.origin else {
            return None;
        };
        Some(Import {
            module: module.to_vec(),
            name: self.name()?,
            enum_kind: self.enum_kind(),
        })
    }

    /// Whatever is wrong with the name is reported where the type is declared.
    fn name(&self) -> Option<TypeName> {
        let name = &self.declaration.name.value;
        let name = match self.declaration.shape {
            TypeShape::Object(_) => TypeName::of_struct(name),
            TypeShape::Enum { .. } => TypeName::of_enum(name),
        };
        name.ok()
    }

    pub(crate) fn is_shared(&self) -> bool {
        matches!(self.origin, Origin::Shared(_))
    }

    /// The value list, if it is an enum.
    pub(crate) fn values(&self) -> Option<&'a [EnumValue]> {
        self.declaration.values()
    }

    /// How the values look on the wire, if it is an enum that says so.
    pub(crate) fn enum_kind(&self) -> Option<EnumKind> {
        match &self.declaration.shape {
            TypeShape::Enum { type_text, .. } => enums::kind_of(&type_text.as_ref()?.value),
            TypeShape::Object(_) => None,
        }
    }

    /// The fields, if it is an object.
    pub(crate) fn fields(&self) -> Option<&'a [Row]> {
        self.declaration.fields()
    }
}

/// The types of all files that share some; one that is shared from two folders on one way to the root is reported.
pub(crate) fn shared_types<'a>(
    files: &'a [(&Source, File)],
    diagnostics: &mut Diagnostics,
) -> SharedTypes<'a> {
    let mut shared = SharedTypes::default();
    // From the root down, so that the type in the deeper folder is the one that is reported.
    let mut sorted: Vec<_> = files.iter().collect();
    sorted.sort_by_key(|(_, file)| file.module.len());
    for (source, file) in sorted {
        let Content::Types(types) = &file.content else {
            continue;
        };
        let mut problems = Problems::default();
        for declaration in &types.types {
            report_repeated(&shared, &file.module, &declaration.name, &mut problems);
            shared.add(&file.module, declaration);
        }
        diagnostics.add(source, problems);
    }
    shared
}

fn report_repeated(
    shared: &SharedTypes<'_>,
    module: &[String],
    name: &Spanned<String>,
    problems: &mut Problems,
) {
    if shared.find(module, &name.value).is_some() {
        let message = format!(
            "type `{}` is already shared from this folder or one above",
            name.value
        );
        problems.report(
            name.at,
            message,
            "use that one, or give this one another name",
        );
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
        file: &File,
        declarations: &'a [TypeDeclaration],
        uses: &'a [Spanned<String>],
        shared: &SharedTypes<'a>,
        problems: &mut Problems,
    ) -> Self {
        let own = |(place, declaration): (usize, &'a TypeDeclaration)| {
            let origin = Origin::Own(place);
            let declared = Declared {
                declaration,
                origin,
            };
            (declaration.name.value.as_str(), declared)
        };
        let mut types: BTreeMap<_, _> = declarations.iter().enumerate().map(own).collect();
        for used in uses {
            let Some(found) = shared.find(&file.module, &used.value) else {
                report_unshared(used, file, shared, problems);
                continue;
            };
            if types.contains_key(used.value.as_str()) {
                let message = format!("`{}` is declared or used twice in this file", used.value);
                problems.report(
                    used.at,
                    message,
                    "remove it here, or rename the type under `types:`",
                );
                continue;
            }
            let declared = Declared {
                declaration: found.declaration,
                origin: Origin::Shared(found.module),
            };
            types.insert(&used.value, declared);
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

    /// Reports a type that is not there; `otherwise` is what to do if no name is near.
    pub(crate) fn report_unknown(
        &self,
        at: Location,
        name: &str,
        otherwise: &str,
        problems: &mut Problems,
    ) {
        let known = self.types.keys().copied().chain(TypeText::BUILT_IN);
        let hint = suggestion(name, known).unwrap_or_else(|| otherwise.to_owned());
        problems.report(at, format!("unknown type `{name}`"), hint);
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
                name.at,
                format!("no row has the type `{}`", name.value),
                "remove it from here",
            );
        }
    }

    /// Shared types of the scope, to be offered under the file's own module too.
    pub(crate) fn imports(&self) -> Vec<Import> {
        let mut imports: Vec<Import> = self.types.values().filter_map(Declared::import).collect();
        imports.sort();
        imports
    }
}

fn report_unshared(
    used: &Spanned<String>,
    file: &File,
    shared: &SharedTypes<'_>,
    problems: &mut Problems,
) {
    let hint = suggestion(&used.value, shared.names(&file.module)).unwrap_or_else(|| {
        format!("declare it in `{TYPES_FILE}.yaml` in this folder or one above")
    });
    problems.report(
        used.at,
        format!("no shared type is called `{}`", used.value),
        hint,
    );
}
