use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;

use crate::http::Head;
use crate::{Error, PagePosition, PagedRequest, Request};

use super::{Continuation, Pages};

/// The elements of a list, over all its pages. Also a [`Stream`].
///
/// After an error or the last element there is nothing more. A future of [`next`](Self::next) that is
/// dropped loses nothing. One page is held in memory at a time, two with [`prefetch`](Self::prefetch).
#[must_use = "nothing is fetched until it is polled"]
pub struct Items<R: PagedRequest> {
    pages: Pages<R>,
    unpack: Unpack<R>,
    page: vec::IntoIter<R::Item>,
    /// Of the next element on the page.
    next: Continuation,
}

/// Makes the items of a page. The head is for the errors among them.
type Unpack<R> = fn(<R as Request>::Response, &Head) -> Vec<<R as PagedRequest>::Item>;

/// Elements are moved out whole: none is pinned.
impl<R: PagedRequest> Unpin for Items<R> {}

impl<R: PagedRequest> Items<R> {
    pub(in crate::client) fn new(pages: Pages<R>, unpack: Unpack<R>) -> Self {
        Self {
            pages,
            unpack,
            page: Vec::new().into_iter(),
            next: Continuation::default(),
        }
    }

    /// Goes on where [`continuation`](Self::continuation) was taken, in the same list. To be called before
    /// anything is fetched.
    pub fn resume(mut self, continuation: Continuation) -> Self {
        self.next = continuation.clone();
        self.pages = self.pages.resume(continuation);
        self
    }

    /// Fetches one page ahead: while the elements of a page are being handled the next page is on its way.
    pub fn prefetch(mut self) -> Self {
        self.pages = self.pages.prefetch();
        self
    }

    /// The next element, if there is one.
    pub async fn next(&mut self) -> Option<Result<R::Item, Error>> {
        poll_fn(|context| self.poll(context)).await
    }

    /// The next element, if there is one, with the error outside.
    ///
    /// # Errors
    ///
    /// Those of [`Pages::try_next`].
    pub async fn try_next(&mut self) -> Result<Option<R::Item>, Error> {
        self.next().await.transpose()
    }

    /// All elements that are left. They are held in memory together.
    ///
    /// # Errors
    ///
    /// Those of [`Pages::try_next`]; the elements before the error are lost.
    pub async fn try_collect(mut self) -> Result<Vec<R::Item>, Error> {
        let mut items = Vec::new();
        while let Some(item) = self.try_next().await? {
            items.push(item);
        }
        Ok(items)
    }

    /// Where to go on: the first element that has not been handed out; `None` after the last one. After an
    /// error it is the start of the page that failed, or the end of the page that does not lead on.
    #[must_use]
    pub fn continuation(&self) -> Option<Continuation> {
        let next = self.pages.continuation();
        // Where `Pages` still stands at this page, only `self.next` tells what of it has been handed out.
        let is_same = |next: &Continuation| next.position == self.next.position;
        if self.page.len() > 0 || next.as_ref().is_some_and(is_same) {
            return Some(self.next.clone());
        }
        next
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<R::Item, Error>>> {
        loop {
            if let Some(item) = self.page.next() {
                self.next.skip += 1;
                self.pages.poll_ahead(context);
                return Poll::Ready(Some(Ok(item)));
            }
            // Gives the memory back before the next page comes.
            self.page = Vec::new().into_iter();
            let position = self.pages.position();
            match ready!(self.pages.poll(context)) {
                Some(Ok((page, head))) => self.enter(position, (self.unpack)(page, &head)),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }

    /// Begins a page, where it was left if it is the one to resume at.
    fn enter(&mut self, position: Option<PagePosition>, items: Vec<R::Item>) {
        if position != self.next.position {
            self.next = Continuation { position, skip: 0 };
        }
        self.page = items.into_iter();
        let skipped = usize::try_from(self.next.skip).unwrap_or(usize::MAX);
        self.page.by_ref().take(skipped).for_each(drop);
    }
}

impl<R: PagedRequest> Stream for Items<R> {
    type Item = Result<R::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<R: PagedRequest> fmt::Debug for Items<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("pages", &self.pages)
            .finish_non_exhaustive()
    }
}
