use crate::{Endpoint, Error, ErrorKind, TokenType};

/// Refuses a kind of token that the endpoint does not take, before anything is sent.
pub(in crate::client) fn check_type(
    endpoint: &'static Endpoint,
    token_type: TokenType,
) -> Result<(), Error> {
    if endpoint.token_types.is_empty() || endpoint.token_types.contains(&token_type) {
        return Ok(());
    }
    let taken: Vec<_> = endpoint
        .token_types
        .iter()
        .map(|taken| name(*taken))
        .collect();
    let ways: Vec<_> = endpoint
        .token_types
        .iter()
        .map(|taken| way_to(*taken))
        .collect();
    let problem = format!(
        "the client has a {}, but the documentation of this endpoint names a {}: use {}; to send it anyway, use Client::ignoring_token_types",
        name(token_type),
        taken.join(" or a "),
        ways.join(", or "),
    );
    Err(Error::new(ErrorKind::Config, problem).at(endpoint))
}

/// How to get a client with such a token.
fn way_to(token_type: TokenType) -> &'static str {
    match token_type {
        TokenType::Tenant => {
            "a client of ClientBuilder::app, or Client::with_token_provider(StoreApp::tenant(…))"
        }
        TokenType::User => "Client::with_user_token or Client::with_user",
        TokenType::App => "Client::with_token_provider with a StoreApp",
    }
}

fn name(token_type: TokenType) -> &'static str {
    match token_type {
        TokenType::Tenant => "tenant_access_token",
        TokenType::User => "user_access_token",
        TokenType::App => "app_access_token",
    }
}
