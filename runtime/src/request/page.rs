//! Where the pages of a list begin, and what follows one.

use std::fmt;

use crate::wire::redacted;

/// Where a page of a list begins.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum PagePosition {
    /// At the place that the platform calls by this token.
    Token(String),
    /// After this many elements.
    Offset(i64),
}

/// Does not show the token: it may hold what the request filters by.
impl fmt::Debug for PagePosition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Token(token) => f
                .debug_tuple("Token")
                .field(&redacted(!token.is_empty()))
                .finish(),
            Self::Offset(offset) => f.debug_tuple("Offset").field(offset).finish(),
        }
    }
}

impl From<String> for PagePosition {
    fn from(token: String) -> Self {
        Self::Token(token)
    }
}

impl From<i64> for PagePosition {
    fn from(offset: i64) -> Self {
        Self::Offset(offset)
    }
}

/// Gives back a position of the other sort.
impl TryFrom<PagePosition> for String {
    type Error = PagePosition;

    fn try_from(position: PagePosition) -> Result<Self, PagePosition> {
        match position {
            PagePosition::Token(token) => Ok(token),
            PagePosition::Offset(_) => Err(position),
        }
    }
}

/// Gives back a position of the other sort.
impl TryFrom<PagePosition> for i64 {
    type Error = PagePosition;

    fn try_from(position: PagePosition) -> Result<Self, PagePosition> {
        match position {
            PagePosition::Offset(offset) => Ok(offset),
            PagePosition::Token(_) => Err(position),
        }
    }
}

/// What follows a page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextPage<P> {
    /// Nothing: it is the last page.
    None,
    /// The page that begins here.
    At(P),
    /// There is more, but the page does not say where.
    Unknown,
}

impl NextPage<String> {
    /// Where the page's token leads. `has_more` decides; without it, a token means that there is more. An empty
    /// token is none.
    #[must_use]
    pub fn by_token(has_more: Option<bool>, token: Option<&str>) -> Self {
        match (has_more, token.filter(|token| !token.is_empty())) {
            (Some(false), _) | (None, None) => Self::None,
            (_, Some(token)) => Self::At(token.to_owned()),
            (Some(true), None) => Self::Unknown,
        }
    }
}

impl NextPage<i64> {
    /// What follows the `received` elements after `offset`. `has_more` decides, or else the `total` of elements on
    /// all pages, or else an empty page.
    #[must_use]
    pub fn by_offset(
        offset: Option<i64>,
        received: usize,
        has_more: Option<bool>,
        total: Option<i64>,
    ) -> Self {
        if received == 0 {
            // Asking for the same page once more would bring nothing else.
            return match (has_more, total) {
                (Some(true), None) => Self::Unknown,
                _ => Self::None,
            };
        }
        let received = i64::try_from(received).unwrap_or(i64::MAX);
        let next = offset.unwrap_or(0).saturating_add(received);
        let is_before_end = total.is_none_or(|total| next < total);
        if has_more.unwrap_or(is_before_end) {
            Self::At(next)
        } else {
            Self::None
        }
    }
}
