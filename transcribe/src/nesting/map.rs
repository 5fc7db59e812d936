//! A map that shares with the map it was made from all that has not changed, so that many nestings can be
//! followed at the same time.

use std::rc::Rc;

/// How many bits of a key each level of the tree tells apart.
const BITS: u32 = 3;

/// A persistent map from small numbers: a clone and a change cost little, whatever its size.
#[derive(Debug)]
pub(super) struct Map<T> {
    /// Levels of branches above the values.
    height: u32,
    root: Option<Rc<Node<T>>>,
}

#[derive(Clone, Debug)]
enum Node<T> {
    Value(T),
    Branch([Option<Rc<Node<T>>>; 1 << BITS]),
}

impl<T> Clone for Map<T> {
    fn clone(&self) -> Self {
        Self {
            height: self.height,
            root: self.root.clone(),
        }
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self {
            height: 0,
            root: None,
        }
    }
}

impl<T> Map<T> {
    pub(super) fn get(&self, key: usize) -> Option<&T> {
        if !fits(key, self.height) {
            return None;
        }
        let mut node = self.root.as_ref()?;
        for height in (0..self.height).rev() {
            node = node.branch(slot(key, height))?;
        }
        node.value()
    }

    fn grow(&mut self, height: u32) {
        while self.height < height {
            self.root = self.root.take().map(|root| {
                let mut branches = empty();
                branches[0] = Some(root);
                Rc::new(Node::Branch(branches))
            });
            self.height += 1;
        }
    }
}

impl<T: Clone + Default> Map<T> {
    /// The value of a key, to be changed. What no other map shares is changed in place.
    pub(super) fn get_mut(&mut self, key: usize) -> &mut T {
        while !fits(key, self.height) {
            self.grow(self.height + 1);
        }
        with(&mut self.root, self.height, key)
    }
}

impl<T: PartialEq> Map<T> {
    /// Keys whose values are not the same in the other map. What the maps share is passed by.
    pub(super) fn differing(&self, other: &Self) -> Vec<usize> {
        let height = self.height.max(other.height);
        let mut found = Vec::new();
        let [first, second] = [self, other].map(|map| {
            let mut map = map.clone();
            map.grow(height);
            map.root
        });
        differing(first.as_ref(), second.as_ref(), height, 0, &mut found);
        found
    }
}

fn differing<T: PartialEq>(
    first: Option<&Rc<Node<T>>>,
    second: Option<&Rc<Node<T>>>,
    height: u32,
    key: usize,
    found: &mut Vec<usize>,
) {
    match (first, second) {
        (Some(first), Some(second)) if Rc::ptr_eq(first, second) => return,
        (None, None) => return,
        _ => {}
    }
    let Some(height) = height.checked_sub(1) else {
        let [first, second] = [first, second].map(|node| node.map(|node| node.value()));
        if first != second {
            found.push(key);
        }
        return;
    };
    for slot in 0..1 << BITS {
        let [first, second] = [first, second].map(|node| node.and_then(|node| node.branch(slot)));
        differing(first, second, height, key << BITS | slot, found);
    }
}

impl<T> Node<T> {
    fn branch(&self, slot: usize) -> Option<&Rc<Node<T>>> {
        match self {
            Self::Branch(branches) => branches[slot].as_ref(),
            Self::Value(_) => None,
        }
    }

    fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Branch(_) => None,
        }
    }
}

/// The value of a key in a node that may not be there yet.
fn with<T: Clone + Default>(node: &mut Option<Rc<Node<T>>>, height: u32, key: usize) -> &mut T {
    let new = || {
        if height == 0 {
            Node::Value(T::default())
        } else {
            Node::Branch(empty())
        }
    };
    match Rc::make_mut(node.get_or_insert_with(|| Rc::new(new()))) {
        Node::Value(value) => value,
        Node::Branch(branches) => with(&mut branches[slot(key, height - 1)], height - 1, key),
    }
}

fn empty<T>() -> [Option<Rc<Node<T>>>; 1 << BITS] {
    [const { None }; 1 << BITS]
}

fn fits(key: usize, height: u32) -> bool {
    key.checked_shr(height * BITS).unwrap_or(0) == 0
}

/// Which branch of a node, so many levels above the values, leads to the key.
fn slot(key: usize, height: u32) -> usize {
    (key >> (height * BITS)) & ((1 << BITS) - 1)
}
