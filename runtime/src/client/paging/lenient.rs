use serde_json::value::RawValue;

use crate::request::InvalidParameter;
use crate::wire::{Empty, Object, ReadField, RequestWriter};
use crate::{Endpoint, Error, LenientRequest, NextPage, PagedRequest, Request, envelope};

/// A request whose list is read element by element, made by
/// [`Client::lenient_items`](crate::Client::lenient_items).
#[derive(Clone, Debug)]
pub struct Lenient<R>(R);

impl<R> Lenient<R> {
    pub(in crate::client) const fn new(request: R) -> Self {
        Self(request)
    }
}

impl<R: LenientRequest> Request for Lenient<R> {
    type Response = LenientPage<R>;

    const ENDPOINT: &'static Endpoint = R::ENDPOINT;

    fn check(&self) -> Result<(), InvalidParameter> {
        self.0.check()
    }

    fn write(&self, writer: &mut RequestWriter) {
        self.0.write(writer);
    }
}

impl<R: LenientRequest> PagedRequest for Lenient<R> {
    type Item = Result<R::Item, Error>;
    type Position = R::Position;

    fn at_page(self, position: R::Position) -> Self {
        Self(self.0.at_page(position))
    }

    fn next_page(&self, page: &LenientPage<R>) -> NextPage<R::Position> {
        self.0.next_page(&page.rest)
    }

    fn into_items(page: LenientPage<R>) -> Vec<Self::Item> {
        let elements = page.elements.iter().enumerate();
        elements
            .map(|(index, json)| envelope::decode_element(R::ENDPOINT, R::LIST, index, json.get()))
            .collect()
    }
}

/// A page whose list is still JSON.
pub struct LenientPage<R: LenientRequest> {
    elements: Vec<Box<RawValue>>,
    /// The other fields; its list is empty.
    rest: R::Response,
}

impl<R: LenientRequest> Empty for LenientPage<R> {
    fn empty() -> Self {
        Self {
            elements: Vec::new(),
            rest: R::Response::empty(),
        }
    }
}

impl<R: LenientRequest> Object for LenientPage<R> {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        if field.name() == R::LIST {
            // The last place, as `rest` counts its own from the first.
            field.read(u8::MAX, &mut self.elements)
        } else {
            self.rest.read_field(field)
        }
    }
}
