/// What follows a page.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::client) enum NextPage {
    /// Nothing: it was the last one.
    None,
    /// The page of this token.
    Token(String),
    /// There is more, but no token to ask for it.
    TokenMissing,
}

/// `has_more` decides. Without it, a token means that there is more. An empty token is none.
pub(in crate::client) fn next_page(has_more: Option<bool>, page_token: Option<&str>) -> NextPage {
    match (has_more, page_token.filter(|token| !token.is_empty())) {
        (Some(false), _) | (None, None) => NextPage::None,
        (_, Some(token)) => NextPage::Token(token.to_owned()),
        (Some(true), None) => NextPage::TokenMissing,
    }
}
