use std::fs;
use std::iter;
use std::path::Path;
use std::time::Duration;

use feishu_openapi_runtime::{Error, ErrorKind};
use tokio::time::Instant;

use crate::environment::Environment;
use crate::support::{
    Certificate, Connection, Offset, RefusedPort, Response, Server, authority_pem,
};
use crate::{builder, create, hold_clock, list, page};

const SECOND: Duration = Duration::from_secs(1);

/// The error is one of connecting, and may be tried again: nothing was sent.
fn assert_unconnected(error: &Error) {
    assert_eq!(error.kind(), ErrorKind::Connect, "{error}");
    assert!(error.is_retryable() && !error.may_have_been_processed());
    assert_eq!(error.attempts(), 3);
}

#[tokio::test(start_paused = true)]
async fn fault_01_connection_refused() {
    let port = RefusedPort::reserve();
    let _clock = hold_clock();
    let client = builder(format!("http://{}", port.address()))
        .build()
        .unwrap();
    let start = Instant::now();
    let error = list(&client).await.unwrap_err();
    assert_unconnected(&error);
    let refused = format!(
        "GET /open-apis/test/v1/numbers: no connection: {}: ",
        port.address()
    );
    assert!(error.to_string().starts_with(&refused), "{error}");
    // The bounds of the two waits, and a step of the clock for each timer.
    assert!(start.elapsed() <= Duration::from_millis(500 + 1000 + 200));
    assert_unconnected(&create(&client).await.unwrap_err());
}

#[tokio::test]
async fn fault_02_unknown_host_name() {
    let client = builder("https://platform.invalid").build().unwrap();
    let request = crate::sample::ListNumbers::default().page_size(77);
    let error = request.send(&client).await.unwrap_err();
    assert_unconnected(&error);
    crate::shows_no_secret(&error);
    let text = error.to_string();
    assert!(text.contains("no connection: platform.invalid: "), "{text}");
    assert!(!text.contains("77"), "{text}");
}

/// In a process of its own, which trusts the authority of the certificates: only what is wrong with a
/// certificate can make it fail.
#[tokio::test(start_paused = true)]
async fn fault_03_untrusted_certificates() {
    let Some(authority) = Environment::inside("SSL_CERT_FILE") else {
        return run_with_authority("connecting::fault_03_untrusted_certificates").await;
    };
    fs::write(authority, authority_pem()).unwrap();
    for certificate in [
        Certificate::SelfSigned,
        Certificate::Expired,
        Certificate::WrongHost,
        Certificate::Trusted,
    ] {
        let server = Server::script([Connection::respond([page()]).tls(certificate)]);
        let client = builder(server.https_url()).build().unwrap();
        let result = list(&client).await;
        if certificate == Certificate::Trusted {
            assert_eq!(result.unwrap().items, [1, 2, 3]);
        } else {
            assert_untrusted(&result.unwrap_err());
            assert!(server.requests().is_empty());
        }
        assert_eq!(server.connections(), 1, "{certificate:?}");
    }
}

/// Runs a test in a process that trusts the certificate that the test writes to the file.
pub async fn run_with_authority(test: &str) {
    let name = format!(
        "authority-{}-{}.pem",
        test.replace("::", "-"),
        std::process::id()
    );
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let variables = [("SSL_CERT_FILE", path.to_str().unwrap())];
    Environment::of(test, variables).run().await;
    fs::remove_file(path).unwrap();
}

/// Takes connections and never says a word: the handshake of TLS has no end.
fn silent() -> Server {
    Server::script(iter::repeat_with(Connection::silent))
}

#[tokio::test(start_paused = true)]
async fn a_handshake_without_end_counts_as_connecting() {
    let server = silent();
    let client = builder(server.https_url()).max_attempts(1).build().unwrap();
    let start = Instant::now();
    let error = create(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect, "{error}");
    assert!(error.is_retryable() && !error.may_have_been_processed());
    let time = start.elapsed();
    assert!(
        time >= Duration::from_secs(5) && time < Duration::from_secs(6),
        "{time:?}"
    );
}

/// Even a write is sent again, as nothing of it was.
#[tokio::test(start_paused = true)]
async fn fault_98_connecting_outlasts_the_other_limits() {
    for (silence, attempt, expected) in [(1, 30, 10), (15, 2, 2)] {
        let server = silent();
        let builder = builder(server.https_url()).connect_timeout(SECOND * 10);
        let builder = builder.read_timeout(SECOND * silence);
        let client = builder.attempt_timeout(SECOND * attempt).build().unwrap();
        let start = Instant::now();
        assert_unconnected(&create(&client).await.unwrap_err());
        assert_eq!(server.connections(), 3);
        let (time, attempts) = (start.elapsed(), SECOND * expected * 3);
        assert!(
            time >= attempts && time <= attempts + SECOND * 2,
            "{time:?}"
        );
    }
}

