//! The envelope `{code, msg, data, error}` around every answer. `code` alone tells success from failure,
//! at every HTTP status.

mod failure;
mod reason;

use std::borrow::Cow;

use serde_json::Deserializer;

use crate::wire::{Decode, Nullable, Object, ReadField};
use crate::{Endpoint, Envelope, Error, HttpResponse};

/// Decodes the response of a good answer, or says why there is none.
pub(crate) fn decode<T: Decode>(
    endpoint: &'static Endpoint,
    response: &HttpResponse,
) -> Result<T, Error> {
    match endpoint.envelope {
        Envelope::Data => decode_data(endpoint, response),
        Envelope::BesideCode => {
            check_code(endpoint, response)?;
            read(&response.body).map_err(|cause| failure::explain(endpoint, response, Some(&cause)))
        }
        Envelope::Empty | Envelope::File => {
            judge(endpoint, response)?;
            nothing(endpoint, response)
        }
    }
}

/// Says why an answer is a failure, if it is one, wherever a response stands in it.
pub(crate) fn judge(endpoint: &'static Endpoint, response: &HttpResponse) -> Result<(), Error> {
    if response.status == NO_CONTENT {
        return Ok(());
    }
    check_code(endpoint, response)
}

fn check_code(endpoint: &'static Endpoint, response: &HttpResponse) -> Result<(), Error> {
    match read(&response.body) {
        Ok(Code(Some(0))) => Ok(()),
        Ok(Code(_)) => Err(failure::explain(endpoint, response, None)),
        Err(cause) => Err(failure::explain(endpoint, response, Some(&cause))),
    }
}

/// `code` and `data` are read in one pass.
fn decode_data<T: Decode>(
    endpoint: &'static Endpoint,
    response: &HttpResponse,
) -> Result<T, Error> {
    if response.status == NO_CONTENT {
        return Err(failure::no_data(endpoint, response));
    }
    match read(&response.body) {
        Ok(Success {
            code: Some(0),
            data,
        }) => match data {
            Nullable::Value(data) => Ok(data),
            Nullable::Null => nothing(endpoint, response),
            Nullable::Absent => Err(failure::no_data(endpoint, response)),
        },
        Ok(_) => Err(failure::explain(endpoint, response, None)),
        Err(cause) => Err(failure::explain(endpoint, response, Some(&cause))),
    }
}

/// What null stands for: `()`, an empty list, but no object.
fn nothing<T: Decode>(endpoint: &'static Endpoint, response: &HttpResponse) -> Result<T, Error> {
    read_text("null").map_err(|_| failure::no_data(endpoint, response))
}

/// Decodes one element of a list at the top of the response, which was left as it came.
#[cfg(feature = "client")]
pub(crate) fn decode_element<T: Decode>(
    endpoint: &'static Endpoint,
    list: &str,
    index: usize,
    json: &str,
) -> Result<T, Error> {
    read_text(json).map_err(|cause| failure::bad_element(endpoint, list, index, json, &cause))
}

/// A success without a body.
const NO_CONTENT: u16 = 204;

/// Reads a whole body; anything after the JSON value is an error.
fn read<T: Decode>(body: &[u8]) -> serde_json::Result<T> {
    read_text(&text(body))
}

fn read_text<T: Decode>(json: &str) -> serde_json::Result<T> {
    let mut deserializer = Deserializer::from_str(json);
    let value = T::decode(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// The body as text, without the byte order mark that some gateways put first. It is checked as a whole, which
/// is faster than string by string.
fn text(body: &[u8]) -> Cow<'_, str> {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    str::from_utf8(body).map_or_else(|_| Cow::Owned(repaired(body)), Cow::Borrowed)
}

/// Puts half of a character where a body is no UTF-8: a string that holds it can be skipped but not read.
fn repaired(body: &[u8]) -> String {
    let broken = |bytes: &[u8]| if bytes.is_empty() { "" } else { BROKEN };
    let chunks = body.utf8_chunks().take(MAX_REPAIRS);
    let parts = chunks.flat_map(|chunk| [chunk.valid(), broken(chunk.invalid())]);
    parts.collect()
}

/// The question mark keeps a backslash before it from joining the one after it.
const BROKEN: &str = r"?\udc00";

/// Beyond this a body is cut off: there is no text in it, and it must not grow.
const MAX_REPAIRS: usize = 4096;

/// What matters when all is well, read in one pass.
struct Success<T> {
    code: Option<i64>,
    data: Nullable<T>,
}

impl<T> Default for Success<T> {
    fn default() -> Self {
        Self {
            code: None,
            data: Nullable::Absent,
        }
    }
}

impl<T: Decode> Object for Success<T> {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "code" => field.read(0, &mut self.code),
            "data" if matches!(self.code, None | Some(0)) => field.read(1, &mut self.data),
            _ => field.skip(),
        }
    }
}

/// What is read where only `code` matters.
#[derive(Default)]
struct Code(Option<i64>);

impl Object for Code {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "code" => field.read(0, &mut self.0),
            _ => field.skip(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn what_is_no_text_does_not_grow_without_bounds() {
        let body = vec![0xFF; 1_000_000];
        assert!(text(&body).len() < 50_000);
    }
}
