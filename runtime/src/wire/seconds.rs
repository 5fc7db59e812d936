use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt::{self, Display};

use serde_core::de::Error as _;

use crate::Timestamp;
use crate::request::check::Number;

use super::{Decode, Encode, Encoded, Nullable, Parameter, ReadField};

const MILLIS: i64 = 1000;

/// What holds times.
pub trait Times: Sized {
    /// The same with each time changed.
    ///
    /// # Errors
    ///
    /// That of the first time that cannot be changed.
    fn map_times<E>(&self, change: fn(Timestamp) -> Result<Timestamp, E>) -> Result<Self, E>;
}

impl Times for Timestamp {
    fn map_times<E>(&self, change: fn(Timestamp) -> Result<Timestamp, E>) -> Result<Self, E> {
        change(*self)
    }
}

impl<T: Times> Times for Option<T> {
    fn map_times<E>(&self, change: fn(Timestamp) -> Result<Timestamp, E>) -> Result<Self, E> {
        match self {
            Some(times) => times.map_times(change).map(Some),
            None => Ok(None),
        }
    }
}

impl<T: Times> Times for Nullable<T> {
    fn map_times<E>(&self, change: fn(Timestamp) -> Result<Timestamp, E>) -> Result<Self, E> {
        match self {
            Self::Value(times) => times.map_times(change).map(Self::Value),
            Self::Null => Ok(Self::Null),
            Self::Absent => Ok(Self::Absent),
        }
    }
}

impl<T: Times> Times for Vec<T> {
    fn map_times<E>(&self, change: fn(Timestamp) -> Result<Timestamp, E>) -> Result<Self, E> {
        self.iter().map(|times| times.map_times(change)).collect()
    }
}

impl<T: Times> Times for BTreeMap<String, T> {
    fn map_times<E>(&self, change: fn(Timestamp) -> Result<Timestamp, E>) -> Result<Self, E> {
        let entries = self.iter();
        entries
            .map(|(key, times)| Ok((key.clone(), times.map_times(change)?)))
            .collect()
    }
}

/// Reads a field of times that are seconds on the wire into `slot`.
///
/// # Errors
///
/// Those of [`ReadField::read`], and a time that does not fit in milliseconds.
#[doc(hidden)]
pub fn read_seconds<'de, F, T>(field: F, place: u8, slot: &mut T) -> Result<(), F::Error>
where
    F: ReadField<'de>,
    T: Decode + Times,
{
    field.read(place, slot)?;
    *slot = slot.map_times(|seconds| {
        let millis = seconds.as_millis().checked_mul(MILLIS);
        let millis = millis.ok_or_else(|| F::Error::custom("the time is out of range"))?;
        Ok(Timestamp::from_millis(millis))
    })?;
    Ok(())
}

/// Times that are written in whole seconds; fractions are cut off towards the past.
pub struct InSeconds<'a, T> {
    times: &'a T,
    seconds: T,
}

/// For a field that holds seconds.
#[doc(hidden)]
pub fn in_seconds<T: Times>(times: &T) -> InSeconds<'_, T> {
    let seconds = times.map_times(|time| {
        let seconds = time.as_millis().div_euclid(MILLIS);
        Ok::<_, Infallible>(Timestamp::from_millis(seconds))
    });
    let Ok(seconds) = seconds;
    InSeconds { times, seconds }
}

impl<T: fmt::Debug> fmt::Debug for InSeconds<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.times.fmt(f)
    }
}

impl<T: Encode> Encode for InSeconds<'_, T> {
    fn encode(&self) -> Encoded<'_> {
        self.seconds.encode()
    }
}

impl<T: Parameter> Parameter for InSeconds<'_, T> {
    fn for_each(&self, write: &mut dyn FnMut(&dyn Display)) {
        self.seconds.for_each(write);
    }
}

impl<T: Number> Number for InSeconds<'_, T> {
    fn compare(&self, limit: i64) -> Option<Ordering> {
        self.seconds.compare(limit)
    }
}
