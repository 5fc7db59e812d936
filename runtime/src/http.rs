//! A request and a response as plain values, independent of any HTTP library.

use std::fmt;

use crate::{Body, Json, Method};

/// A request ready to be sent. It holds no credentials until the client adds them, as the header
/// `authorization`, for the transport.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpRequest {
    /// HTTP method.
    pub method: Method,
    /// Path and query, percent-encoded and starting with a slash. A transport gets the absolute address.
    pub url: String,
    /// Headers in the order of sending, names in lower case. `host` and `content-length` are the transport's.
    pub headers: Vec<(&'static str, String)>,
    /// The body, if the endpoint takes one; its `content-type` is among the headers.
    pub body: Option<Body>,
}

/// # What is in it
///
/// These methods read it, in a [`Transport`](crate::Transport) or a test. What [`request::build`](crate::request::build) makes
/// of a request can be read without sending it.
impl HttpRequest {
    /// The path, percent-encoded, without the query and without the host of an absolute address.
    #[must_use]
    pub fn path(&self) -> &str {
        let (path, _) = self.path_and_query();
        path
    }

    /// The parameters of the query in their order, decoded. One with several values is there several times.
    #[must_use]
    pub fn query(&self) -> Vec<(String, String)> {
        let (_, query) = self.path_and_query();
        let parameters = form_urlencoded::parse(query.as_bytes());
        parameters.into_owned().collect()
    }

    /// The first value of a parameter of the query, decoded.
    #[must_use]
    pub fn query_value(&self, name: &str) -> Option<String> {
        let mut parameters = self.query().into_iter();
        parameters.find_map(|(key, value)| (key == name).then_some(value))
    }

    /// The first header of that name (in lower case).
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find_map(|(key, value)| (*key == name).then_some(value.as_str()))
    }

    /// The body, if it is JSON.
    #[must_use]
    pub fn json(&self) -> Option<Json> {
        let body = self.body.as_ref()?.to_bytes()?;
        serde_json::from_slice(&body).ok()
    }

    fn path_and_query(&self) -> (&str, &str) {
        let (address, query) = self.url.split_once('?').unwrap_or((&self.url, ""));
        let after_scheme = address.split_once("://").map(|(_, rest)| rest);
        let path = after_scheme.map_or(address, |rest| {
            rest.find('/').map_or("", |start| &rest[start..])
        });
        (path, query)
    }
}

/// Shows neither address nor header values nor the body: they may hold secrets or personal data. Even the path
/// may, in its parameters.
impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpRequest")
            .field("method", &self.method)
            .finish_non_exhaustive()
    }
}

/// A response of whatever status, with its body read or, as `HttpResponse<Chunks>`, still to be read.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpResponse<B = Vec<u8>> {
    /// HTTP status code.
    pub status: u16,
    /// Headers as received, names in lower case. A `content-encoding` here says that the body is still
    /// compressed.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The whole body, decompressed.
    pub body: B,
}

/// What errors tell of a response.
#[cfg(feature = "client")]
#[derive(Clone)]
pub(crate) struct Head {
    pub(crate) status: u16,
    pub(crate) log_id: Option<String>,
    /// How many attempts the call needed; 0 until it has ended.
    pub(crate) attempts: u32,
}

impl<B> HttpResponse<B> {
    #[cfg(feature = "client")]
    pub(crate) fn with_body<C>(self, body: C) -> HttpResponse<C> {
        HttpResponse {
            status: self.status,
            headers: self.headers,
            body,
        }
    }

    /// What errors tell of it, however its body is read.
    #[cfg(feature = "client")]
    pub(crate) fn head(&self) -> Head {
        Head {
            status: self.status,
            log_id: self.log_id().map(str::to_owned),
            attempts: 0,
        }
    }

    /// The first header of that name (in lower case) that is valid UTF-8.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(key, _)| key == name);
        values.find_map(|(_, value)| std::str::from_utf8(value).ok())
    }

    /// The id by which the platform's support finds the request, if the headers hold one.
    #[must_use]
    pub fn log_id(&self) -> Option<&str> {
        let ids = ["x-tt-logid", "x-request-id"].into_iter();
        let mut ids = ids.filter_map(|name| self.header(name));
        ids.find_map(log_id)
    }
}

/// The text if it is a log id. The platform's have about 40 characters; what is longer or cannot be printed is none, and must
/// not fill logs.
pub(crate) fn log_id(text: &str) -> Option<&str> {
    const MAX_LENGTH: usize = 128;
    let is_printable = text.bytes().all(|byte| byte.is_ascii_graphic());
    (is_printable && (1..=MAX_LENGTH).contains(&text.len())).then_some(text)
}

/// Shows neither header values nor the body: they may hold secrets or personal data.
impl fmt::Debug for HttpResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("body_bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}
