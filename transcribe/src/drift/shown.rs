//! The nesting of a schema file as an example: a flat page is read in its light, so that what differs is what has
//! changed, and not how each was nested.

use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::{Envelope, Section};

use super::Facts;
use crate::example::{Example, Kind, Member, Value};

/// The fields of an object in a file.
#[derive(Default)]
struct Object(BTreeMap<String, Object>);

/// A section of a file as an example, with those keys of the page's own example that the file does not have.
pub(super) fn example(
    facts: &Facts,
    envelope: Envelope,
    section: Section,
    of_page: &Example,
) -> Example {
    let mut whole = Object::default();
    let mut known = BTreeSet::new();
    for place in facts.keys() {
        let mut keys = place.split('.');
        if keys.next() == Some(section.key()) {
            let keys = around(section, envelope).chain(keys);
            known.extend(keys.clone());
            whole.insert(keys);
        }
    }
    if let Some(value) = &of_page.value {
        whole.insert_new(value, &known);
    }
    Example {
        value: (!whole.0.is_empty()).then(|| whole.value()),
        remarks: Vec::new(),
    }
}

/// The keys of what the fields of a section stand in.
fn around<'k>(section: Section, envelope: Envelope) -> impl Iterator<Item = &'k str> + Clone {
    let is_in_data =
        section == Section::Response && matches!(envelope, Envelope::Data | Envelope::DataList);
    is_in_data.then_some("data").into_iter()
}

impl Object {
    fn insert<'k>(&mut self, keys: impl Iterator<Item = &'k str>) {
        keys.fold(self, |object, key| {
            object.0.entry(key.to_owned()).or_default()
        });
    }

    /// Adds the keys of an example that are new in the page.
    fn insert_new(&mut self, value: &Value, known: &BTreeSet<&str>) {
        match &value.kind {
            Kind::List(values) => {
                for value in values {
                    self.insert_new(value, known);
                }
            }
            Kind::Object(members) => {
                for member in members {
                    let key = &member.key;
                    if !known.contains(key.as_str()) {
                        self.insert([key.as_str()].into_iter());
                    }
                    if let Some(object) = self.0.get_mut(key) {
                        object.insert_new(&member.value, known);
                    }
                }
            }
            Kind::String(_) | Kind::Number(_) | Kind::Bool(_) | Kind::Null => {}
        }
    }

    fn value(self) -> Value {
        let members = self.0.into_iter().map(|(key, object)| Member {
            key,
            line: 0,
            value: object.value(),
        });
        let members: Vec<Member> = members.collect();
        Value {
            line: 0,
            kind: if members.is_empty() {
                Kind::Null
            } else {
                Kind::Object(members)
            },
        }
    }
}
