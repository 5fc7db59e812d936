//! To and from the times of other libraries.

use std::time::{Duration, SystemTime};

use super::{TimeOutOfRange, Timestamp};

const NANOS_PER_MILLI: i128 = 1_000_000;

/// Fractions of a millisecond are cut off towards the past.
impl TryFrom<SystemTime> for Timestamp {
    type Error = TimeOutOfRange;

    fn try_from(time: SystemTime) -> Result<Self, TimeOutOfRange> {
        // No duration has more nanoseconds than an i128 holds.
        let nanos = |duration: Duration| i128::try_from(duration.as_nanos()).unwrap_or(i128::MAX);
        let since_epoch = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => nanos(after),
            Err(before) => -nanos(before.duration()),
        };
        let millis = i64::try_from(since_epoch.div_euclid(NANOS_PER_MILLI));
        millis.map(Self::from_millis).map_err(|_| TimeOutOfRange)
    }
}

impl TryFrom<Timestamp> for SystemTime {
    type Error = TimeOutOfRange;

    fn try_from(time: Timestamp) -> Result<Self, TimeOutOfRange> {
        let distance = Duration::from_millis(time.as_millis().unsigned_abs());
        let time = if time.as_millis() < 0 {
            Self::UNIX_EPOCH.checked_sub(distance)
        } else {
            Self::UNIX_EPOCH.checked_add(distance)
        };
        time.ok_or(TimeOutOfRange)
    }
}

/// Fractions of a millisecond are cut off towards the past.
#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> From<chrono::DateTime<Z>> for Timestamp {
    fn from(time: chrono::DateTime<Z>) -> Self {
        Self::from_millis(time.timestamp_millis())
    }
}

#[cfg(feature = "chrono")]
impl TryFrom<Timestamp> for chrono::DateTime<chrono::Utc> {
    type Error = TimeOutOfRange;

    fn try_from(time: Timestamp) -> Result<Self, TimeOutOfRange> {
        Self::from_timestamp_millis(time.as_millis()).ok_or(TimeOutOfRange)
    }
}

/// Fractions of a millisecond are cut off towards the past.
#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Timestamp {
    fn from(time: jiff::Timestamp) -> Self {
        from_nanos(time.as_nanosecond())
    }
}

#[cfg(feature = "jiff")]
impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = TimeOutOfRange;

    fn try_from(time: Timestamp) -> Result<Self, TimeOutOfRange> {
        Self::from_millisecond(time.as_millis()).map_err(|_| TimeOutOfRange)
    }
}

/// Fractions of a millisecond are cut off towards the past.
#[cfg(feature = "time")]
impl From<time::OffsetDateTime> for Timestamp {
    fn from(time: time::OffsetDateTime) -> Self {
        from_nanos(time.unix_timestamp_nanos())
    }
}

/// The time in UTC.
#[cfg(feature = "time")]
impl TryFrom<Timestamp> for time::OffsetDateTime {
    type Error = TimeOutOfRange;

    fn try_from(time: Timestamp) -> Result<Self, TimeOutOfRange> {
        let nanos = i128::from(time.as_millis()) * NANOS_PER_MILLI;
        Self::from_unix_timestamp_nanos(nanos).map_err(|_| TimeOutOfRange)
    }
}

/// Neither library has times that a [`Timestamp`] cannot hold.
#[cfg(any(feature = "jiff", feature = "time"))]
fn from_nanos(nanos: i128) -> Timestamp {
    let millis = i64::try_from(nanos.div_euclid(NANOS_PER_MILLI));
    millis.map_or(Timestamp::MAX, Timestamp::from_millis)
}
