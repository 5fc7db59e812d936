//! Formats of times.

/// How a time is written on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Milliseconds since the Unix epoch.
    UnixMilliseconds,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 1] = [Self::UnixMilliseconds];

    /// The spelling in the notation.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::UnixMilliseconds => "unix_milliseconds",
        }
    }
}
