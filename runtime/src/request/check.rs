//! The rules that documentation pages state about parameters. An absent parameter breaks no bound.

use crate::Timestamp;
use crate::wire::Nullable;

use super::InvalidParameter;

/// A parameter with an order: a number or a time, optional or not.
pub trait Number {
    /// The value, if there is one.
    fn number(&self) -> Option<i64>;
}

impl Number for i64 {
    fn number(&self) -> Option<i64> {
        Some(*self)
    }
}

impl Number for Timestamp {
    fn number(&self) -> Option<i64> {
        Some(self.as_millis())
    }
}

impl<T: Number> Number for Option<T> {
    fn number(&self) -> Option<i64> {
        self.as_ref().and_then(T::number)
    }
}

/// Clearing a field breaks no bound.
impl<T: Number> Number for Nullable<T> {
    fn number(&self) -> Option<i64> {
        self.value().and_then(T::number)
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
    let holds = value.number().is_none_or(|value| value >= limit);
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
    let holds = value.number().is_none_or(|value| value <= limit);
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
    let holds = value.number().is_none_or(|value| value > limit);
    require(holds, parameter, || format!("must be greater than {limit}"))
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
