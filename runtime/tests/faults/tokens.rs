//! Rows 25–37: access tokens.

mod cancellation;
mod credentials;
mod crowds;
mod grants;
mod providers;
mod refresh;
mod refusals;
mod store_apps;
mod types;
mod user_tokens;

use std::sync::atomic::{AtomicUsize, Ordering};

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::{Client, HttpRequest};

use crate::builder;

/// A client of a custom app over a function that answers requests for tokens; all others are granted.
fn app_client(
    token: impl Fn(usize) -> Reply + Send + Sync + 'static,
) -> (Client, ScriptedTransport) {
    app_client_of(token, |_| Reply::data(r#"{"items":[7]}"#))
}

/// A client of a custom app over two functions: one answers requests for tokens, which are counted from 1,
/// the other answers calls.
fn app_client_of(
    token: impl Fn(usize) -> Reply + Send + Sync + 'static,
    call: impl Fn(&HttpRequest) -> Reply + Send + Sync + 'static,
) -> (Client, ScriptedTransport) {
    let count = AtomicUsize::new(0);
    let transport = ScriptedTransport::answering(move |request| {
        if is_for_token(request) {
            token(count.fetch_add(1, Ordering::Relaxed) + 1)
        } else {
            call(request)
        }
    });
    let client = builder(&transport).app("cli_a", "app-secret").build();
    (client.unwrap(), transport)
}

pub fn is_for_token(request: &HttpRequest) -> bool {
    request.url.contains("/auth/v3/")
}

/// How many requests for tokens and how many calls were sent.
fn sent(transport: &ScriptedTransport) -> (usize, usize) {
    let requests = transport.requests();
    let tokens = requests
        .iter()
        .filter(|request| is_for_token(request))
        .count();
    (tokens, requests.len() - tokens)
}

/// The token that a request carries.
pub fn bearer(request: &HttpRequest) -> Option<&str> {
    let mut headers = request.headers.iter();
    let (_, value) = headers.find(|(name, _)| *name == "authorization")?;
    value.strip_prefix("Bearer ")
}

/// The tokens that the calls carried, in their order.
fn bearers(transport: &ScriptedTransport) -> Vec<String> {
    let requests = transport.requests();
    requests
        .iter()
        .filter_map(|request| bearer(request).map(str::to_owned))
        .collect()
}
