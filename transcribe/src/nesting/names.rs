//! Numbers for names, so that comparing them is cheap.

use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name(pub(super) usize);

#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, Name>);

impl Names {
    /// The number of a field's name.
    pub(super) fn get(&mut self, text: &str) -> Name {
        if let Some(name) = self.0.get(text) {
            return *name;
        }
        let name = Name(self.0.len());
        self.0.insert(text.to_owned(), name);
        name
    }

    /// The number of a type's name.
    pub(super) fn get_type(&mut self, text: &str) -> Name {
        self.get(&format!("type {text}"))
    }
}
