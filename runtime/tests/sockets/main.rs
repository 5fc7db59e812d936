//! Faults of networks and servers, over real sockets. The clock is virtual all the same, moved on by
//! `fast_forward`, so that waiting costs little.

mod addresses;
mod bodies;
mod breaking;
mod cancellation;
mod connecting;
mod downloads;
mod environment;
mod file_names;
mod heads;
mod http_client;
mod memory;
mod parameters;
mod proxies;
mod redirects;
mod runtimes;
#[allow(dead_code)] // Each test program uses its own part.
#[path = "../client/sample.rs"]
mod sample;
mod slow_bodies;
mod socks;
#[path = "../support/mod.rs"]
mod support;
mod timing;
mod trust;
mod uploads;
mod user_agent;
mod write;

use feishu_openapi_runtime::{Client, ClientBuilder, Error, PagedRequest};
use serde_json::json;

use sample::{ListNumbers, ListNumbersResponse};
use support::{Response, Server, fast_forward};
use write::CreateNumber;

/// Stands in the query, which no message may show.
const SECRET_TOKEN: &str = "planted";

/// A client that needs no token endpoint.
fn builder(base_url: impl Into<String>) -> ClientBuilder {
    Client::builder()
        .base_url(base_url)
        .tenant_access_token("t-planted")
}

fn client(server: &Server) -> Client {
    builder(server.http_url()).build().unwrap()
}

/// The paused clock runs away unless a server holds it.
fn hold_clock() -> Server {
    Server::respond([])
}

fn page() -> Response {
    Response::ok_data(&json!({"items": [1, 2, 3], "has_more": false}))
}

/// Sends a request that may be repeated.
async fn list(client: &Client) -> Result<ListNumbersResponse, Error> {
    let request = ListNumbers::default().at_page(SECRET_TOKEN.to_owned());
    let result = fast_forward(request.send(client)).await;
    result.inspect_err(shows_no_secret)
}

/// Sends a request that must not be repeated.
async fn create(client: &Client) -> Result<(), Error> {
    let result = fast_forward(client.send(&CreateNumber)).await;
    result.map(drop).inspect_err(shows_no_secret)
}

/// Neither the message nor any cause shows the token or the query.
fn shows_no_secret(error: &Error) {
    let mut next: Option<&dyn std::error::Error> = Some(error);
    while let Some(cause) = next {
        let text = format!("{cause} {cause:?}");
        assert!(!text.contains("planted"), "{text}");
        next = cause.source();
    }
}
