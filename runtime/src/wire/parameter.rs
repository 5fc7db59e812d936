use std::fmt::Display;

use crate::Timestamp;

/// A type that can stand in a path or query.
pub trait Parameter {
    /// Hands over each value that the parameter has: none, one, or those of a list.
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display));

    /// Whether it holds neither NaN nor an infinite number, for which there is no agreed text.
    fn is_finite(&self) -> bool {
        true
    }
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

displayed!(String, bool, i64);

impl Parameter for Timestamp {
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display)) {
        write(&self.as_millis());
    }
}

impl Parameter for f64 {
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display)) {
        write(self);
    }

    fn is_finite(&self) -> bool {
        Self::is_finite(*self)
    }
}

impl<T: Parameter> Parameter for Option<T> {
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display)) {
        if let Some(value) = self {
            value.for_each(write);
        }
    }

    fn is_finite(&self) -> bool {
        self.as_ref().is_none_or(T::is_finite)
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display)) {
        for value in self {
            value.for_each(write);
        }
    }

    fn is_finite(&self) -> bool {
        self.iter().all(T::is_finite)
    }
}
