use crate::request::InvalidParameter;
use crate::wire::RequestWriter;
use crate::{Endpoint, Error, LenientRequest, NextPage, PagedRequest, RawJson, Request, envelope};

use super::lenient::LenientPage;

/// A request whose list is kept as JSON, made by [`Client::raw_items`](crate::Client::raw_items).
#[derive(Clone, Debug)]
pub struct RawList<R>(R);

impl<R> RawList<R> {
    pub(in crate::client) const fn new(request: R) -> Self {
        Self(request)
    }
}

impl<R: LenientRequest> Request for RawList<R> {
    type Response = LenientPage<R>;

    const ENDPOINT: &'static Endpoint = R::ENDPOINT;

    fn check(&self) -> Result<(), InvalidParameter> {
        self.0.check()
    }

    fn write(&self, writer: &mut RequestWriter) {
        self.0.write(writer);
    }
}

impl<R: LenientRequest> PagedRequest for RawList<R> {
    type Item = Result<Box<RawJson>, Error>;
    type Position = R::Position;

    fn at_page(self, position: R::Position) -> Self {
        Self(self.0.at_page(position))
    }

    fn next_page(&self, page: &LenientPage<R>) -> NextPage<R::Position> {
        self.0.next_page(&page.rest)
    }

    fn into_items(page: LenientPage<R>) -> Vec<Self::Item> {
        let elements = page.elements.into_iter().map(Ok);
        let others = page.unreadable.into_iter();
        let others = others.map(|cause| Err(envelope::bad_field(R::ENDPOINT, cause)));
        elements.chain(others).collect()
    }
}
