mod convert;
mod rfc3339;

use std::fmt;
use std::ops::{Add, AddAssign, Sub, SubAssign};
use std::time::{Duration, SystemTime};

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

use crate::wire::Decode;

pub use rfc3339::ParseTimestampError;

const SECOND: i64 = 1000;
const DAY: i64 = 24 * 60 * 60 * SECOND;

/// A point in time: milliseconds since the Unix epoch, negative before it.
///
/// It is read and shown as RFC 3339 says; what is shown is in UTC.
///
/// ```
/// # use feishu_openapi_runtime as feishu_openapi;
/// use std::time::{Duration, SystemTime};
///
/// use feishu_openapi::Timestamp;
///
/// let begin: Timestamp = "2025-01-14T10:40:00+08:00".parse()?;
/// assert_eq!(begin.to_string(), "2025-01-14T02:40:00Z");
/// assert_eq!(begin.as_millis(), 1_736_822_400_000);
///
/// let end = begin + Duration::from_secs(45 * 60);
/// assert_eq!(end.to_string(), "2025-01-14T03:25:00Z");
///
/// // To and from the times of the standard library; features of the crate add `chrono`, `jiff` and `time`.
/// let system_time = SystemTime::try_from(begin)?;
/// assert_eq!(Timestamp::try_from(system_time)?, begin);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The earliest time, some 292 million years before the Unix epoch.
    pub const MIN: Self = Self(i64::MIN);

    /// The latest time, some 292 million years after the Unix epoch.
    pub const MAX: Self = Self(i64::MAX);

    /// The time now, by the system's clock.
    #[must_use]
    pub fn now() -> Self {
        Self::try_from(SystemTime::now()).unwrap_or(Self::MAX)
    }

    /// The time so many milliseconds after the Unix epoch.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the Unix epoch.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// The time so many seconds after the Unix epoch; [`MIN`](Self::MIN) or [`MAX`](Self::MAX) if it is beyond them.
    #[must_use]
    pub const fn from_secs(secs: i64) -> Self {
        Self(secs.saturating_mul(SECOND))
    }

    /// Whole seconds since the Unix epoch; a fraction is cut off towards the past.
    #[must_use]
    pub const fn as_secs(self) -> i64 {
        self.0.div_euclid(SECOND)
    }

    /// The midnight at which the day began, where clocks are so many seconds ahead of UTC.
    ///
    /// ```
    /// # use feishu_openapi_runtime as feishu_openapi;
    /// use std::time::Duration;
    ///
    /// use feishu_openapi::Timestamp;
    ///
    /// const SHANGHAI: i32 = 8 * 60 * 60;
    /// let now: Timestamp = "2026-11-27T07:30:00+08:00".parse()?;
    /// let today = now.start_of_day(SHANGHAI);
    /// let yesterday = today - Duration::from_secs(24 * 60 * 60);
    /// assert_eq!(today, "2026-11-27T00:00:00+08:00".parse()?);
    /// assert_eq!(yesterday.to_string(), "2026-11-25T16:00:00Z");
    /// # Ok::<(), feishu_openapi_runtime::ParseTimestampError>(())
    /// ```
    #[must_use]
    pub const fn start_of_day(self, seconds_ahead_of_utc: i32) -> Self {
        let offset = seconds_ahead_of_utc as i64 * SECOND;
        let since_midnight = (self.0.rem_euclid(DAY) + offset).rem_euclid(DAY);
        Self(self.0.saturating_sub(since_midnight))
    }

    /// The time so much later; `None` if it is beyond [`MAX`](Self::MAX). Fractions of a millisecond in the
    /// duration do not count.
    #[must_use]
    pub fn checked_add(self, duration: Duration) -> Option<Self> {
        let millis = u64::try_from(duration.as_millis()).ok()?;
        self.0.checked_add_unsigned(millis).map(Self)
    }

    /// The time so much earlier; `None` if it is before [`MIN`](Self::MIN). Fractions of a millisecond in the
    /// duration do not count.
    #[must_use]
    pub fn checked_sub(self, duration: Duration) -> Option<Self> {
        let millis = u64::try_from(duration.as_millis()).ok()?;
        self.0.checked_sub_unsigned(millis).map(Self)
    }
}

/// Stops at [`MAX`](Timestamp::MAX); [`checked_add`](Timestamp::checked_add) tells.
impl Add<Duration> for Timestamp {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        self.checked_add(duration).unwrap_or(Self::MAX)
    }
}

/// Stops at [`MIN`](Timestamp::MIN); [`checked_sub`](Timestamp::checked_sub) tells.
impl Sub<Duration> for Timestamp {
    type Output = Self;

    fn sub(self, duration: Duration) -> Self {
        self.checked_sub(duration).unwrap_or(Self::MIN)
    }
}

impl AddAssign<Duration> for Timestamp {
    fn add_assign(&mut self, duration: Duration) {
        *self = *self + duration;
    }
}

impl SubAssign<Duration> for Timestamp {
    fn sub_assign(&mut self, duration: Duration) {
        *self = *self - duration;
    }
}

/// A time that the other type cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeOutOfRange;

impl fmt::Display for TimeOutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the time is outside the range of the target type")
    }
}

impl std::error::Error for TimeOutOfRange {}

impl Decode for Timestamp {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::decode(deserializer).map(Self)
    }

    fn decode_optional<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Self>, D::Error> {
        Ok(i64::decode_optional(deserializer)?.map(Self))
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::decode(deserializer)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}
