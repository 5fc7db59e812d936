//! Reading the platform's answers: values, objects, enums, the envelope, and what errors say.

mod details;
mod enums;
mod envelope;
mod errors;
mod integers;
mod lenient;
mod lists;
mod named;
mod objects;
mod reveal;
mod sample;
mod scalars;
mod tokens;

use feishu_openapi_runtime::wire::Decode;
use feishu_openapi_runtime::{Error, HttpResponse, request};

use sample::{GetInterview, Interview};

/// Reads a bare value.
fn value<T: Decode>(json: &str) -> Result<T, String> {
    T::decode(&mut serde_json::Deserializer::from_str(json)).map_err(|error| error.to_string())
}

fn response(status: u16, body: impl AsRef<[u8]>) -> HttpResponse {
    HttpResponse {
        status,
        headers: Vec::new(),
        body: body.as_ref().to_vec(),
    }
}

fn response_with(status: u16, headers: &[(&str, &[u8])], body: &str) -> HttpResponse {
    let headers = headers
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.to_vec()))
        .collect();
    HttpResponse {
        status,
        headers,
        body: body.as_bytes().to_vec(),
    }
}

/// Reads a body as the answer to [`GetInterview`].
fn decode(status: u16, body: impl AsRef<[u8]>) -> Result<Interview, Error> {
    request::decode::<GetInterview>(&response(status, body))
}
