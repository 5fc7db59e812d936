use std::time::Duration;

use crate::client::transport::BaseUrl;
use crate::{Error, ErrorKind};

use super::connector::NotingLayer;
use super::options::Connecting;
use super::proxy::Proxy;
use super::tls::Tls;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

const NO_CERTIFICATES: &str = "no CA certificate is found on this machine, so https cannot be used: install the \
    system's package `ca-certificates`, or name a file of certificates in the variable SSL_CERT_FILE";

/// Starts the library. It follows no redirect, which would carry the token elsewhere, and sends no Referer,
/// which would carry the query.
pub(super) fn start(
    options: &Connecting,
    proxy: &Proxy,
    base_url: &BaseUrl,
) -> Result<reqwest::Client, Error> {
    let tls = Tls::read(options)?;
    let builder = || {
        let builder = reqwest::Client::builder()
            .connect_timeout(options.connect_timeout.unwrap_or(CONNECT_TIMEOUT))
            .connector_layer(NotingLayer)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            // The library repeats requests over HTTP/2, which another crate of the program may turn on; the
            // client counts attempts itself.
            .retry(reqwest::retry::never());
        proxy.install(tls.install(builder))
    };
    let cause = match builder()?.build() {
        Ok(client) => return Ok(client),
        Err(cause) => cause,
    };
    tls.check()?;
    // If the library starts with no trusted certificate, the machine's are what was missing. Http needs none.
    match builder()?.tls_certs_only([]).build() {
        Ok(client) if !base_url.is_https() => Ok(client),
        Ok(_) => Err(Error::new(ErrorKind::Config, NO_CERTIFICATES).with_source(cause)),
        Err(_) => {
            let problem = "the HTTP library does not start";
            Err(Error::new(ErrorKind::Config, problem).with_source(cause))
        }
    }
}
