//! The structs and enums of one module, gathered as rows bring them along.

use std::collections::BTreeMap;

use crate::model::{Enum, Struct, StructId};

/// What a module will hold.
#[derive(Debug)]
pub(crate) struct Items {
    structs: BTreeMap<StructId, Struct>,
    next: StructId,
    enums: Vec<Enum>,
}

impl Items {
    pub(crate) fn new() -> Self {
        Self {
            structs: BTreeMap::new(),
            next: StructId::FIRST,
            enums: Vec::new(),
        }
    }

    /// From now on, structs are those of a declared type.
    pub(super) fn begin_declaration(&mut self, declaration: usize) {
        self.next = StructId::of_declaration(declaration);
    }

    /// The place of a struct before those of its fields, so that they stand in reading order.
    pub(super) fn reserve(&mut self) -> StructId {
        let place = self.next;
        self.next = place.next();
        place
    }

    pub(super) fn add_struct(&mut self, place: StructId, object: Struct) {
        self.structs.insert(place, object);
    }

    pub(super) fn add_enum(&mut self, enumeration: Enum) {
        self.enums.push(enumeration);
    }

    /// The struct, if it has been added.
    pub(crate) fn get(&self, id: StructId) -> Option<&Struct> {
        self.structs.get(&id)
    }

    pub(crate) fn finish(self) -> (BTreeMap<StructId, Struct>, Vec<Enum>) {
        (self.structs, self.enums)
    }
}
