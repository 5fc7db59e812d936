//! The options of the default transport, reqwest.

use std::time::Duration;

use super::ClientBuilder;
use crate::Error;
use crate::client::transport::reqwest_transport::{Options, ProxyOption, ReqwestTransport};
use crate::client::transport::{BaseUrl, Transport};

/// The transport of the caller's own, or else the default one.
pub(super) fn unless(
    own: Option<Box<dyn Transport>>,
    options: Options,
    base_url: &BaseUrl,
) -> Result<Box<dyn Transport>, Error> {
    match own {
        Some(transport) => {
            options.refuse_beside_transport()?;
            Ok(transport)
        }
        None => Ok(Box::new(ReqwestTransport::new(options, base_url)?)),
    }
}

impl ClientBuilder {
    /// How long a connection may take, with the lookup of the name and TLS; 5 seconds by default.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.reqwest.connecting.connect_timeout = Some(timeout);
        self
    }

    /// How long the server may be silent before and during its response; 15 seconds by default. The time for
    /// connecting and for sending the request does not count.
    #[must_use]
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.reqwest.read_timeout = Some(timeout);
        self
    }

    /// The proxy to go through, such as `http://proxy.example.com:8080`, with `user:password@` before the host if the
    /// proxy requires it. Its scheme must be http or https, or with the feature `socks` socks5, or socks5h for a proxy that
    /// looks up names itself. By default no proxy is used. Replaces [`system_proxy`](Self::system_proxy).
    #[must_use]
    pub fn proxy(mut self, address: impl Into<String>) -> Self {
        self.reqwest.connecting.proxy = Some(ProxyOption::Address(address.into()));
        self
    }

    /// Goes through the proxy that the environment names: `HTTPS_PROXY` or `HTTP_PROXY`, depending on the base URL, or
    /// else `ALL_PROXY`, unless `NO_PROXY` lists the host. By default these are ignored. Replaces
    /// [`proxy`](Self::proxy).
    #[must_use]
    pub fn system_proxy(mut self) -> Self {
        self.reqwest.connecting.proxy = Some(ProxyOption::System);
        self
    }

    /// Trusts the authorities of these certificates, in addition to those that the machine trusts. The PEM may hold any number
    /// of certificates, and the method may be called any number of times. On Android a certificate must be added to the system's
    /// store instead.
    #[must_use]
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.reqwest.connecting.root_certificates.push(pem.into());
        self
    }

    /// Shows this certificate to a server or gateway that asks for one (mutual TLS). The PEM holds the certificate, those of
    /// authorities between it and the one that the server trusts, and the private key, which must not be encrypted.
    #[must_use]
    pub fn client_identity(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.reqwest.connecting.client_identity = Some(pem.into());
        self
    }

    /// Sends with a client of reqwest 0.13 that you have made, for what the other options cannot say. Time limits, limits of
    /// size, and errors without addresses and secrets stay this crate's. The rest is yours:
    ///
    /// - proxies, certificates and the time for connecting; the builder's options of these are refused beside it, and errors name
    ///   the platform's host even where a proxy is at fault;
    /// - `redirect(Policy::none())`, `referer(false)` and `retry(retry::never())`, which the default transport sets: the token
    ///   and the query must not go elsewhere, and a write must not be sent twice;
    /// - a `connect_timeout` that is shorter than [`read_timeout`](Self::read_timeout) and
    ///   [`attempt_timeout`](Self::attempt_timeout), which here count connecting, too. If it is they that end, the client does
    ///   not know that nothing was sent: the error says that the request may have been processed, and a write is not tried
    ///   again.
    ///
    /// ```
    /// # use feishu_openapi_runtime as feishu_openapi;
    /// use std::time::Duration;
    ///
    /// use feishu_openapi::Client;
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let http = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .referer(false)
    ///     .retry(reqwest::retry::never())
    ///     .connect_timeout(Duration::from_secs(5))
    ///     .pool_max_idle_per_host(4)
    ///     .build()?;
    /// let builder = Client::builder().http_client(http);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.reqwest.http_client = Some(client);
        self
    }
}
