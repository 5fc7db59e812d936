use std::fmt::Display;

use crate::Timestamp;

/// A type that can stand in a path or query.
pub trait Parameter {
    /// Hands over each value that the parameter has: none, one, or those of a list.
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display));
}

macro_rules! displayed {
    ($($name:ty),*) => {
        $(impl Parameter for $name {
            fn for_each(&self, write: &mut dyn FnMut(&dyn Display)) {
                write(self);
            }
        })*
    };
}

displayed!(String, bool, f64, i64, Timestamp);

impl<T: Parameter> Parameter for Option<T> {
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display)) {
        if let Some(value) = self {
            value.for_each(write);
        }
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display)) {
        for value in self {
            value.for_each(write);
        }
    }
}
