use std::fmt;
use std::future::poll_fn;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::http::Head;
use crate::{Error, ErrorKind, HttpRequest, NextPage, PagePosition, PagedRequest, request};

use super::Continuation;
use super::page_tokens::PageTokens;
use crate::client::Client;

/// The pages of a list, fetched one after the other as they are asked for. Also a [`Stream`].
///
/// After an error or the last page there is nothing more. A future of [`next`](Self::next) that is dropped
/// loses nothing: the next call goes on waiting for the same page.
#[must_use = "nothing is fetched until it is polled"]
pub struct Pages<R: PagedRequest> {
    client: Client,
    /// Asks for the page that comes next.
    request: R,
    /// What the caller's own request asks for; it may name a page, too.
    first: Option<HttpRequest>,
    /// Where the page in the request begins, unless it is the first one.
    position: Option<R::Position>,
    /// Of the page that comes next, unless the list was resumed.
    number: Option<usize>,
    seen: PageTokens,
    prefetches: bool,
    state: State<R::Response>,
}

/// A page, and its head for the errors that are found in it.
type Answer<T> = Result<(T, Head), Error>;

enum State<T> {
    /// To be fetched.
    Ready,
    Fetching(Pin<Box<dyn Future<Output = Answer<T>> + Send>>),
    /// Fetched and not yet handed out.
    Fetched(Answer<T>),
    /// Over after an error.
    Failed,
    /// Over after the last page.
    Complete,
}

/// The only future in it is boxed.
impl<R: PagedRequest> Unpin for Pages<R> {}

impl<R: PagedRequest> Pages<R> {
    pub(in crate::client) fn new(client: Client, request: R) -> Self {
        Self {
            client,
            first: request::build(&request).ok(),
            request,
            position: None,
            number: Some(1),
            seen: PageTokens::default(),
            prefetches: false,
            state: State::Ready,
        }
    }

    /// Goes on where [`continuation`](Self::continuation) was taken, in the same list. To be called before
    /// anything is fetched. A page of which some elements have been handed out comes as a whole.
    pub fn resume(mut self, continuation: Continuation) -> Self {
        match continuation.position.map(R::Position::try_from) {
            None => {}
            Some(Ok(position)) => {
                self.seen.note(&position);
                self.move_to(position);
                self.number = None;
            }
            Some(Err(_)) => {
                let problem = "the continuation is of a list that is paged in another way";
                let error = Error::new(ErrorKind::InvalidRequest, problem);
                self.state = State::Fetched(Err(error.at(self.request.endpoint())));
            }
        }
        self
    }

    /// Fetches one page ahead: while a page is being handled the next one is on its way.
    pub fn prefetch(mut self) -> Self {
        self.prefetches = true;
        self
    }

    /// The next page, if there is one.
    pub async fn next(&mut self) -> Option<Result<R::Response, Error>> {
        poll_fn(|context| self.poll_page(context)).await
    }

    /// The next page, if there is one, with the error outside.
    ///
    /// # Errors
    ///
    /// Those of [`Client::send`]. After the page itself: [`ErrorKind::Protocol`] for one that promises more but
    /// does not say where, [`ErrorKind::PaginationLoop`] for one that leads back to a page already seen.
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

    /// Where to go on: the first page that has not been handed out; `None` after the last one. After an error
    /// it is the page that failed, or the page that does not lead on.
    #[must_use]
    pub fn continuation(&self) -> Option<Continuation> {
        match self.state {
            State::Complete => None,
            _ => Some(Continuation {
                position: self.position(),
                skip: 0,
            }),
        }
    }

    /// Where the page that comes next begins, unless it is the first one.
    pub(in crate::client) fn position(&self) -> Option<PagePosition> {
        self.position.clone().map(Into::into)
    }

    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<R::Response, Error>>> {
        let answer = ready!(self.poll(context));
        Poll::Ready(answer.map(|answer| answer.map(|(page, _)| page)))
    }

    pub(in crate::client) fn poll(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Answer<R::Response>>> {
        ready!(self.fetch(context));
        match mem::replace(&mut self.state, State::Failed) {
            State::Fetched(answer) => {
                if let Ok((page, head)) = &answer {
                    self.prepare(page, head);
                    self.poll_ahead(context);
                }
                Poll::Ready(Some(answer))
            }
            state => {
                self.state = state;
                Poll::Ready(None)
            }
        }
    }

    /// Gets on with the page that comes next, if that is wanted.
    pub(in crate::client) fn poll_ahead(&mut self, context: &mut Context<'_>) {
        if self.prefetches {
            let _ = self.fetch(context);
        }
    }

    /// Gets on with fetching; ready when there is nothing left to fetch for now.
    fn fetch(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if let State::Ready = self.state {
            let (client, request) = (self.client.clone(), self.request.clone());
            let answer = async move { client.send_with_head(&request).await };
            self.state = State::Fetching(Box::pin(answer));
        }
        if let State::Fetching(future) = &mut self.state {
            let answer = ready!(future.as_mut().poll(context));
            self.state = State::Fetched(answer.map_err(|error| error.on_page(self.number)));
        }
        Poll::Ready(())
    }

    /// Sets up what follows a page.
    fn prepare(&mut self, page: &R::Response, head: &Head) {
        let endpoint = self.request.endpoint();
        let dead_end = |kind, problem: &str| {
            let error = Error::new(kind, problem).at(endpoint);
            State::Fetched(Err(error.with_head(head.clone())))
        };
        self.state = match self.request.next_page(page) {
            NextPage::None => State::Complete,
            NextPage::At(position) if self.is_new(&position) => {
                self.move_to(position);
                State::Ready
            }
            NextPage::At(_) => dead_end(
                ErrorKind::PaginationLoop,
                "the page leads back to one that came before",
            ),
            NextPage::Unknown => dead_end(
                ErrorKind::Protocol,
                "the page says that there is more, but not where: it has no page token, or no elements to count",
            ),
        };
    }

    /// Whether no page so far began there.
    fn is_new(&mut self, position: &R::Position) -> bool {
        let next = self.request.clone().at_page(position.clone());
        let is_first = request::build(&next).is_ok_and(|next| self.first.as_ref() == Some(&next));
        !is_first && self.seen.note(position)
    }

    fn move_to(&mut self, position: R::Position) {
        self.request = self.request.clone().at_page(position.clone());
        self.position = Some(position);
        self.number = self.number.map(|number| number + 1);
    }
}

impl<R: PagedRequest> Stream for Pages<R> {
    type Item = Result<R::Response, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_page(context)
    }
}

impl<R: PagedRequest> fmt::Debug for Pages<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("path", &self.request.endpoint().path)
            .finish_non_exhaustive()
    }
}
