//! Private authorities and certificates of the client's own.

use feishu_openapi_runtime::{ClientBuilder, ErrorKind};

use crate::environment::Environment;
use crate::support::{Certificate, Connection, Server, authority_pem, client_identity_pem};
use crate::{builder, list, page};

fn private() -> Server {
    Server::script([Connection::respond([page()]).tls(Certificate::Trusted)])
}

#[tokio::test(start_paused = true)]
async fn a_private_authority_is_trusted_once_its_certificate_is_given() {
    let server = private();
    let client = builder(server.https_url()).build().unwrap();
    let error = list(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 1));

    let server = private();
    let builder = builder(server.https_url()).root_certificate(authority_pem());
    assert_eq!(
        list(&builder.build().unwrap()).await.unwrap().items,
        [1, 2, 3]
    );
}

/// In a process of its own, which finds no certificates.
#[tokio::test(start_paused = true)]
async fn a_private_authority_is_enough() {
    if Environment::inside("SSL_CERT_FILE").is_none() {
        let variables = [("SSL_CERT_FILE", "/nowhere"), ("SSL_CERT_DIR", "/nowhere")];
        let test = "trust::a_private_authority_is_enough";
        return Environment::of(test, variables).run().await;
    }
    let server = private();
    let builder = builder(server.https_url()).root_certificate(authority_pem());
    list(&builder.build().unwrap()).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn one_of_several_certificates_in_a_file_is_enough() {
    let server = private();
    let others = format!("An authority:\n{}\n{}", authority_pem(), authority_pem());
    let builder = builder(server.https_url()).root_certificate(others);
    list(&builder.build().unwrap()).await.unwrap();
}

/// A gateway that asks for certificates.
fn gateway() -> Server {
    Server::script((0..3).map(|_| Connection::respond([page()]).mutual_tls()))
}

#[tokio::test(start_paused = true)]
async fn a_gateway_that_asks_for_a_certificate_gets_it() {
    let server = gateway();
    let builder = || builder(server.https_url()).root_certificate(authority_pem());
    let identified = builder().client_identity(client_identity_pem());
    list(&identified.build().unwrap()).await.unwrap();
    assert_eq!(server.requests().len(), 1);

    // Whether the refusal comes before the request is on its way depends on who is faster.
    let error = list(&builder().build().unwrap()).await.unwrap_err();
    let kinds = [ErrorKind::Connect, ErrorKind::Transport];
    assert!(kinds.contains(&error.kind()), "{error}");
    assert_eq!(server.requests().len(), 1);
}

fn assert_refused(builder: ClientBuilder, problem: &str) {
    let error = builder.build().unwrap_err();
    crate::shows_no_secret(&error);
    assert_eq!(error.kind(), ErrorKind::Config);
    let text = error.to_string();
    assert!(text.contains(problem) && !text.contains('\n'), "{text}");
}

fn pem(label: &str, base64: &str) -> String {
    format!("-----BEGIN {label}-----\n{base64}\n-----END {label}-----\n")
}

#[test]
fn fault_107_certificates_that_are_none() {
    let builder = |pem: &str| builder("https://platform.invalid").root_certificate(pem);
    let needed = "root_certificate(…) needs certificates of authorities in PEM";
    for text in [
        "",
        "planted",
        &pem("CERTIFICATE", "planted!"),
        &pem("CERTIFICATE", "cGxhbnRlZA=="),
        &pem("PRIVATE KEY", "cGxhbnRlZA=="),
        "-----BEGIN CERTIFICATE-----\nplanted",
    ] {
        assert_refused(builder(text), needed);
        // One that is right does not make up for it.
        assert_refused(builder(text).root_certificate(authority_pem()), needed);
    }
}

#[test]
fn fault_107_identities_that_are_none() {
    let builder = |pem: &str| builder("https://platform.invalid").client_identity(pem);
    let (identity, other) = (client_identity_pem(), client_identity_pem());
    let (certificate, _) = identity.split_once("-----BEGIN PRIVATE").unwrap();
    let (_, key) = other.split_once("-----BEGIN PRIVATE").unwrap();
    let of_two = format!("{certificate}-----BEGIN PRIVATE{key}");
    let damaged = certificate.to_owned() + &pem("PRIVATE KEY", "cGxhbnRlZA==");
    let encrypted = certificate.to_owned() + &pem("ENCRYPTED PRIVATE KEY", "cGxhbnRlZA==");
    for text in ["", "planted", certificate, &of_two, &damaged, &encrypted] {
        assert_refused(
            builder(text),
            "client_identity(…) needs a certificate and its private key",
        );
    }
}
