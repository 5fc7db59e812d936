use std::fs;

use feishu_openapi_runtime::{Error, ErrorKind};

use crate::environment::Environment;
use crate::support::{Certificate, Connection, RefusedPort, Server, authority_pem};
use crate::{builder, create, list, page};

/// The error is one of connecting, and may be tried again: nothing was sent.
fn assert_unconnected(error: &Error) {
    assert_eq!(error.kind(), ErrorKind::Connect, "{error}");
    assert!(error.is_retryable() && !error.may_have_been_processed());
    assert_eq!(error.attempts(), 3);
}

#[tokio::test(start_paused = true)]
async fn fault_01_connection_refused() {
    let port = RefusedPort::reserve();
    // The clock is moved while a server lives.
    let _clock = Server::respond([]);
    let client = builder(format!("http://{}", port.address()))
        .build()
        .unwrap();
    let start = tokio::time::Instant::now();
    let error = list(&client).await.unwrap_err();
    assert_unconnected(&error);
    let refused = format!(
        "GET /open-apis/test/v1/numbers: no connection: {}: ",
        port.address()
    );
    assert!(error.to_string().starts_with(&refused), "{error}");
    // The bounds of the two waits, and a step of the clock for each timer.
    assert!(start.elapsed() <= std::time::Duration::from_millis(500 + 1000 + 200));
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
    let Some(authority) = trusted_authority("connecting::fault_03_untrusted_certificates").await
    else {
        return;
    };
    fs::write(&authority, authority_pem()).unwrap();
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

/// Where to write the certificate that this process trusts. None in the process that starts it.
async fn trusted_authority(test: &str) -> Option<String> {
    let name = format!("authority-{}.pem", std::process::id());
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let path = path.to_str().unwrap();
    let environment = Environment::of(test, [("SSL_CERT_FILE", path)]);
    let variables = environment.enter().await;
    if variables.is_none() {
        fs::remove_file(path).unwrap();
    }
    variables.map(|mut variables| variables.remove("SSL_CERT_FILE").unwrap())
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

#[tokio::test(start_paused = true)]
async fn fault_04_reset_on_accept() {
    for _ in 0..20 {
        let server = Server::script([Connection::reset(), Connection::respond([page()])]);
        let client = builder(server.http_url()).build().unwrap();
        create(&client).await.unwrap();
        assert_eq!((server.connections(), server.requests().len()), (2, 1));
    }
}
