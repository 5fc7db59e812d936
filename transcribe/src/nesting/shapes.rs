//! What an example shows of its objects: the elements of a list taken together.

use std::collections::BTreeMap;

use crate::example::{self, Kind, Value};
use crate::page::Row;

use super::names::{Name, Names};
use super::types::Type;

/// Index of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ShapeId(usize);

/// What values of one place have in common.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// Keys and what they lead to.
    pub(super) keys: BTreeMap<Name, ShapeId>,
    pub(super) has_object: bool,
    pub(super) has_scalar: bool,
    /// Whether some of the objects lack a key that others have.
    pub(super) is_varied: bool,
}

impl Shape {
    pub(super) fn is_empty_object(&self) -> bool {
        self.has_object && self.keys.is_empty()
    }

    pub(super) fn get(&self, key: Name) -> Option<ShapeId> {
        self.keys.get(&key).copied()
    }
}

#[derive(Debug, Default)]
pub(super) struct Shapes {
    shapes: Vec<Shape>,
    /// What the members of a map have in common, by the map.
    of_members: BTreeMap<ShapeId, ShapeId>,
}

impl Shapes {
    pub(super) fn get(&self, id: ShapeId) -> &Shape {
        &self.shapes[id.0]
    }

    /// All keys and what they lead to.
    pub(super) fn members(&self) -> Vec<(Name, ShapeId)> {
        let keys = self.shapes.iter().flat_map(|shape| &shape.keys);
        keys.map(|(name, shape)| (*name, *shape)).collect()
    }

    /// Whether there is one key only, which leads to an object with several.
    pub(super) fn is_around_an_object(&self, shape: &Shape) -> bool {
        let mut values = shape.keys.values();
        let only = values.next().filter(|_| values.next().is_none());
        only.is_some_and(|only| self.get(*only).keys.len() > 1)
    }

    /// Whether each member is an object.
    pub(super) fn is_map(&self, shape: &Shape) -> bool {
        let mut members = shape.keys.values();
        members.all(|member| self.get(*member).has_object)
    }

    /// What the members of a map have in common, if each is an object.
    pub(super) fn of_members(&mut self, map: ShapeId) -> ShapeId {
        if let Some(found) = self.of_members.get(&map) {
            return *found;
        }
        let members: Vec<ShapeId> = self.get(map).keys.values().copied().collect();
        let found = if !members.is_empty() && self.is_map(self.get(map)) {
            self.union(&members)
        } else {
            map
        };
        self.of_members.insert(map, found);
        found
    }

    pub(super) fn union(&mut self, parts: &[ShapeId]) -> ShapeId {
        if let [one] = parts {
            return *one;
        }
        let mut shape = Shape::default();
        let mut keys: BTreeMap<Name, Vec<ShapeId>> = BTreeMap::new();
        for part in parts.iter().map(|part| self.get(*part)) {
            shape.has_object |= part.has_object;
            shape.has_scalar |= part.has_scalar;
            shape.is_varied |= part.is_varied;
            for (name, id) in &part.keys {
                keys.entry(*name).or_default().push(*id);
            }
        }
        shape.keys = keys
            .into_iter()
            .map(|(name, ids)| (name, self.union(&ids)))
            .collect();
        self.push(shape)
    }

    /// An object with keys of which nothing else is known.
    pub(super) fn add_object(&mut self, keys: Vec<Name>) -> ShapeId {
        let unknown = self.push(Shape::default());
        self.push(Shape {
            keys: keys.into_iter().map(|key| (key, unknown)).collect(),
            ..Shape::default()
        })
    }

    fn push(&mut self, shape: Shape) -> ShapeId {
        self.shapes.push(shape);
        ShapeId(self.shapes.len() - 1)
    }

    pub(super) fn add(&mut self, value: &Value, names: &mut Names) -> ShapeId {
        self.merge(&[value], names)
    }

    /// What the own example of a row shows, if that is an object with keys, or a list of those.
    pub(super) fn add_own(&mut self, row: &Row, kind: &Type, names: &mut Names) -> Option<ShapeId> {
        let text = row.example.as_ref().filter(|_| *kind != Type::Scalar)?;
        let shape = self.add(&example::read(text, row.line).value?, names);
        (!self.get(shape).keys.is_empty()).then_some(shape)
    }

    fn merge(&mut self, values: &[&Value], names: &mut Names) -> ShapeId {
        let mut shape = Shape::default();
        let mut members: BTreeMap<Name, Vec<&Value>> = BTreeMap::new();
        let mut objects = 0;
        let mut open: Vec<&Value> = values.iter().rev().copied().collect();
        while let Some(value) = open.pop() {
            match &value.kind {
                Kind::List(values) => open.extend(values.iter().rev()),
                Kind::Object(object) => {
                    shape.has_object = true;
                    objects += 1;
                    for member in object {
                        let name = names.get(&member.key);
                        members.entry(name).or_default().push(&member.value);
                    }
                }
                Kind::String(_) | Kind::Number(_) | Kind::Bool(_) => shape.has_scalar = true,
                Kind::Null => {}
            }
        }
        shape.is_varied = members.values().any(|values| values.len() < objects);
        for (name, values) in members {
            let id = self.merge(&values, names);
            shape.keys.insert(name, id);
        }
        self.push(shape)
    }
}

/// What in the example the table describes: the rows of some responses are those of their `data`, and some examples
/// are not of the whole response.
pub(super) fn described<'e>(rows: &[Row], example: &'e Value) -> Option<&'e Value> {
    let has_row = |name: &str| rows.iter().any(|row| row.name == name);
    let Kind::Object(members) = &example.kind else {
        return Some(example);
    };
    let shown = |key: &str| members.iter().find(|member| member.key == key);
    match (shown("code"), shown("data")) {
        (Some(_), Some(data)) if !has_row("code") && !has_row("data") => Some(&data.value),
        (None, None) if has_row("code") && has_row("data") => None,
        _ => Some(example),
    }
}
