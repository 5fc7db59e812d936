//! The default transport: reqwest with rustls.

mod body;
mod classify;
mod proxy;

use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};

use crate::{Error, ErrorKind, HttpRequest, HttpResponse, Method};

use super::{SendFuture, Transport, TransportError, TransportErrorKind};

use classify::classify;
use proxy::Proxy;

/// What a caller can choose. The [`ClientBuilder`](super::ClientBuilder) documents the parts.
pub(super) struct Options {
    pub(super) connect_timeout: Duration,
    pub(super) read_timeout: Duration,
    pub(super) max_body_bytes: usize,
    pub(super) proxy: ProxyOption,
}

/// Which proxy to use. `Address` may hold credentials.
pub(super) enum ProxyOption {
    None,
    System,
    Address(String),
}

impl Default for Options {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(5),
            read_timeout: Duration::from_secs(15),
            max_body_bytes: 16 * 1024 * 1024,
            proxy: ProxyOption::None,
        }
    }
}

/// Follows no redirect, which would carry the token elsewhere, and sends no Referer, which would carry the
/// query.
pub(super) struct ReqwestTransport {
    client: reqwest::Client,
    max_body_bytes: usize,
    proxy: Proxy,
}

impl ReqwestTransport {
    pub(super) fn new(options: Options) -> Result<Self, Error> {
        let builder = reqwest::Client::builder()
            .connect_timeout(options.connect_timeout)
            .read_timeout(options.read_timeout)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            // The library repeats requests over HTTP/2, which another crate of the program may turn on; the
            // client counts attempts itself.
            .retry(reqwest::retry::never());
        let (builder, proxy) = Proxy::install(options.proxy, builder)?;
        let client = builder.build().map_err(|error| {
            Error::new(ErrorKind::Config, "the HTTP library does not start").with_source(error)
        })?;
        Ok(Self {
            client,
            max_body_bytes: options.max_body_bytes,
            proxy,
        })
    }

    async fn exchange(&self, request: &HttpRequest) -> Result<HttpResponse, TransportError> {
        let mut builder = self
            .client
            .request(method(request.method), &request.url)
            .headers(headers(request)?);
        if let Some(body) = &request.body {
            builder = builder.body(body.clone());
        }
        let sent = builder.send().await;
        let mut response = sent.map_err(|error| self.not_answered(request, error))?;
        let body = body::read(&mut response, self.max_body_bytes).await?;
        Ok(received(&response, body))
    }

    /// Names the host, or the proxy before it, where there was no connection.
    fn not_answered(&self, request: &HttpRequest, error: reqwest::Error) -> TransportError {
        let error = classify(error);
        match error.kind() {
            TransportErrorKind::Connect | TransportErrorKind::Tls => {
                error.with_context(self.proxy.peer(&request.url))
            }
            _ => error,
        }
    }
}

impl Transport for ReqwestTransport {
    fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
        Box::pin(self.exchange(request))
    }
}

fn method(method: Method) -> reqwest::Method {
    match method {
        Method::Get => reqwest::Method::GET,
        Method::Post => reqwest::Method::POST,
        Method::Put => reqwest::Method::PUT,
        Method::Patch => reqwest::Method::PATCH,
        Method::Delete => reqwest::Method::DELETE,
    }
}

fn headers(request: &HttpRequest) -> Result<HeaderMap, TransportError> {
    let mut headers = HeaderMap::with_capacity(request.headers.len());
    for (name, value) in &request.headers {
        let invalid = || TransportError::new(TransportErrorKind::Config, invalid_header(name));
        let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| invalid())?;
        let mut value = HeaderValue::from_str(value).map_err(|_| invalid())?;
        // Otherwise the library prints the token.
        value.set_sensitive(header == AUTHORIZATION);
        headers.append(header, value);
    }
    Ok(headers)
}

/// Without the value, which may be a secret.
fn invalid_header(name: &str) -> String {
    format!("the header {name:?} holds what HTTP does not allow")
}

fn received(response: &reqwest::Response, body: Vec<u8>) -> HttpResponse {
    let headers = response.headers().iter();
    HttpResponse {
        status: response.status().as_u16(),
        headers: headers
            .map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()))
            .collect(),
        body,
    }
}
