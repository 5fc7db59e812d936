//! The client against a server on loopback.

mod errors;
mod forbidden;
mod program;
mod secrets;
#[path = "../support/server.rs"]
mod server;

use feishu_openapi::Client;
use serde_json::{Value, json};

use server::{Answer, Server};

fn client(server: &Server) -> Client {
    let builder = Client::builder().base_url(server.url());
    builder.tenant_access_token("t-planted").build().unwrap()
}

fn page(data: &Value) -> Answer {
    (200, json!({"code": 0, "data": data}).to_string())
}

fn grant(token: &str) -> Answer {
    let grant = json!({"code": 0, "tenant_access_token": token, "expire": 7200});
    (200, grant.to_string())
}
