//! Certificates right and wrong, and the server's side of the TLS handshake.

use std::sync::{Arc, LazyLock};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd,
};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::server::danger::ClientCertVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

/// The certificate that a connection shows. All but `SelfSigned` are signed by the authority of
/// [`authority_der`]; all but `WrongHost` are for 127.0.0.1 and localhost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// Nothing wrong with it, for a client that trusts the authority.
    Trusted,
    /// Signed by itself.
    SelfSigned,
    /// Out of date since 2001.
    Expired,
    /// For another host.
    WrongHost,
}

type Authority = CertifiedIssuer<'static, KeyPair>;

static AUTHORITY: LazyLock<Authority> = LazyLock::new(|| {
    let mut params = parameters(&["authority.invalid"]);
    // Named, or a self-signed certificate of the same default name would seem to be issued by it.
    let name = &mut params.distinguished_name;
    name.push(DnType::CommonName, "Test authority");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, key()).expect("the authority's parameters are right")
});

/// The certificate of the test authority, made anew by each test program, in DER.
pub fn authority_der() -> Vec<u8> {
    AUTHORITY.der().to_vec()
}

/// The same in PEM.
pub fn authority_pem() -> String {
    AUTHORITY.pem()
}

/// A certificate for a client, signed by the authority, and its private key, in PEM.
pub fn client_identity_pem() -> String {
    let key = key();
    let certificate = parameters(&["client.invalid"]).signed_by(&key, &AUTHORITY);
    let certificate = certificate.expect("the parameters are right");
    certificate.pem() + &key.serialize_pem()
}

/// The server's side; with `asks` it talks only to clients with a certificate of the authority.
pub(super) fn acceptor(certificate: Certificate, asks: bool) -> TlsAcceptor {
    let key = key();
    let secret = PrivatePkcs8KeyDer::from(key.serialize_der());
    let config = if asks {
        ServerConfig::builder().with_client_cert_verifier(client_verifier())
    } else {
        ServerConfig::builder().with_no_client_auth()
    };
    let config = config
        .with_single_cert(vec![issue(certificate, &key)], secret.into())
        .expect("the key belongs to the certificate");
    TlsAcceptor::from(Arc::new(config))
}

fn client_verifier() -> Arc<dyn ClientCertVerifier> {
    let mut roots = RootCertStore::empty();
    roots
        .add(AUTHORITY.der().clone())
        .expect("the authority is one");
    let verifier = WebPkiClientVerifier::builder(roots.into()).build();
    verifier.expect("there is an authority")
}

fn issue(certificate: Certificate, key: &KeyPair) -> CertificateDer<'static> {
    let mut params = parameters(match certificate {
        Certificate::WrongHost => &["elsewhere.invalid"],
        _ => &["127.0.0.1", "localhost"],
    });
    if certificate == Certificate::Expired {
        params.not_after = date_time_ymd(2001, 1, 1);
    }
    let issued = match certificate {
        Certificate::SelfSigned => params.self_signed(key),
        _ => params.signed_by(key, &AUTHORITY),
    };
    issued.expect("the parameters are right").der().clone()
}

fn parameters(names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    CertificateParams::new(names).expect("the names are right")
}

fn key() -> KeyPair {
    KeyPair::generate().expect("the system has random numbers")
}
