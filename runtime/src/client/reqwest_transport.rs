use crate::{Error, ErrorKind, HttpRequest, HttpResponse, Method};

use super::{SendFuture, Transport, TransportError, TransportErrorKind};

/// reqwest with rustls. Redirects are not followed: they would carry the token elsewhere.
pub(super) struct ReqwestTransport(reqwest::Client);

impl ReqwestTransport {
    pub(super) fn new() -> Result<Self, Error> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .no_proxy()
            .build();
        client.map(Self).map_err(|error| {
            Error::new(ErrorKind::Config, "the HTTP library does not start").with_source(error)
        })
    }

    async fn exchange(&self, request: &HttpRequest) -> reqwest::Result<HttpResponse> {
        let mut builder = self.0.request(method(request.method), &request.url);
        for (name, value) in &request.headers {
            builder = match *name {
                // Marked as sensitive, so that the library does not print it.
                "authorization" => builder.bearer_auth(value.trim_start_matches("Bearer ")),
                name => builder.header(name, value),
            };
        }
        if let Some(body) = &request.body {
            builder = builder.body(body.clone());
        }
        read(builder.send().await?).await
    }
}

impl Transport for ReqwestTransport {
    fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
        Box::pin(async move { self.exchange(request).await.map_err(classify) })
    }
}

async fn read(response: reqwest::Response) -> reqwest::Result<HttpResponse> {
    let status = response.status().as_u16();
    let headers = response.headers().iter();
    let headers = headers
        .map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()))
        .collect();
    let body = response.bytes().await?.into();
    Ok(HttpResponse {
        status,
        headers,
        body,
    })
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

/// The address is taken out of the error: its query may hold personal data.
fn classify(error: reqwest::Error) -> TransportError {
    let kind = if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else {
        TransportErrorKind::Broken
    };
    TransportError::new(kind, error.without_url())
}
