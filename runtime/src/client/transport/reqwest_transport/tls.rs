//! Whom the HTTP library trusts, and as whom it shows itself.

use reqwest::{Certificate, Identity};

use crate::{Error, ErrorKind};

use super::classify::first_cause;
use super::options::Connecting;

const ROOT_CERTIFICATE: &str = "root_certificate(…) needs certificates of authorities in PEM, each between `-----BEGIN \
    CERTIFICATE-----` and `-----END CERTIFICATE-----`";

const CLIENT_IDENTITY: &str =
    "client_identity(…) needs a certificate and its private key in PEM, not encrypted";

/// The caller's part of TLS.
pub(super) struct Tls {
    roots: Vec<Certificate>,
    identity: Option<Identity>,
}

impl Tls {
    pub(super) fn read(options: &Connecting) -> Result<Self, Error> {
        let mut roots = Vec::new();
        for pem in &options.root_certificates {
            let read = Certificate::from_pem_bundle(pem);
            let read = read.map_err(|cause| refused(ROOT_CERTIFICATE, cause))?;
            if read.is_empty() {
                let message = format!("{ROOT_CERTIFICATE}; there is none");
                return Err(Error::new(ErrorKind::Config, message));
            }
            roots.extend(read);
        }
        let identity = options.client_identity.as_deref().map(Identity::from_pem);
        let identity = identity.transpose();
        Ok(Self {
            roots,
            identity: identity.map_err(|cause| refused(CLIENT_IDENTITY, cause))?,
        })
    }

    /// Makes the HTTP library use them.
    pub(super) fn install(&self, builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
        let builder = builder.tls_certs_merge(self.roots.iter().cloned());
        match &self.identity {
            Some(identity) => builder.identity(identity.clone()),
            None => builder,
        }
    }

    /// Finds out whether it is one of them that keeps the library from starting.
    pub(super) fn check(&self) -> Result<(), Error> {
        starts(|builder| builder.tls_certs_only(self.roots.iter().cloned()))
            .map_err(|cause| refused(ROOT_CERTIFICATE, cause))?;
        let Some(identity) = &self.identity else {
            return Ok(());
        };
        starts(|builder| builder.tls_certs_only([]).identity(identity.clone()))
            .map_err(|cause| refused(CLIENT_IDENTITY, cause))
    }
}

fn starts(
    configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder,
) -> reqwest::Result<()> {
    configure(reqwest::Client::builder()).build().map(drop)
}

fn refused(needed: &str, cause: reqwest::Error) -> Error {
    let message = format!("{needed}: {}", first_cause(&cause));
    Error::new(ErrorKind::Config, message).with_source(cause)
}
