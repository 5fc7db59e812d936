//! Pages that are counted by elements: what generated code calls.

use std::borrow::Cow;

/// What follows a page: the offset of the next one, unless this one is empty or ends the list.
#[must_use]
pub fn next(
    offset: Option<i64>,
    received: usize,
    has_more: Option<bool>,
    total: Option<i64>,
) -> (Option<bool>, Option<Cow<'static, str>>) {
    if received == 0 {
        // Asking for the same page once more would bring nothing else.
        return (
            has_more.filter(|has_more| *has_more && total.is_none()),
            None,
        );
    }
    let received = i64::try_from(received).unwrap_or(i64::MAX);
    let next = offset.unwrap_or(0).saturating_add(received);
    let is_before_end = total.map(|total| next < total);
    (
        has_more.or(is_before_end),
        Some(Cow::Owned(next.to_string())),
    )
}

/// The offset that a token stands for; what is no number is none that a request allows.
#[must_use]
pub fn parse(page_token: &str) -> i64 {
    page_token.parse().unwrap_or(-1)
}
