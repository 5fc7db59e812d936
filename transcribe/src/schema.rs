//! What is in the schema tree already: endpoints and shared types.

use std::collections::{BTreeMap, BTreeSet};

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

    /// The same tree with more files; what they call things is not taken over.
    #[must_use]
    pub fn with(mut self, files: impl IntoIterator<Item = File>) -> Self {
        let files = files.into_iter();
        self.files
            .extend(files.map(|file| (file.path.clone(), file)));
        self
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
            hidden: BTreeSet::new(),
        }
    }
}

/// The shared types that one file sees.
#[derive(Clone, Debug)]
pub struct SeenTypes<'a> {
    shared: SharedTypes<'a>,
    module: Vec<String>,
    hidden: BTreeSet<String>,
}

impl<'a> SeenTypes<'a> {
    /// The same, but for one that the file has another use of the name for.
    pub(crate) fn without(&self, name: &str) -> Self {
        let mut others = self.clone();
        others.hidden.insert(name.to_owned());
        others
    }

    /// The declaration of a type that the file can name.
    pub(crate) fn nameable(&self, name: &str) -> Option<&'a TypeDeclaration> {
        self.find(name).filter(|_| !self.hidden.contains(name))
    }

    /// The declaration of a type.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&'a TypeDeclaration> {
        let found = self.shared.find(&self.module, name)?;
        Some(found.declaration)
    }
}
