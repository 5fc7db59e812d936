//! Handshakes with right and wrong certificates, seen by a client that trusts the authority.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;

use tokio::task::spawn_blocking;
use tokio_rustls::rustls::{
    CertificateError, ClientConfig, ClientConnection, Error, RootCertStore, StreamOwned,
};

use crate::GET;
use crate::support::{Certificate, Connection, Response, Server, authority_der};

fn connect(address: SocketAddr) -> io::Result<StreamOwned<ClientConnection, TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(authority_der().into()).unwrap();
    let config = ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let host = address.ip().into();
    let connection = ClientConnection::new(Arc::new(config), host).unwrap();
    Ok(StreamOwned::new(connection, TcpStream::connect(address)?))
}

/// Sends a request and reads the answer to the end of the connection.
async fn talk(server: &Server) -> io::Result<String> {
    let address = server.address();
    let talk = move || {
        let mut stream = connect(address)?;
        stream.write_all(GET.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map(|_| answer)
    };
    spawn_blocking(talk).await.unwrap()
}

fn serve(certificate: Certificate, response: Response) -> Server {
    Server::script([Connection::respond([response]).tls(certificate)])
}

/// Why a client refuses the certificate.
async fn refusal(certificate: Certificate) -> CertificateError {
    let server = serve(certificate, Response::raw("secret"));
    let error = talk(&server).await.unwrap_err();
    assert_eq!(server.connections(), 1);
    assert!(server.requests().is_empty());
    match error.downcast::<Error>() {
        Ok(Error::InvalidCertificate(reason)) => reason,
        other => panic!("expected a refused certificate, got {other:?}"),
    }
}

#[tokio::test]
async fn a_trusted_certificate_is_accepted() {
    let server = serve(Certificate::Trusted, Response::raw("hello"));
    assert_eq!(talk(&server).await.unwrap(), "hello");
    assert_eq!(server.requests()[0].path(), "/");
}

#[tokio::test]
async fn a_reset_works_below_tls() {
    let server = serve(Certificate::Trusted, Response::reset());
    let error = talk(&server).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_self_signed_certificate_is_refused() {
    let reason = refusal(Certificate::SelfSigned).await;
    assert_eq!(reason, CertificateError::UnknownIssuer);
}

#[tokio::test]
async fn an_expired_certificate_is_refused() {
    let reason = refusal(Certificate::Expired).await;
    assert!(
        matches!(reason, CertificateError::ExpiredContext { .. }),
        "{reason:?}"
    );
}

#[tokio::test]
async fn a_certificate_for_another_host_is_refused() {
    let reason = refusal(Certificate::WrongHost).await;
    assert!(
        matches!(reason, CertificateError::NotValidForNameContext { .. }),
        "{reason:?}"
    );
}
