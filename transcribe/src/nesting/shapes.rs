//! What an example shows of its objects: the elements of a list taken together.

use std::collections::BTreeMap;

use crate::example::{Kind, Value};

use super::names::{Name, Names};

/// Index of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ShapeId(usize);

/// What values of one place have in common.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// Keys in the order of the text, and what they lead to.
    pub(super) keys: Vec<(Name, ShapeId)>,
    pub(super) has_object: bool,
    pub(super) has_scalar: bool,
}

impl Shape {
    pub(super) fn get(&self, key: Name) -> Option<ShapeId> {
        self.keys
            .iter()
            .find(|(name, _)| *name == key)
            .map(|(_, shape)| *shape)
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

    /// What the members of a map have in common, if each is an object.
    pub(super) fn of_members(&mut self, map: ShapeId) -> ShapeId {
        if let Some(found) = self.of_members.get(&map) {
            return *found;
        }
        let members: Vec<ShapeId> = self.get(map).keys.iter().map(|(_, shape)| *shape).collect();
        let is_map =
            !members.is_empty() && members.iter().all(|member| self.get(*member).has_object);
        let found = if is_map { self.union(&members) } else { map };
        self.of_members.insert(map, found);
        found
    }

    pub(super) fn union(&mut self, parts: &[ShapeId]) -> ShapeId {
        if let [one] = parts {
            return *one;
        }
        let mut shape = Shape::default();
        let mut keys: Vec<(Name, Vec<ShapeId>)> = Vec::new();
        for part in parts.iter().map(|part| self.get(*part)) {
            shape.has_object |= part.has_object;
            shape.has_scalar |= part.has_scalar;
            for (name, id) in &part.keys {
                match keys.iter_mut().find(|(key, _)| key == name) {
                    Some((_, ids)) => ids.push(*id),
                    None => keys.push((*name, vec![*id])),
                }
            }
        }
        shape.keys = keys
            .into_iter()
            .map(|(name, ids)| (name, self.union(&ids)))
            .collect();
        self.push(shape)
    }

    fn push(&mut self, shape: Shape) -> ShapeId {
        self.shapes.push(shape);
        ShapeId(self.shapes.len() - 1)
    }

    pub(super) fn add(&mut self, value: &Value, names: &mut Names) -> ShapeId {
        self.merge(&[value], names)
    }

    fn merge(&mut self, values: &[&Value], names: &mut Names) -> ShapeId {
        let mut shape = Shape::default();
        let mut members: Vec<(Name, Vec<&Value>)> = Vec::new();
        let mut open: Vec<&Value> = values.iter().rev().copied().collect();
        while let Some(value) = open.pop() {
            match &value.kind {
                Kind::List(values) => open.extend(values.iter().rev()),
                Kind::Object(object) => {
                    shape.has_object = true;
                    for member in object {
                        let name = names.get(&member.key);
                        match members.iter_mut().find(|(key, _)| *key == name) {
                            Some((_, values)) => values.push(&member.value),
                            None => members.push((name, vec![&member.value])),
                        }
                    }
                }
                Kind::String(_) | Kind::Number(_) | Kind::Bool(_) => shape.has_scalar = true,
                Kind::Null => {}
            }
        }
        for (name, values) in members {
            let id = self.merge(&values, names);
            shape.keys.push((name, id));
        }
        self.push(shape)
    }
}
