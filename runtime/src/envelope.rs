//! The envelope `{code, msg, data, error}` around every answer. `code` alone tells success from failure,
//! at every HTTP status.

mod failure;
mod head;
mod json;
mod reason;
mod repair;
mod token;

use crate::wire::{Decode, Nullable, Object, ObjectKind, ReadField, WireType};
use crate::{Endpoint, Envelope, Error, HttpResponse};

use json::read;
#[cfg(not(feature = "client"))]
use json::read_text;
#[cfg(feature = "client")]
pub(crate) use json::{Unreadable, read_text};

/// Decodes the response of a good answer, or says why there is none.
pub(crate) fn decode<T: Decode>(
    endpoint: &'static Endpoint,
    response: &HttpResponse,
) -> Result<T, Error> {
    match endpoint.envelope {
        Envelope::Data => decode_data(endpoint, response),
        Envelope::BesideCode => {
            check_code(endpoint, response)?;
            read(&response.body).map_err(|cause| failure::explain(endpoint, response, Some(cause)))
        }
        Envelope::Token(name) => token::decode(endpoint, name, response),
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
        Err(cause) => Err(failure::explain(endpoint, response, Some(cause))),
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
        Err(cause) => Err(failure::explain(endpoint, response, Some(cause))),
    }
}

/// What null stands for: `()`, an empty list, but no object.
fn nothing<T: Decode>(endpoint: &'static Endpoint, response: &HttpResponse) -> Result<T, Error> {
    read_text("null").map_err(|_| failure::no_data(endpoint, response))
}

/// Says what is wrong with a field at the top of the response.
#[cfg(feature = "client")]
pub(crate) fn bad_field(endpoint: &'static Endpoint, cause: Unreadable) -> Error {
    failure::in_response(endpoint, "", cause)
}

/// Decodes one element of a list at the top of the response, which was left as it came.
#[cfg(feature = "client")]
pub(crate) fn decode_element<T: Decode>(
    endpoint: &'static Endpoint,
    list: &str,
    index: usize,
    json: &str,
) -> Result<T, Error> {
    read_text(json).map_err(|cause| {
        let dot = if cause.path.is_empty() { "" } else { "." };
        failure::in_response(endpoint, &format!("{list}[{index}]{dot}"), cause)
    })
}

/// A success without a body.
const NO_CONTENT: u16 = 204;

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

impl<T: Decode> WireType for Success<T> {
    type Kind = ObjectKind;
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

impl WireType for Code {
    type Kind = ObjectKind;
}

impl Object for Code {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "code" => field.read(0, &mut self.0),
            _ => field.skip(),
        }
    }
}
