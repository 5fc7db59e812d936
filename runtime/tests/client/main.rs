//! The client over real sockets.

mod building;
mod paging;
mod sample;
mod sending;
mod server;
mod tokens;
mod transport;

use feishu_openapi_runtime::{Client, ClientBuilder};

use server::Server;

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(server.url())
}

/// A client that needs no token endpoint.
fn client(server: &Server) -> Client {
    builder(server)
        .tenant_access_token("t-planted")
        .build()
        .unwrap()
}

/// An envelope around a page.
fn page(data: &str) -> (u16, String) {
    (
        200,
        format!(r#"{{"code":0,"msg":"success","data":{data}}}"#),
    )
}
