use std::time::Duration;

use crate::client::transport::BaseUrl;
use crate::{Error, ErrorKind};

use super::connector::NotingLayer;
use super::proxy::Proxy;

const NO_CERTIFICATES: &str = "no CA certificate is found on this machine, so https cannot be used: install the \
    system's package `ca-certificates`, or name a file of certificates in the variable SSL_CERT_FILE";

/// Starts the library. It follows no redirect, which would carry the token elsewhere, and sends no Referer,
/// which would carry the query.
pub(super) fn start(
    connect_timeout: Duration,
    proxy: &Proxy,
    base_url: &BaseUrl,
) -> Result<reqwest::Client, Error> {
    let builder = || {
        let builder = reqwest::Client::builder()
            .connect_timeout(connect_timeout)
            .connector_layer(NotingLayer)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            // The library repeats requests over HTTP/2, which another crate of the program may turn on; the
            // client counts attempts itself.
            .retry(reqwest::retry::never());
        proxy.install(builder)
    };
    let cause = match builder()?.build() {
        Ok(client) => return Ok(client),
        Err(cause) => cause,
    };
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
