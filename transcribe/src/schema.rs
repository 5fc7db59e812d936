//! What is in the schema tree already: endpoints and shared types.

use std::collections::BTreeMap;

use feishu_notation::{File, Problems, SharedTypes, Source, TypeDeclaration};

use crate::learnt::Learnt;

/// The files of a schema tree.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    files: BTreeMap<String, File>,
    learnt: Learnt,
}

impl Schema {
    /// Takes the files by path below the schema folder, as far as they can be read: the generator tells of their problems.
    #[must_use]
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let read = |(path, text): (&str, &str)| {
            let source = Source {
                path: path.to_owned(),
                text: text.to_owned(),
            };
            let file = File::read(&source, &mut Problems::default())?;
            Some((source.path, file))
        };
        let files: BTreeMap<String, File> = files.into_iter().filter_map(read).collect();
        let learnt = Learnt::of(files.values());
        Self { files, learnt }
    }

    /// The path of the file that describes an endpoint.
    #[must_use]
    pub fn find(&self, method: &str, url: &str) -> Option<&str> {
        let found = self.files.values().find(|file| {
            let endpoint = file.endpoint();
            endpoint.is_some_and(|endpoint| endpoint.is_called(method, url))
        });
        found.map(|file| file.path.as_str())
    }

    /// What the files call things.
    pub(crate) fn learnt(&self) -> &Learnt {
        &self.learnt
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// A file.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// The shared types that the file of a module sees.
    #[must_use]
    pub fn seen_from(&self, module: &[String]) -> SeenTypes<'_> {
        SeenTypes {
            shared: SharedTypes::of(self.files.values()),
            module: module.to_vec(),
        }
    }
}

/// The shared types that one file sees.
#[derive(Clone, Debug)]
pub struct SeenTypes<'a> {
    shared: SharedTypes<'a>,
    module: Vec<String>,
}

impl<'a> SeenTypes<'a> {
    /// The declaration of a type.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&'a TypeDeclaration> {
        let found = self.shared.find(&self.module, name)?;
        Some(found.declaration)
    }
}
