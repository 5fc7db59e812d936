//! The default transport: reqwest with rustls.

mod body;
mod classify;
mod client;
mod connector;
mod options;
mod proxy;
mod tls;
mod upload;

use std::borrow::Cow;
use std::future::poll_fn;
use std::pin::pin;
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};
use tokio::time::sleep;

use crate::{Body, Chunks, Error, HttpRequest, HttpResponse, Method};

use super::base_url::{self, BaseUrl};
use super::{SendFuture, Transport, TransportError, TransportErrorKind, connecting};
use crate::client::calls::after;

use body::Received;
use classify::classify;
use options::Connecting;
pub(in crate::client) use options::{Options, ProxyOption};
use proxy::Proxy;
use upload::{Progress, Upload};

/// How long the server may be silent.
const READ_TIMEOUT: Duration = Duration::from_secs(15);

/// A client of the library, with what the library lacks: a limit of silence, and the proxy's name in errors.
pub(in crate::client) struct ReqwestTransport {
    client: reqwest::Client,
    read_timeout: Duration,
    proxy: Proxy,
}

impl ReqwestTransport {
    pub(in crate::client) fn new(options: Options, base_url: &BaseUrl) -> Result<Self, Error> {
        // Stricter than the client's own check.
        reqwest::Url::parse(base_url.as_str()).map_err(|_| base_url::invalid("is no address"))?;
        let (client, proxy) = client_and_proxy(options.http_client, &options.connecting, base_url)?;
        Ok(Self {
            client,
            read_timeout: options.read_timeout.unwrap_or(READ_TIMEOUT),
            proxy,
        })
    }

    async fn exchange(
        &self,
        request: &HttpRequest,
    ) -> Result<HttpResponse<Chunks>, TransportError> {
        let progress = Progress::default();
        let mut builder = self
            .client
            .request(method(request.method), &request.url)
            .headers(headers(request)?);
        if let Some(body) = &request.body {
            builder = builder.body(content(body, &progress));
        }
        let sent = self.until_silence(builder.send(), &progress).await?;
        let response = sent.map_err(|error| self.not_answered(request, error))?;
        Ok(received(response, self.read_timeout))
    }

    /// Waits for an answer until the server has been silent for too long. Connecting has a limit of its own, and
    /// sending the request's body is no silence; the library's own timeout would end long uploads.
    async fn until_silence<T>(
        &self,
        answer: impl Future<Output = T>,
        progress: &Progress,
    ) -> Result<T, TransportError> {
        let mut answer = pin!(answer);
        let mut limit = pin!(sleep(self.read_timeout));
        let mut was_connecting = false;
        poll_fn(|context| {
            let (answer, is_connecting) = connecting::poll(answer.as_mut(), context);
            if answer.is_ready() {
                return answer.map(Ok);
            }
            if progress.take() || is_connecting || was_connecting {
                limit.as_mut().reset(after(self.read_timeout));
            }
            was_connecting = is_connecting;
            limit.as_mut().poll(context).map(|()| Err(silence()))
        })
        .await
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

/// Which proxy a client of the caller's goes through is not known: errors name the platform's host.
fn client_and_proxy(
    own: Option<reqwest::Client>,
    options: &Connecting,
    base_url: &BaseUrl,
) -> Result<(reqwest::Client, Proxy), Error> {
    if let Some(client) = own {
        options.refuse_beside_http_client()?;
        return Ok((client, Proxy::default()));
    }
    let proxy = Proxy::choose(options.proxy.as_ref(), base_url)?;
    let client = client::start(options, &proxy, base_url)?;
    Ok((client, proxy))
}

fn silence() -> TransportError {
    TransportError::new(TransportErrorKind::Timeout, "silence for too long")
}

/// Larger bodies are sent piece by piece, to see that sending makes progress.
const MAX_WHOLE_BYTES: usize = 64 * 1024;

fn content(body: &Body, progress: &Progress) -> reqwest::Body {
    match body.to_bytes() {
        Some(Cow::Borrowed(bytes)) if bytes.len() <= MAX_WHOLE_BYTES => bytes.to_vec().into(),
        _ => reqwest::Body::wrap(Upload::new(body, progress.clone())),
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

fn received(response: reqwest::Response, read_timeout: Duration) -> HttpResponse<Chunks> {
    let headers = response.headers().iter();
    HttpResponse {
        status: response.status().as_u16(),
        headers: headers
            .map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()))
            .collect(),
        body: Chunks::new(Received::new(response, read_timeout)),
    }
}
