//! Sends requests and follows pages.

mod any_request;
mod builder;
mod calls;
mod observing;
mod pacing;
mod paging;
mod tokens;
mod transport;
mod with;

use std::fmt;

use crate::http::Head;
use crate::{
    AsyncWrite, DownloadRequest, Endpoint, Error, HttpResponse, LenientRequest, PagedRequest,
    Request, envelope, request,
};

pub use any_request::AnyRequest;
pub use builder::ClientBuilder;
pub use calls::DownloadedFile;
use calls::{Core, Decoded};
pub use observing::{Event, Observer, Outcome};
pub use paging::{Continuation, Items, Lenient, Pages, RawList};
pub use tokens::{
    AccessToken, SaveFuture, StoreApp, TokenFuture, TokenPair, TokenProvider, TokenStore, UserToken,
};
pub use transport::{
    FEISHU, LARK, Platform, SendFuture, Transport, TransportError, TransportErrorKind,
};

/// Sends requests to the platform. Clones are cheap and share connections and tokens.
///
/// Calls need a tokio runtime with timers, and the default transport one with I/O, too: `#[tokio::main]` and
/// `enable_all` give both. Outside a runtime every call is an [`ErrorKind::Config`](crate::ErrorKind::Config),
/// before anything is sent. In a runtime without what a call needs tokio itself panics.
///
/// Every call runs in a task of its own, which is cancelled when the call's future is dropped. The future only waits for
/// it: a future that is not polled for a while delays nobody, and time limits measure the network, not the caller.
///
/// A connection lives in the runtime that made it and serves calls of others, too: while that runtime stands
/// still between calls of `block_on`, a call from another may wait for it until its timeout. Give each of such
/// runtimes a client of its own.
#[derive(Clone)]
pub struct Client(Core);

impl Client {
    /// Starts with the defaults: Feishu's address, no credentials yet.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Sends a request and decodes what the endpoint answers. What goes wrong for a short time is tried again.
    ///
    /// # Errors
    ///
    /// A parameter that the page forbids, or [`ErrorKind::Config`](crate::ErrorKind::Config) outside a tokio
    /// runtime, before anything is sent; otherwise what the network or the platform made fail.
    pub async fn send<R: Request>(&self, request: &R) -> Result<R::Response, Error> {
        let (response, _) = self.send_with_head(request).await?;
        Ok(response)
    }

    /// The response, and its head for the errors that are found in it.
    async fn send_with_head<R: Request>(&self, request: &R) -> Result<(R::Response, Head), Error> {
        let built = request::build(request)?;
        let (response, head) = self.0.send(request.endpoint(), built, decode::<R>).await?;
        match response.downcast() {
            Ok(response) => Ok((*response, head)),
            Err(_) => unreachable!("the response is what `decode` made"),
        }
    }

    /// Sends a request and gives the answer as it is, for what the request's response type does not hold.
    ///
    /// It is tried again like [`send`](Self::send), but in the end every answer is a result: look at its status
    /// and at `code` in its body.
    ///
    /// # Errors
    ///
    /// A parameter that the page forbids, before anything is sent; otherwise what left the client without any
    /// answer: the network, a missing access token, or throttling for longer than the call may take.
    pub async fn send_raw<R: Request>(&self, request: &R) -> Result<HttpResponse, Error> {
        let built = request::build(request)?;
        self.0.send_raw(request.endpoint(), built).await
    }

    /// Sends a request that is answered with a file, and writes the file as it comes: no more than a piece of it
    /// is in memory.
    ///
    /// It is tried again like [`send`](Self::send), but only as long as nothing was written.
    ///
    /// A file that is cut short is an error, with one exception: if an answer over plain http has no length and ends
    /// with its connection, the client cannot tell. Over https it can.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and [`ErrorKind::Write`](crate::ErrorKind::Write) if the writer fails. If
    /// the writer got a part of the file, the message says how many bytes.
    pub async fn download<R, W>(&self, request: &R, writer: &mut W) -> Result<DownloadedFile, Error>
    where
        R: DownloadRequest,
        W: AsyncWrite + Unpin + Send,
    {
        let built = request::build(request)?;
        self.0.download(request.endpoint(), built, writer).await
    }

    /// All pages of a list, fetched one after the other as they are asked for.
    pub fn pages<R: PagedRequest>(&self, request: &R) -> Pages<R> {
        Pages::new(self.clone(), request.clone())
    }

    /// All elements of a list, over all its pages.
    pub fn items<R: PagedRequest>(&self, request: &R) -> Items<R> {
        Items::new(self.pages(request), |page, _| R::into_items(page))
    }

    /// All elements of a list, over all its pages. An element that does not fit the endpoint's types is an
    /// [`ErrorKind::Decode`](crate::ErrorKind::Decode) in its place; with [`items`](Self::items) it would make the whole page fail.
    pub fn lenient_items<R: LenientRequest>(&self, request: &R) -> Items<Lenient<R>> {
        let pages = self.pages(&Lenient::new(request.clone()));
        Items::new(pages, paging::into_items_with_head::<_, Lenient<R>>)
    }

    /// All elements of a list, over all its pages, each as the JSON that the platform sent: an export keeps the fields that the
    /// schema does not know. Only what leads to the next page is decoded; what of it cannot be read is an error at the end of its page.
    ///
    /// ```no_run
    /// # use feishu_openapi_runtime::{Client, Error, LenientRequest};
    /// # async fn example<R: LenientRequest>(client: &Client, request: &R) -> Result<(), Error> {
    /// let mut elements = client.raw_items(request);
    /// while let Some(element) = elements.try_next().await? {
    ///     println!("{}", element?.get());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn raw_items<R: LenientRequest>(&self, request: &R) -> Items<RawList<R>> {
        let pages = self.pages(&RawList::new(request.clone()));
        Items::new(pages, paging::into_items_with_head::<_, RawList<R>>)
    }
}

fn decode<R: Request>(
    endpoint: &'static Endpoint,
    answer: &HttpResponse,
) -> Result<Decoded, Error> {
    let response: R::Response = envelope::decode(endpoint, answer)?;
    Ok(Box::new(response))
}

/// Shows no secret.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.0.platform.base_url())
            .finish_non_exhaustive()
    }
}
