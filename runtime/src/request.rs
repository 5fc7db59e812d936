//! What every generated request can do. Callers use the methods of the request itself; these traits are
//! for generic code and for the generator.

pub mod check;
mod page;

use std::fmt;
use std::hash::Hash;

use crate::wire::{Decode, Object, RequestWriter};
use crate::{Endpoint, Error, HttpRequest, HttpResponse, envelope};

pub use page::{NextPage, PagePosition};

/// A request to one endpoint: a plain value, built before any network use.
pub trait Request: Clone + Send + Sync + 'static {
    /// What the endpoint answers: `()` where the page gives no fields, and for a file.
    type Response: Decode + Send + 'static;

    /// What the schema knows of the endpoint.
    const ENDPOINT: &'static Endpoint;

    /// The endpoint of this request. Only a request to any endpoint has one of its own.
    #[doc(hidden)]
    fn endpoint(&self) -> &'static Endpoint {
        Self::ENDPOINT
    }

    /// Checks every parameter against the page's rules and bounds.
    ///
    /// # Errors
    ///
    /// Names the first parameter that the page forbids.
    fn check(&self) -> Result<(), InvalidParameter>;

    /// Writes path parameters, query and body.
    fn write(&self, writer: &mut RequestWriter);

    /// Calls a setter if there is a value, for an `Option` at hand.
    ///
    /// ```
    /// # use feishu_openapi_runtime as feishu_openapi;
    /// # use feishu_openapi_runtime::{Endpoint, Method, request, wire};
    /// # #[derive(Clone)]
    /// # struct ListBooks(Option<i64>);
    /// # impl ListBooks {
    /// #     fn new() -> Self { Self(None) }
    /// #     fn page_size(self, size: i64) -> Self { Self(Some(size)) }
    /// # }
    /// # impl Request for ListBooks {
    /// #     type Response = ();
    /// #     const ENDPOINT: &'static Endpoint = &Endpoint::new(Method::Get, "/open-apis/library/v1/books");
    /// #     fn check(&self) -> Result<(), request::InvalidParameter> { Ok(()) }
    /// #     fn write(&self, _: &mut wire::RequestWriter) {}
    /// # }
    /// use feishu_openapi::Request;
    ///
    /// fn list(page_size: Option<i64>) -> ListBooks {
    ///     ListBooks::new().set_if_some(page_size, ListBooks::page_size)
    /// }
    /// # assert_eq!((list(Some(5)).0, list(None).0), (Some(5), None));
    /// ```
    #[must_use]
    fn set_if_some<T>(self, value: Option<T>, set: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }
}

/// A request that is answered in pages.
pub trait PagedRequest: Request {
    /// One element of the list.
    type Item: Send + 'static;

    /// What tells where a page begins: `String` for a token, `i64` for the number of elements before it.
    type Position: Clone + Hash + Send + Into<PagePosition> + TryFrom<PagePosition> + 'static;

    /// The same request for the page that begins there.
    #[must_use]
    fn at_page(self, position: Self::Position) -> Self;

    /// What follows the page that answered this request.
    fn next_page(&self, page: &Self::Response) -> NextPage<Self::Position>;

    /// The elements of the page.
    fn into_items(response: Self::Response) -> Vec<Self::Item>;
}

/// A paged request whose list stands at the top of the response, so that its elements can be read one by one.
pub trait LenientRequest: PagedRequest<Item: Decode, Response: Object> {
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
        .map_err(|invalid| Error::from(invalid).at(request.endpoint()))
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
        writer.finish(request.endpoint())
    });
    built.map_err(|invalid| Error::from(invalid).at(request.endpoint()))
}

/// Judges a response by its envelope and decodes what the endpoint answers.
///
/// # Errors
///
/// An error of the platform when `code` is not 0, a decode error when the body does not fit.
pub fn decode<R: Request>(response: &HttpResponse) -> Result<R::Response, Error> {
    envelope::decode(R::ENDPOINT, response)
}
