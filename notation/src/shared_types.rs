//! Lookup of shared types: a file sees those of its own folder and of the folders above.

use std::collections::BTreeMap;

use crate::content::Content;
use crate::file::File;
use crate::row::TypeDeclaration;

/// A shared type, and the module of the file that declares it.
#[derive(Clone, Copy, Debug)]
pub struct SharedType<'a> {
    /// The declaration.
    pub declaration: &'a TypeDeclaration,
    /// Module of its file.
    pub module: &'a [String],
}

/// The types of all files of shared types.
#[derive(Clone, Debug, Default)]
pub struct SharedTypes<'a> {
    /// Folder of the file, then type name.
    types: BTreeMap<&'a [String], BTreeMap<&'a str, SharedType<'a>>>,
}

impl<'a> SharedTypes<'a> {
    /// The types of the files that share some.
    #[must_use]
    pub fn of(files: impl IntoIterator<Item = &'a File>) -> Self {
        let mut shared = Self::default();
        for file in files {
            if let Content::Types(types) = &file.content {
                for declaration in &types.types {
                    shared.add(&file.module, declaration);
                }
            }
        }
        shared
    }

    /// Adds a type of a file.
    pub fn add(&mut self, module: &'a [String], declaration: &'a TypeDeclaration) {
        let folder = &module[..module.len().saturating_sub(1)];
        let types = self.types.entry(folder).or_default();
        let name = declaration.name.value.as_str();
        types.insert(
            name,
            SharedType {
                declaration,
                module,
            },
        );
    }

    /// The type that a file sees under that name: from its own folder or the nearest above.
    #[must_use]
    pub fn find(&self, module: &[String], name: &str) -> Option<SharedType<'a>> {
        let mut folders = (0..module.len()).rev().map(|length| &module[..length]);
        folders.find_map(|folder| self.types.get(folder)?.get(name).copied())
    }

    /// The names of all types that a file sees.
    #[must_use]
    pub fn names(&self, module: &[String]) -> Vec<&'a str> {
        let folders = (0..module.len()).map(|length| &module[..length]);
        folders
            .filter_map(|folder| self.types.get(folder))
            .flat_map(|types| types.keys().copied())
            .collect()
    }
}
