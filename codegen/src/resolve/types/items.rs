//! The structs and enums of one module, in the order in which rows bring them along.

use crate::model::{Enum, Field, Struct};

/// What a module will hold.
#[derive(Debug, Default)]
pub(crate) struct Items {
    structs: Vec<Struct>,
    enums: Vec<Enum>,
}

/// The place of a struct whose fields are still to come.
pub(crate) struct Place(usize);

impl Items {
    /// Adds a struct before those of its fields, so that they stand in reading order.
    pub(crate) fn begin_struct(&mut self, object: Struct) -> Place {
        self.structs.push(object);
        Place(self.structs.len() - 1)
    }

    pub(crate) fn finish_struct(&mut self, place: &Place, fields: Vec<Field>) {
        self.structs[place.0].fields = fields;
    }

    pub(crate) fn add_enum(&mut self, enumeration: Enum) {
        self.enums.push(enumeration);
    }

    /// The struct of that name, if it has been added.
    pub(crate) fn find_struct(&self, name: &str) -> Option<&Struct> {
        self.structs.iter().find(|object| object.name == name)
    }

    pub(crate) fn finish(self) -> (Vec<Struct>, Vec<Enum>) {
        (self.structs, self.enums)
    }
}
