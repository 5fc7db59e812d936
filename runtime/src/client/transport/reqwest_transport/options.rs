use std::time::Duration;

use crate::{Error, ErrorKind};

/// What a caller can choose. The [`ClientBuilder`](crate::ClientBuilder) documents the parts.
#[derive(Default)]
pub(in crate::client) struct Options {
    pub(in crate::client) http_client: Option<reqwest::Client>,
    pub(in crate::client) read_timeout: Option<Duration>,
    pub(in crate::client) connecting: Connecting,
}

/// How connections are made, which a client of the caller's own decides itself.
#[derive(Default)]
pub(in crate::client) struct Connecting {
    pub(in crate::client) connect_timeout: Option<Duration>,
    pub(in crate::client) proxy: Option<ProxyOption>,
    /// In PEM.
    pub(in crate::client) root_certificates: Vec<Vec<u8>>,
    /// In PEM, with the private key.
    pub(in crate::client) client_identity: Option<Vec<u8>>,
}

/// Which proxy to use. `Address` may hold credentials.
pub(in crate::client) enum ProxyOption {
    System,
    Address(String),
}

impl Options {
    /// Refuses options beside a transport of the caller's own, to which they would make no difference.
    pub(in crate::client) fn refuse_beside_transport(&self) -> Result<(), Error> {
        let http_client = self.http_client.as_ref().map(|_| "http_client");
        let read_timeout = self.read_timeout.map(|_| "read_timeout");
        let given = http_client.into_iter().chain(read_timeout);
        refuse(
            given.chain(self.connecting.given()),
            "do not apply to a transport of your own: leave them out, or use wrap_transport(…) instead of transport(…)",
        )
    }
}

impl Connecting {
    /// Refuses options beside a client of the caller's own, to which they would make no difference.
    pub(super) fn refuse_beside_http_client(&self) -> Result<(), Error> {
        refuse(
            self.given(),
            "must be set in the client that is given to http_client(…)",
        )
    }

    /// The methods of the builder that were called.
    fn given(&self) -> impl Iterator<Item = &'static str> {
        let proxy = self.proxy.as_ref().map(|proxy| match proxy {
            ProxyOption::System => "system_proxy",
            ProxyOption::Address(_) => "proxy",
        });
        let names = [
            self.connect_timeout.map(|_| "connect_timeout"),
            proxy,
            (!self.root_certificates.is_empty()).then_some("root_certificate"),
            self.client_identity.as_ref().map(|_| "client_identity"),
        ];
        names.into_iter().flatten()
    }
}

fn refuse<'a>(given: impl Iterator<Item = &'a str>, problem: &str) -> Result<(), Error> {
    let given: Vec<&str> = given.collect();
    if given.is_empty() {
        return Ok(());
    }
    let given = given.join(", ");
    Err(Error::new(ErrorKind::Config, format!("{given} {problem}")))
}
