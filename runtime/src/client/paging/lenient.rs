use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::envelope::Unreadable;
use crate::http::Head;
use crate::request::InvalidParameter;
use crate::wire::{Decode, Object, RequestWriter, Seed, memory};
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

/// The items of a page of a list that may hold errors. They tell of the page's answer.
pub(in crate::client) fn into_items_with_head<T, R>(
    page: R::Response,
    head: &Head,
) -> Vec<Result<T, Error>>
where
    R: PagedRequest<Item = Result<T, Error>>,
{
    let items = R::into_items(page).into_iter();
    items
        .map(|item| item.map_err(|error| error.with_head(head.clone())))
        .collect()
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

    /// An element that cannot be read is an error in its place, any other field at the end.
    fn into_items(page: LenientPage<R>) -> Vec<Self::Item> {
        let elements = page.elements.iter().enumerate();
        let elements = elements
            .map(|(index, json)| envelope::decode_element(R::ENDPOINT, R::LIST, index, json.get()));
        let others = page.unreadable.into_iter();
        let others = others.map(|cause| Err(envelope::bad_field(R::ENDPOINT, cause)));
        elements.chain(others).collect()
    }
}

/// A page whose list is still JSON.
pub struct LenientPage<R: LenientRequest> {
    pub(super) elements: Vec<Box<RawValue>>,
    /// The other fields, as far as they could be read; its list is empty.
    pub(super) rest: R::Response,
    pub(super) unreadable: Vec<Unreadable>,
}

impl<R: LenientRequest> Decode for LenientPage<R> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = deserializer.deserialize_map(FieldsVisitor::<R>(PhantomData))?;
        let (rest, unreadable) = read_each(fields.others);
        Ok(Self {
            elements: fields.elements.unwrap_or_default(),
            rest,
            unreadable,
        })
    }
}

/// The fields of a page, still JSON.
#[derive(Default)]
struct Fields {
    elements: Option<Vec<Box<RawValue>>>,
    others: Others,
}

/// In the order of the page.
type Others = Vec<(String, Box<RawValue>)>;

struct FieldsVisitor<R>(PhantomData<R>);

impl<'de, R: LenientRequest> Visitor<'de> for FieldsVisitor<R> {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = Fields::default();
        while let Some(name) = map.next_key::<String>()? {
            if name != R::LIST {
                fields.others.push((name, map.next_value()?));
                continue;
            }
            if fields.elements.is_some() {
                return Err(A::Error::custom(format_args!("duplicate field `{name}`")));
            }
            let elements: Vec<Box<RawValue>> = map.next_value_seed(Seed::default())?;
            // What is made of them must have room, too.
            memory::take::<Result<R::Item, Error>, _>(elements.len())?;
            fields.elements = Some(elements);
        }
        Ok(fields)
    }
}

/// Reads fields, one by one if they cannot be read together.
fn read_each<T: Object + Decode>(mut fields: Others) -> (T, Vec<Unreadable>) {
    let mut unreadable = Vec::new();
    loop {
        let cause = match envelope::read_text(&object_of(&fields)) {
            Ok(object) => return (object, unreadable),
            Err(cause) => cause,
        };
        let count = fields.len();
        fields.retain(|(name, _)| !cause.is_in(name));
        let is_over = fields.len() == count;
        unreadable.push(cause);
        if is_over {
            return (T::empty(), unreadable);
        }
    }
}

/// The JSON of an object with these fields.
fn object_of(fields: &Others) -> String {
    let mut json = String::from("{");
    for (name, value) in fields {
        let comma = if json.len() > 1 { "," } else { "" };
        let name = serde_json::Value::from(name.as_str());
        json.extend([comma, &name.to_string(), ":", value.get()]);
    }
    json + "}"
}
