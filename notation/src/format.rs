//! Formats of times.

/// How a time is written on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Milliseconds since the Unix epoch.
    UnixMilliseconds,
    /// Seconds since the Unix epoch.
    UnixSeconds,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 2] = [Self::UnixMilliseconds, Self::UnixSeconds];

    /// The spelling in the notation.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::UnixMilliseconds => "unix_milliseconds",
            Self::UnixSeconds => "unix_seconds",
        }
    }

    /// What its numbers count.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::UnixMilliseconds => "milliseconds",
            Self::UnixSeconds => "seconds",
        }
    }

    /// Milliseconds since the Unix epoch, unless that does not fit.
    #[must_use]
    pub fn milliseconds(self, number: i64) -> Option<i64> {
        match self {
            Self::UnixMilliseconds => Some(number),
            Self::UnixSeconds => number.checked_mul(1000),
        }
    }
}
