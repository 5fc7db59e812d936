//! The envelope `{code, msg, data, error}` around every answer. `code` alone tells success from failure,
//! at every HTTP status.

mod failure;
mod reason;

use serde_core::de::MapAccess;
use serde_json::Deserializer;

use crate::wire::{Decode, FieldReader, Object};
use crate::{Endpoint, Error, HttpResponse};

/// Decodes `data`, or says why there is none.
pub(crate) fn decode<T: Decode>(
    endpoint: &'static Endpoint,
    response: &HttpResponse,
) -> Result<T, Error> {
    if response.status == NO_CONTENT {
        return T::missing().ok_or_else(|| failure::no_data(endpoint, response));
    }
    match read(&response.body) {
        Ok(Success {
            code: Some(0),
            data,
        }) => data
            .or_else(T::missing)
            .ok_or_else(|| failure::no_data(endpoint, response)),
        Ok(_) => Err(failure::explain(endpoint, response, None)),
        Err(cause) => Err(failure::explain(endpoint, response, Some(&cause))),
    }
}

/// Says why a response is no success, whatever `data` holds.
#[cfg(feature = "client")]
pub(crate) fn judge(endpoint: &'static Endpoint, response: &HttpResponse) -> Result<(), Error> {
    decode_beside_code::<Nothing>(endpoint, response).map(drop)
}

/// Decodes what stands beside `code`, where an endpoint has no `data`.
pub(crate) fn decode_beside_code<T: Object>(
    endpoint: &'static Endpoint,
    response: &HttpResponse,
) -> Result<T, Error> {
    match read(&response.body) {
        Ok(BesideCode {
            code: Some(0),
            fields,
        }) => Ok(fields),
        Ok(_) => Err(failure::explain(endpoint, response, None)),
        Err(cause) => Err(failure::explain(endpoint, response, Some(&cause))),
    }
}

/// Decodes one element of a list in `data`, which was left as it came.
#[cfg(feature = "client")]
pub(crate) fn decode_element<T: Decode>(list: &str, index: usize, json: &str) -> Result<T, Error> {
    read(json.as_bytes()).map_err(|cause| failure::bad_element(list, index, json, &cause))
}

/// A success without a body.
const NO_CONTENT: u16 = 204;

/// Reads a whole body; anything after the JSON value is an error.
fn read<T: Decode>(body: &[u8]) -> serde_json::Result<T> {
    let mut deserializer = Deserializer::from_slice(without_mark(body));
    let value = T::decode(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// The body without the byte order mark that some gateways put first.
fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}

/// What matters when all is well, read in one pass.
struct Success<T> {
    code: Option<i64>,
    data: Option<T>,
}

impl<T> Default for Success<T> {
    fn default() -> Self {
        Self {
            code: None,
            data: None,
        }
    }
}

impl<T: Decode> Object for Success<T> {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        match name {
            "code" => field.read(0, &mut self.code),
            "data" if matches!(self.code, None | Some(0)) => field.read(1, &mut self.data),
            _ => field.skip(),
        }
    }
}

/// A success without `data`.
#[derive(Default)]
struct BesideCode<T> {
    code: Option<i64>,
    fields: T,
}

impl<T: Object> Object for BesideCode<T> {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        match name {
            // The last place, as `fields` counts its own from the first.
            "code" => field.read(u8::MAX, &mut self.code),
            _ => self.fields.read_field(name, field),
        }
    }
}

/// What is read where only `code` matters.
#[cfg(feature = "client")]
#[derive(Default)]
struct Nothing;

#[cfg(feature = "client")]
impl Object for Nothing {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        _: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        field.skip()
    }
}