/// The call has no time for another attempt, but nothing was sent all the same.
#[tokio::test(start_paused = true)]
async fn fault_98_connecting_outlasts_the_call() {
    let server = silent();
    let builder = builder(server.https_url()).connect_timeout(SECOND * 10);
    let client = builder.total_timeout(SECOND * 2).build().unwrap();
    let error = create(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1));
    assert!(!error.may_have_been_processed());
}

/// A server that took long to connect to has the whole time to answer.
#[tokio::test(start_paused = true)]
async fn fault_98_silence_is_counted_from_the_connection_on() {
    let Some(authority) = Environment::inside("SSL_CERT_FILE") else {
        let test = "connecting::fault_98_silence_is_counted_from_the_connection_on";
        return run_with_authority(test).await;
    };
    fs::write(authority, authority_pem()).unwrap();
    let slow = page().pause_at(Offset::Start(0), SECOND * 3 / 2);
    let connection = Connection::respond([slow, Response::stall()]).tls(Certificate::Trusted);
    let server = Server::script([connection.late(SECOND * 3)]);
    let builder = builder(server.https_url()).connect_timeout(SECOND * 10);
    let client = builder.read_timeout(SECOND * 2).build().unwrap();
    create(&client).await.unwrap();
    let start = Instant::now();
    let error = create(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1));
    assert!(error.may_have_been_processed());
    let time = start.elapsed();
    assert!(time >= SECOND * 2 && time < SECOND * 3, "{time:?}");
    assert_eq!(server.connections(), 1);
}

/// In a process of its own, which finds no certificates.
#[tokio::test(start_paused = true)]
async fn fault_89_no_certificates_on_the_machine() {
    if Environment::inside("SSL_CERT_FILE").is_none() {
        let variables = [("SSL_CERT_FILE", "/nowhere"), ("SSL_CERT_DIR", "/nowhere")];
        let test = "connecting::fault_89_no_certificates_on_the_machine";
        return Environment::of(test, variables).run().await;
    }
    let error = builder("https://open.feishu.cn").build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Config);
    let text = error.to_string();
    assert!(text.contains("no CA certificate is found"), "{text}");
    assert!(
        text.contains("SSL_CERT_FILE") && !text.contains('\n'),
        "{text}"
    );
    let server = Server::respond([page()]);
    let client = builder(server.http_url()).build().unwrap();
    assert_eq!(list(&client).await.unwrap().items, [1, 2, 3]);
}

fn assert_untrusted(error: &Error) {
    assert_eq!(error.kind(), ErrorKind::Connect, "{error}");
    assert!(!error.is_retryable() && !error.may_have_been_processed());
    assert_eq!(error.attempts(), 1);
    assert!(
        error.to_string().contains("no secure connection"),
        "{error}"
    );
}

/// The server breaks off the handshake, as one that is overloaded might: no reason to do without TLS.
#[tokio::test(start_paused = true)]
async fn fault_03_no_fallback_to_http() {
    let server = Server::respond([page()]);
    let client = builder(server.https_url()).build().unwrap();
    assert_unconnected(&list(&client).await.unwrap_err());
    assert_eq!((server.connections(), server.requests().len()), (3, 0));
}

/// Under TLS nothing of the request is sent before the server has spoken. In a process of its own, which trusts
/// the authority of the certificates.
#[tokio::test(start_paused = true)]
async fn fault_04_reset_on_accept() {
    let Some(authority) = Environment::inside("SSL_CERT_FILE") else {
        return run_with_authority("connecting::fault_04_reset_on_accept").await;
    };
    fs::write(authority, authority_pem()).unwrap();
    for _ in 0..20 {
        let good = Connection::respond([page()]).tls(Certificate::Trusted);
        let server = Server::script([Connection::reset(), good]);
        let client = builder(server.https_url()).build().unwrap();
        create(&client).await.unwrap();
        assert_eq!((server.connections(), server.requests().len()), (2, 1));
    }
}

/// Without TLS the request may be on its way before the reset is: that it was sent cannot be ruled out.
#[tokio::test(start_paused = true)]
async fn fault_04_reset_on_accept_without_tls() {
    let server = Server::script([Connection::reset(), Connection::respond([page()])]);
    let client = builder(server.http_url()).build().unwrap();
    list(&client).await.unwrap();
    assert_eq!((server.connections(), server.requests().len()), (2, 1));
}
