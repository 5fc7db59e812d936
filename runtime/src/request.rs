//! What every generated request can do. Callers use the methods of the request itself; these traits are
//! for generic code and for the generator.

pub mod check;
#[doc(hidden)]
pub mod offset;

use std::borrow::Cow;
use std::fmt;

use crate::wire::{Decode, Object, RequestWriter};
use crate::{Endpoint, Error, HttpRequest, HttpResponse, envelope};

/// A request to one endpoint: a plain value, built before any network use.
pub trait Request: Clone + Send + Sync + 'static {
    /// What the endpoint answers: the `data` of the envelope.
    type Response: Decode + Send + 'static;

    /// What the schema knows of the endpoint.
    const ENDPOINT: &'static Endpoint;

    /// Checks every parameter against the page's rules and bounds.
    ///
    /// # Errors
    ///
    /// Names the first parameter that the page forbids.
    fn check(&self) -> Result<(), InvalidParameter>;

    /// Writes path parameters, query and body.
    fn write(&self, writer: &mut RequestWriter);

    /// Judges a response by its envelope and decodes what the endpoint answers.
    ///
    /// # Errors
    ///
    /// Those of [`decode`].
    fn read(response: &HttpResponse) -> Result<Self::Response, Error> {
        envelope::decode(Self::ENDPOINT, response)
    }
}

/// A request that is answered in pages.
pub trait PagedRequest: Request<Response: Object> {
    /// One element of the list.
    type Item: Send + 'static;

    /// The same request for the page that the token stands for. Where pages are counted by elements, the token is
    /// the number of those before the page.
    #[must_use]
    fn with_page_token(self, page_token: String) -> Self;

    /// What the answer to this request says about the page after it: `has_more` and `page_token`.
    fn next_page<'p>(&self, page: &'p Self::Response) -> (Option<bool>, Option<Cow<'p, str>>);

    /// The elements of the page.
    fn into_items(response: Self::Response) -> Vec<Self::Item>;
}

/// A paged request whose list stands at the top of `data`, so that its elements can be read one by one.
pub trait LenientRequest: PagedRequest<Item: Decode> {
    /// Name of the list.
    const LIST: &'static str;
}

/// A request that is answered with a file, not with an envelope. Only a failure comes in one.
pub trait DownloadRequest: Request<Response = ()> {}

/// A parameter that the documentation page forbids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidParameter {
    /// Name of the parameter on the page.
    pub parameter: &'static str,
    /// What is wrong with it, without its value: that may be personal.
    pub problem: String,
}

impl InvalidParameter {
    /// States what is wrong with a parameter.
    #[must_use]
    pub fn new(parameter: &'static str, problem: impl Into<String>) -> Self {
        Self {
            parameter,
            problem: problem.into(),
        }
    }
}

impl fmt::Display for InvalidParameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.parameter, self.problem)
    }
}

impl std::error::Error for InvalidParameter {}

/// Checks every parameter of a request.
///
/// # Errors
///
/// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) names the parameter that the page forbids.
pub fn validate<R: Request>(request: &R) -> Result<(), Error> {
    request
        .check()
        .map_err(|invalid| Error::from(invalid).at(R::ENDPOINT))
}

/// Checks a request and turns it into HTTP: method, path and query, body.
///
/// # Errors
///
/// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) names the parameter that the page forbids.
pub fn build<R: Request>(request: &R) -> Result<HttpRequest, Error> {
    let mut writer = RequestWriter::new();
    let built = request.check().and_then(|()| {
        request.write(&mut writer);
        writer.finish(R::ENDPOINT)
    });
    built.map_err(|invalid| Error::from(invalid).at(R::ENDPOINT))
}

/// Judges a response by its envelope and decodes `data`.
///
/// # Errors
///
/// An error of the platform when `code` is not 0, a decode error when the body does not fit.
pub fn decode<R: Request>(response: &HttpResponse) -> Result<R::Response, Error> {
    R::read(response)
}

/// [`Request::read`] for endpoints whose fields stand beside `code` and not in `data`.
///
/// # Errors
///
/// Those of [`decode`].
#[doc(hidden)]
pub fn read_beside_code<R: Request>(response: &HttpResponse) -> Result<R::Response, Error>
where
    R::Response: Object,
{
    envelope::decode_beside_code(R::ENDPOINT, response)
}
