//! Clients and transports of the caller's own.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use feishu_openapi_runtime::testing::ScriptedTransport;
use feishu_openapi_runtime::{
    Client, ClientBuilder, ErrorKind, HttpRequest, SendFuture, Transport,
};
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::support::{Connection, RefusedPort, Response, Server};
use crate::{builder, create, fast_forward, hold_clock, list, page};

fn own() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .retry(reqwest::retry::never())
}

fn with(http: reqwest::ClientBuilder, base_url: String) -> ClientBuilder {
    builder(base_url).http_client(http.build().unwrap())
}

#[tokio::test(start_paused = true)]
async fn a_client_of_ones_own_sends_what_ours_would() {
    let server = Server::respond([page(), page()]);
    let ours = builder(server.http_url()).user_agent("nightly-export/1.2");
    list(&ours.build().unwrap()).await.unwrap();
    let own = own().user_agent("own").default_headers(
        [(reqwest::header::ORIGIN, "x".parse().unwrap())]
            .into_iter()
            .collect(),
    );
    let own = with(own, server.http_url()).user_agent("nightly-export/1.2");
    list(&own.build().unwrap()).await.unwrap();
    let requests = server.requests();
    for name in ["authorization", "user-agent", "accept-encoding"] {
        assert_eq!(requests[1].header(name), requests[0].header(name), "{name}");
    }
    assert_eq!(requests[1].header("origin"), Some("x"));
}

#[tokio::test(start_paused = true)]
async fn a_client_of_ones_own_keeps_to_our_limits() {
    let large = Response::new(200, "x".repeat(2000));
    let server = Server::script([
        Connection::respond([Response::stall()]),
        Connection::respond([large]),
    ]);
    let client = with(own(), server.http_url()).read_timeout(Duration::from_secs(2));
    let client = client.max_body_bytes(1000).max_attempts(1).build().unwrap();
    let start = Instant::now();
    let error = create(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(error.may_have_been_processed());
    assert!(start.elapsed() < Duration::from_secs(3));
    let error = list(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BodyTooLarge, "{error}");
}

#[tokio::test(start_paused = true)]
async fn errors_of_a_client_of_ones_own_tell_what_ours_do() {
    let port = RefusedPort::reserve();
    let _clock = hold_clock();
    let client = with(own(), format!("http://{}", port.address()))
        .build()
        .unwrap();
    let error = create(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
    assert!(
        error.to_string().contains(&port.address().to_string()),
        "{error}"
    );

    let silent = Server::script([Connection::silent()]);
    let own = own().connect_timeout(Duration::from_secs(1));
    let client = with(own, silent.https_url())
        .max_attempts(1)
        .build()
        .unwrap();
    let error = create(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect, "{error}");
    assert!(!error.may_have_been_processed());
}

/// As the documentation says: without a limit of its own for connecting, nobody can tell whether it was sent.
#[tokio::test(start_paused = true)]
async fn a_client_of_ones_own_does_not_tell_that_it_is_connecting() {
    let silent = Server::script([Connection::silent()]);
    let client = with(own(), silent.https_url()).build().unwrap();
    let error = create(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1));
    assert!(error.may_have_been_processed());
}

fn refusal(builder: ClientBuilder) -> String {
    let error = builder.build().unwrap_err();
    crate::shows_no_secret(&error);
    assert_eq!(error.kind(), ErrorKind::Config);
    error.to_string()
}

#[test]
fn options_of_the_default_transport_are_refused_beside_another() {
    let second = Duration::from_secs(1);
    let builder = || builder("https://platform.invalid");
    let all = |builder: ClientBuilder| {
        let builder = builder
            .connect_timeout(second)
            .proxy("http://user:planted@proxy.invalid");
        builder
            .root_certificate("planted")
            .client_identity("planted")
    };
    let transport = ScriptedTransport::new([]);
    let beside_transport = all(builder())
        .read_timeout(second)
        .http_client(own().build().unwrap());
    assert_eq!(
        refusal(beside_transport.transport(transport.clone())),
        "http_client, read_timeout, connect_timeout, proxy, root_certificate, client_identity do not apply to a transport \
         of your own: leave them out, or use wrap_transport(…) instead of transport(…)"
    );
    assert_eq!(
        refusal(all(builder()).http_client(own().build().unwrap())),
        "connect_timeout, proxy, root_certificate, client_identity must be set in the client that is given to http_client(…)"
    );
    assert!(
        refusal(builder().system_proxy().transport(transport.clone()))
            .starts_with("system_proxy do")
    );
    // What holds for any transport is taken.
    let builder = builder()
        .transport(transport)
        .attempt_timeout(second)
        .max_body_bytes(7);
    builder.user_agent("x").build().unwrap();
}

/// Signs requests, and counts those that it lets through.
struct Signing(Box<dyn Transport>, Arc<AtomicUsize>);

impl Transport for Signing {
    fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
        let mut signed = request.clone();
        let signature = format!("{} of {}", signed.headers.len(), signed.url.len());
        signed.headers.push(("x-signature", signature));
        self.1.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move { self.0.send(&signed).await })
    }
}

#[tokio::test(start_paused = true)]
async fn the_default_transport_can_be_wrapped() {
    let server = Server::respond([page()]);
    let counts = [Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0))];
    let [inner, outer] = counts.clone();
    let builder = builder("http://platform.invalid").allow_insecure_http();
    // The options of the transport within are still the builder's.
    let builder = builder.proxy(server.http_url());
    let builder = builder.wrap_transport(|transport| Signing(transport, inner));
    let client = builder
        .wrap_transport(|transport| Signing(transport, outer))
        .build();
    list(&client.unwrap()).await.unwrap();
    let requests = server.requests();
    let signatures = requests[0]
        .headers
        .iter()
        .filter(|(name, _)| name == "x-signature");
    let counted: Vec<&str> = signatures.map(|(_, value)| &value[..1]).collect();
    // The last one that was put around comes first.
    assert_eq!(counted, ["2", "3"]);
    assert_eq!(counts.map(|count| count.load(Ordering::Relaxed)), [1, 1]);
}

#[tokio::test(start_paused = true)]
async fn a_transport_that_waits_for_a_connection_tells_so_through_another() {
    let silent = Server::script([Connection::silent()]);
    let builder = builder(silent.https_url()).attempt_timeout(Duration::from_secs(2));
    let builder = builder.wrap_transport(|transport| Signing(transport, Arc::default()));
    let error = create(&builder.max_attempts(1).build().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect, "{error}");
}

async fn at_once(client: &Client, calls: usize) {
    let mut all = JoinSet::new();
    for _ in 0..calls {
        let client = client.clone();
        all.spawn(async move { crate::sample::ListNumbers::default().send(&client).await });
    }
    for result in fast_forward(all.join_all()).await {
        result.unwrap();
    }
}

/// A call may open a connection while that of the call before is on its way back, but not many.
#[tokio::test(start_paused = true)]
async fn requests_in_flight_bound_connections() {
    let server = Server::respond_with(|_| page());
    let client = builder(server.http_url()).max_in_flight(4).build().unwrap();
    at_once(&client, 200).await;
    assert_eq!(server.requests().len(), 200);
    assert!(server.connections() <= 8, "{}", server.connections());
}
