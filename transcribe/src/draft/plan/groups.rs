//! What rows of one type show.

use std::collections::BTreeMap;

use crate::draft::shape::Shape;
use crate::draft::stated::{self, Rules};
use crate::transcript::Field;

/// Rows that show a type with the same fields.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) field: &'a Field<'a>,
    pub(super) uses: usize,
    pub(super) is_sent: bool,
}

impl Group<'_> {
    /// What a request demands of its fields is part of a type that is sent.
    fn allows(&self, field: &Field<'_>, is_sent: bool) -> bool {
        let is_held_to = self.is_sent && is_sent;
        !is_held_to || rules(self.field) == rules(field)
    }
}

/// What a request demands of everything below a field.
fn rules<'f>(field: &'f Field<'_>) -> Vec<Rules<'f>> {
    let below = crate::draft::all(&field.fields).into_iter();
    below.map(|field| stated::rules(field.row)).collect()
}

/// All rows of a type.
#[derive(Debug, Default)]
pub(super) struct Groups<'a> {
    /// In the order of their first rows.
    all: Vec<Group<'a>>,
    /// Where among them those of a shape stand. A page may have thousands of one type.
    places: BTreeMap<Shape, Vec<usize>>,
}

impl<'a> Groups<'a> {
    /// Counts a row, and tells whether it is the first that shows the type so.
    pub(super) fn add(&mut self, field: &'a Field<'a>, shape: Shape, is_sent: bool) -> bool {
        if let Some(place) = self.place(field, &shape, is_sent) {
            let same = &mut self.all[place];
            same.uses += 1;
            same.is_sent |= is_sent;
            return false;
        }
        self.places.entry(shape).or_default().push(self.all.len());
        self.all.push(Group {
            field,
            uses: 1,
            is_sent,
        });
        true
    }

    /// Where the rows stand that show the type like this one.
    pub(super) fn place(&self, field: &Field<'_>, shape: &Shape, is_sent: bool) -> Option<usize> {
        let mut places = self.places.get(shape)?.iter().copied();
        places.find(|place| self.all[*place].allows(field, is_sent))
    }

    /// The rows that show the type as its first row does.
    pub(super) fn first(&self) -> Option<&Group<'a>> {
        self.all.first()
    }

    /// Whether rows after the first show the same type.
    pub(super) fn is_repeated(&self) -> bool {
        self.first().is_some_and(|first| first.uses > 1)
    }

    /// Takes rows without fields as rows like the first that has some.
    pub(super) fn give_fields(&mut self) {
        // Where nothing is demanded, all of one shape stand together.
        let without = self.places.remove(&Shape::default());
        let Some(place) = without.and_then(|places| places.first().copied()) else {
            return;
        };
        let without = self.all.remove(place);
        let others = self.places.values_mut().flatten();
        others
            .filter(|other| **other > place)
            .for_each(|other| *other -= 1);
        if let Some(first) = self.all.first_mut() {
            first.uses += without.uses;
            first.is_sent |= without.is_sent;
        }
    }
}
