//! The sections of an endpoint's file that hold rows.

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Parameters of the path.
    Path,
    /// Parameters of the query.
    Query,
    /// Headers of the request.
    Headers,
    /// Fields of the body.
    Body,
    /// Fields of the response.
    Response,
}

impl Section {
    /// All sections, in the order of the notation.
    pub const ALL: [Self; 5] = [
        Self::Path,
        Self::Query,
        Self::Headers,
        Self::Body,
        Self::Response,
    ];

    /// The key of the section.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Headers => "headers",
            Self::Body => "body",
            Self::Response => "response",
        }
    }

    /// The section with that key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.key() == key)
    }

    /// Whether its rows are part of a request.
    #[must_use]
    pub fn is_sent(self) -> bool {
        self != Self::Response
    }
}
