//! The faults of networks and servers that need no socket, on virtual time.

mod answers;
mod any_request;
mod cancellation;
mod continuation;
mod deadline;
mod derived;
mod empty_responses;
mod endpoints;
mod files;
mod in_flight;
mod lenient;
mod limiter;
mod long_run;
mod observing;
mod offset;
mod paging;
mod panics;
mod parameters;
mod pausing;
mod pausing_property;
mod prefetch;
mod raw;
mod redaction;
mod retries;
mod retry_property;
/// The request that the tests over sockets send, too.
#[path = "../client/sample.rs"]
mod sample;
mod tenants;
mod testing;
mod throttling;
mod timeline;
mod tokens;

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::{Client, ClientBuilder};

/// A client over a script, credentials still to be given.
fn builder(transport: &ScriptedTransport) -> ClientBuilder {
    Client::builder().transport(transport.clone())
}

/// A client over a script that needs no token endpoint, and the script's record.
fn client(replies: impl IntoIterator<Item = Reply>) -> (Client, ScriptedTransport) {
    let transport = ScriptedTransport::new(replies);
    let client = builder(&transport).tenant_access_token("t-planted").build();
    (client.unwrap(), transport)
}

/// Gives calls that were just begun or dropped, each a task of its own, the time to begin or to end.
async fn settle() {
    for _ in 0..4 {
        tokio::task::yield_now().await;
    }
}
