//! The client against a server on loopback.

mod errors;
mod forbidden;
mod program;
mod secrets;
#[path = "../support/server.rs"]
mod server;

use feishu_openapi::{Client, ClientBuilder};
use serde_json::{Value, json};

use server::{Answer, Server};

/// Without retries: the server has one answer for each request that a test means to send.
fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(server.url()).max_attempts(1)
}

fn client(server: &Server) -> Client {
    let builder = builder(server).tenant_access_token("t-planted");
    builder.build().unwrap()
}

fn page(data: &Value) -> Answer {
    (200, json!({"code": 0, "data": data}).to_string())
}

fn grant(token: &str) -> Answer {
    let grant = json!({"code": 0, "tenant_access_token": token, "expire": 7200});
    (200, grant.to_string())
}
