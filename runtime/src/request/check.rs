//! The rules that documentation pages state about parameters. An absent parameter breaks no bound.

use std::cmp::Ordering;

use crate::Timestamp;
use crate::wire::Nullable;

use super::InvalidParameter;

/// A parameter with an order: a number or a time, optional or not.
pub trait Number {
    /// How the value stands to a bound, if there is one.
    fn compare(&self, limit: i64) -> Option<Ordering>;
}

impl Number for i64 {
    fn compare(&self, limit: i64) -> Option<Ordering> {
        Some(self.cmp(&limit))
    }
}

impl Number for f64 {
    fn compare(&self, limit: i64) -> Option<Ordering> {
        #[expect(clippy::cast_precision_loss, reason = "no page states such a bound")]
        self.partial_cmp(&(limit as f64))
    }
}

impl Number for Timestamp {
    fn compare(&self, limit: i64) -> Option<Ordering> {
        self.as_millis().compare(limit)
    }
}

impl<T: Number> Number for Option<T> {
    fn compare(&self, limit: i64) -> Option<Ordering> {
        self.as_ref()?.compare(limit)
    }
}

/// Clearing a field breaks no bound.
impl<T: Number> Number for Nullable<T> {
    fn compare(&self, limit: i64) -> Option<Ordering> {
        self.value()?.compare(limit)
    }
}

/// A parameter of text, optional or not.
pub trait Text {
    /// The value, if there is one.
    fn text(&self) -> Option<&str>;
}

impl Text for String {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for Option<String> {
    fn text(&self) -> Option<&str> {
        self.as_deref()
    }
}

impl Text for Nullable<String> {
    fn text(&self) -> Option<&str> {
        self.value().map(String::as_str)
    }
}

/// A parameter with a length, optional or not.
pub trait Length {
    /// Characters of a text, elements of a list; none if there is no value.
    fn length(&self) -> Option<usize>;
}

impl Length for String {
    fn length(&self) -> Option<usize> {
        Some(self.chars().count())
    }
}

impl<T> Length for Vec<T> {
    fn length(&self) -> Option<usize> {
        Some(self.len())
    }
}

impl<T: Length> Length for Option<T> {
    fn length(&self) -> Option<usize> {
        self.as_ref().and_then(T::length)
    }
}

impl<T: Length> Length for &T {
    fn length(&self) -> Option<usize> {
        T::length(self)
    }
}

/// Clearing a field breaks no bound.
impl<T: Length> Length for Nullable<T> {
    fn length(&self) -> Option<usize> {
        self.value().and_then(T::length)
    }
}

/// The value must be `limit` or more.
///
/// # Errors
///
/// It is less.
pub fn min(
    parameter: &'static str,
    value: &impl Number,
    limit: i64,
) -> Result<(), InvalidParameter> {
    let holds = value.compare(limit).is_none_or(Ordering::is_ge);
    require(holds, parameter, || format!("must be at least {limit}"))
}

/// The value must be `limit` or less.
///
/// # Errors
///
/// It is more.
pub fn max(
    parameter: &'static str,
    value: &impl Number,
    limit: i64,
) -> Result<(), InvalidParameter> {
    let holds = value.compare(limit).is_none_or(Ordering::is_le);
    require(holds, parameter, || format!("must be at most {limit}"))
}

/// The value must be more than `limit`.
///
/// # Errors
///
/// It is not.
pub fn greater_than(
    parameter: &'static str,
    value: &impl Number,
    limit: i64,
) -> Result<(), InvalidParameter> {
    let holds = value.compare(limit).is_none_or(Ordering::is_gt);
    require(holds, parameter, || format!("must be greater than {limit}"))
}

/// The value must be `limit` characters or elements long, or longer.
///
/// # Errors
///
/// It is shorter.
pub fn min_length(
    parameter: &'static str,
    value: &impl Length,
    limit: usize,
) -> Result<(), InvalidParameter> {
    let holds = value.length().is_none_or(|length| length >= limit);
    require(holds, parameter, || {
        format!("must have a length of at least {limit}")
    })
}

/// The value must not be longer than `limit` characters or elements.
///
/// # Errors
///
/// It is.
pub fn max_length(
    parameter: &'static str,
    value: &impl Length,
    limit: usize,
) -> Result<(), InvalidParameter> {
    let holds = value.length().is_none_or(|length| length <= limit);
    require(holds, parameter, || {
        format!("must have a length of at most {limit}")
    })
}

/// Text that is given must not be empty.
///
/// # Errors
///
/// It is.
pub fn not_empty(parameter: &'static str, value: &impl Text) -> Result<(), InvalidParameter> {
    let holds = value.text().is_none_or(|value| !value.is_empty());
    require(holds, parameter, || "must not be empty".to_owned())
}

/// The value must be given.
///
/// # Errors
///
/// It is not.
pub fn given(parameter: &'static str, is_given: bool) -> Result<(), InvalidParameter> {
    require(is_given, parameter, || "must be given".to_owned())
}

/// One of the parameters, each named with whether it is given, must be given.
///
/// # Errors
///
/// None is; the first one is named.
pub fn at_least_one_of(parameters: &[(&'static str, bool)]) -> Result<(), InvalidParameter> {
    let holds = parameters.iter().any(|(_, given)| *given);
    let first = parameters.first().map_or("", |(name, _)| *name);
    require(holds, first, || {
        let names: Vec<_> = parameters.iter().map(|(name, _)| *name).collect();
        format!("one of {} is needed", names.join(", "))
    })
}

/// Of the parameters, each named with whether it is given, one may be given and no other.
///
/// # Errors
///
/// Several are; the second one is named.
pub fn at_most_one_of(parameters: &[(&'static str, bool)]) -> Result<(), InvalidParameter> {
    let given: Vec<_> = parameters.iter().filter(|(_, given)| *given).collect();
    let second = given.get(1).map_or("", |(name, _)| *name);
    require(given.len() < 2, second, || {
        let names: Vec<_> = given.iter().map(|(name, _)| *name).collect();
        format!("{} exclude each other", names.join(", "))
    })
}

fn require(
    holds: bool,
    parameter: &'static str,
    problem: impl FnOnce() -> String,
) -> Result<(), InvalidParameter> {
    if holds {
        Ok(())
    } else {
        Err(InvalidParameter::new(parameter, problem()))
    }
}
