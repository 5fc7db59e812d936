use std::fmt;

/// Stands for a personal value in `Debug`: shows only whether there is one.
pub struct Redacted {
    is_given: bool,
}

/// Shows whether a personal value is given.
#[doc(hidden)]
#[must_use]
pub const fn redacted(is_given: bool) -> Redacted {
    Redacted { is_given }
}

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_given {
            "<redacted>"
        } else {
            "<empty>"
        })
    }
}
