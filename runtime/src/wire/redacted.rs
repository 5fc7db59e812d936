use std::fmt;

/// Shows of a personal value only whether there is one.
pub struct Redacted {
    is_empty: bool,
}

/// Stands for a personal value in `Debug`.
pub fn redacted<T: Default + PartialEq>(value: &T) -> Redacted {
    Redacted {
        is_empty: *value == T::default(),
    }
}

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty {
            "<empty>"
        } else {
            "<redacted>"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::redacted;

    #[test]
    fn only_the_presence_of_a_personal_value_shows() {
        assert_eq!(
            format!("{:?}", redacted(&Some("13300000000"))),
            "<redacted>"
        );
        assert_eq!(format!("{:?}", redacted(&None::<String>)), "<empty>");
        assert_eq!(format!("{:?}", redacted(&Vec::<i64>::new())), "<empty>");
    }
}
