//! Row 61 over sockets: calls that are given up close their connections and leave nothing behind.

use std::fs;
use std::iter;
use std::thread;
use std::time::Duration;

use feishu_openapi_runtime::{Client, ErrorKind};
use tokio::io::{AsyncReadExt, duplex};
use tokio::select;
use tokio::task::{JoinSet, spawn_blocking};

use crate::connecting::run_with_authority;
use crate::downloads::GetImage;
use crate::environment::Environment;
use crate::sample::ListNumbers;
use crate::support::{
    Certificate, Connection, Ending, Limits, Offset, Response, Server, authority_pem, fast_forward,
};
use crate::{builder, client, list, page};

/// So many calls are given up.
const CALLS: usize = 50;

const LIMITS: Limits = Limits {
    connections: 4 * CALLS,
    lifetime: Duration::from_secs(60),
};

/// The first requests get such answers, the later ones 503.
fn server(first: impl Fn() -> Response + Send + 'static) -> Server {
    let failures = iter::repeat_with(|| Response::new(503, ""));
    let mut answers = iter::repeat_with(first).take(CALLS).chain(failures);
    let connection = Connection::respond_with(move |_| answers.next().unwrap());
    Server::start(LIMITS, iter::repeat(connection))
}

/// Gives real time to the sockets until something is so.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..10_000 {
        if is_so() {
            return;
        }
        let moment = spawn_blocking(|| thread::sleep(Duration::from_millis(1)));
        moment.await.unwrap();
    }
    panic!("it never came to be so");
}

/// Drops a call when something else has happened, and sees that the server loses the connection.
async fn give_up(server: &Server, call: impl Future, happened: impl Future) {
    select! {
        _ = call => panic!("the call came to an end"),
        _ = happened => {}
    }
    until(|| server.connections_held() == 0).await;
}

/// Callers who all fail take a hundred retries, which is all that a client has: none is lost.
async fn assert_whole_budget(server: &Server, client: &Client) {
    let before = server.requests().len();
    let mut calls = JoinSet::new();
    for _ in 0..CALLS {
        let client = client.clone();
        calls.spawn(async move { ListNumbers::default().send(&client).await });
    }
    for result in fast_forward(calls.join_all()).await {
        assert_eq!(result.unwrap_err().kind(), ErrorKind::Server);
    }
    assert_eq!(server.requests().len() - before, CALLS + 100);
}

/// In a process of its own, which trusts the authority of the certificates.
#[tokio::test(start_paused = true)]
async fn fault_61_given_up_while_connecting() {
    let Some(authority) = Environment::inside("SSL_CERT_FILE") else {
        return run_with_authority("cancellation::fault_61_given_up_while_connecting").await;
    };
    fs::write(authority, authority_pem()).unwrap();
    let silent = iter::repeat_n(Connection::silent(), CALLS);
    let good = Connection::respond([page()]).tls(Certificate::Trusted);
    let server = Server::start(LIMITS, silent.chain([good]));
    let client = builder(server.https_url()).build().unwrap();
    for number in 1..=CALLS {
        let request = ListNumbers::default();
        let accepted = until(|| server.connections() == number);
        give_up(&server, request.send(&client), accepted).await;
    }
    assert_eq!(list(&client).await.unwrap().items, [1, 2, 3]);
    let seen = (server.connections(), server.requests().len());
    assert_eq!(seen, (CALLS + 1, 1));
}

#[tokio::test(start_paused = true)]
async fn fault_61_given_up_in_the_headers() {
    for answer in [Response::stall, || {
        page().cut_at(Offset::Start(20), Ending::Stall)
    }] {
        let server = server(answer);
        let client = client(&server);
        for number in 1..=CALLS {
            let request = ListNumbers::default();
            let arrived = until(|| server.requests().len() == number);
            give_up(&server, request.send(&client), arrived).await;
        }
        assert_eq!(server.connections(), CALLS);
        assert_whole_budget(&server, &client).await;
    }
}

/// Downloads, of which a test can see that the body has begun.
#[tokio::test(start_paused = true)]
async fn fault_61_given_up_in_the_body() {
    let server = server(|| {
        let image = Response::new(200, "image").header("content-type", "image/png");
        image.cut_at(Offset::Body(2), Ending::Stall)
    });
    let client = client(&server);
    for _ in 0..CALLS {
        let (mut writer, mut reader) = duplex(64);
        let call = client.download(&GetImage, &mut writer);
        give_up(&server, call, reader.read_u8()).await;
    }
    assert_eq!(server.connections(), CALLS);
    assert_eq!(server.requests().len(), CALLS);
    assert_whole_budget(&server, &client).await;
}

/// The request that is given up is the one for the token, which all callers wait for.
#[tokio::test(start_paused = true)]
async fn fault_61_given_up_while_the_token_is_fetched() {
    let token = r#"{"code":0,"msg":"ok","tenant_access_token":"t-planted","expire":7200}"#;
    let token = move || Response::new(200, token).header("content-type", "application/json");
    let stalls = iter::repeat_with(Response::stall).take(CALLS);
    let mut answers = stalls.chain([token(), page()]);
    let connection = Connection::respond_with(move |_| answers.next().unwrap());
    let server = Server::start(LIMITS, iter::repeat(connection));
    let app = Client::builder()
        .base_url(server.http_url())
        .app("cli_a", "planted");
    let client = app.build().unwrap();
    for number in 1..=CALLS {
        let request = ListNumbers::default();
        let arrived = until(|| server.requests().len() == number);
        give_up(&server, request.send(&client), arrived).await;
    }
    assert_eq!(list(&client).await.unwrap().items, [1, 2, 3]);
    assert_eq!(server.requests().len(), CALLS + 2);
}
