use std::fmt;
use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::{Error, ErrorKind, PagedRequest};

use super::Client;
use super::next_page::{NextPage, next_page};

/// The pages of a list, fetched one after the other as they are asked for. Also a [`Stream`].
///
/// After an error or the last page there is nothing more. A future of [`next`](Self::next) that is dropped
/// loses nothing: the next call goes on waiting for the same page.
pub struct Pages<R: PagedRequest> {
    client: Client,
    /// Asks for the page that comes next.
    request: R,
    state: State<R::Response>,
}

enum State<T> {
    Ready,
    Fetching(Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>),
    Failed(Error),
    Done,
}

/// The only future in it is boxed.
impl<R: PagedRequest> Unpin for Pages<R> {}

impl<R: PagedRequest> Pages<R> {
    pub(super) fn new(client: Client, request: R) -> Self {
        Self {
            client,
            request,
            state: State::Ready,
        }
    }

    /// The next page, if there is one.
    pub async fn next(&mut self) -> Option<Result<R::Response, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// The next page, if there is one, with the error outside.
    ///
    /// # Errors
    ///
    /// Those of [`Client::send`]; a page that promises more but does not say where.
    pub async fn try_next(&mut self) -> Result<Option<R::Response>, Error> {
        self.next().await.transpose()
    }

    /// All pages that are left. They are held in memory together.
    ///
    /// # Errors
    ///
    /// Those of [`try_next`](Self::try_next); the pages before the error are lost.
    pub async fn try_collect(mut self) -> Result<Vec<R::Response>, Error> {
        let mut pages = Vec::new();
        while let Some(page) = self.try_next().await? {
            pages.push(page);
        }
        Ok(pages)
    }

    pub(super) fn poll(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<R::Response, Error>>> {
        if let State::Ready = self.state {
            self.fetch();
        }
        if let State::Fetching(future) = &mut self.state {
            let result = ready!(future.as_mut().poll(context));
            self.state = State::Done;
            return Poll::Ready(Some(result.inspect(|page| self.prepare(page))));
        }
        match mem::replace(&mut self.state, State::Done) {
            State::Failed(error) => Poll::Ready(Some(Err(error))),
            _ => Poll::Ready(None),
        }
    }

    fn fetch(&mut self) {
        let (client, request) = (self.client.clone(), self.request.clone());
        self.state = State::Fetching(Box::pin(async move { client.send(&request).await }));
    }

    /// Sets up what follows a page.
    fn prepare(&mut self, page: &R::Response) {
        let (has_more, page_token) = R::next_page(page);
        self.state = match next_page(has_more, page_token) {
            NextPage::None => State::Done,
            NextPage::Token(token) => {
                self.request = self.request.clone().with_page_token(token);
                State::Ready
            }
            NextPage::TokenMissing => State::Failed(
                Error::new(
                    ErrorKind::Protocol,
                    "`has_more` is true but `page_token` is missing",
                )
                .at(R::ENDPOINT),
            ),
        };
    }
}

impl<R: PagedRequest> Stream for Pages<R> {
    type Item = Result<R::Response, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<R: PagedRequest> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("path", &R::ENDPOINT.path)
            .finish_non_exhaustive()
    }
}
