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
    let problem = format!(
        "the client has a {}, and this endpoint takes a {}: choose it with Client::with_token_provider or Client::with_user_token",
        name(token_type),
        taken.join(" or a "),
    );
    Err(Error::new(ErrorKind::Config, problem).at(endpoint))
}

fn name(token_type: TokenType) -> &'static str {
    match token_type {
        TokenType::Tenant => "tenant_access_token",
        TokenType::User => "user_access_token",
        TokenType::App => "app_access_token",
    }
}
