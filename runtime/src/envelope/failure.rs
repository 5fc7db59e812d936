//! Finds out why a response gave no data. Runs only then, and reads the body once more for it.

use serde_json::Value;
use serde_json::value::RawValue;

#[cfg(feature = "client")]
use crate::Envelope;
use crate::json_path;
use crate::wire::{Decode, Object, ReadField};
use crate::{Endpoint, Error, ErrorDetails, ErrorKind, HttpResponse};

use super::reason::reason;
use super::{read, text};

/// `cause` is what stopped the reading of `data`, if anything did.
pub(super) fn explain(
    endpoint: &'static Endpoint,
    response: &HttpResponse,
    cause: Option<&serde_json::Error>,
) -> Error {
    let head = match read::<Head>(&response.body) {
        Ok(head) => head,
        Err(cause) => {
            return unreadable(response, &cause)
                .at(endpoint)
                .with_response(response);
        }
    };
    let error = match (head.code(), cause) {
        (None, _) => by_status(response)
            .unwrap_or_else(|| Error::new(ErrorKind::Protocol, "the answer has no valid `code`")),
        (Some(0), None) => return no_data(endpoint, response),
        (Some(0), Some(cause)) => undecodable(response, cause),
        (Some(code), _) => Error::new(
            ErrorKind::of_code(code, response.status, endpoint),
            head.message(),
        )
        .with_code(code),
    };
    error
        .at(endpoint)
        .with_response(response)
        .or_log_id(head.log_id())
        .with_details(head.error.as_ref().and_then(ErrorDetails::read))
}

/// The endpoint answers data and there was none.
pub(super) fn no_data(endpoint: &'static Endpoint, response: &HttpResponse) -> Error {
    Error::new(ErrorKind::Protocol, "the answer has no `data`")
        .at(endpoint)
        .with_response(response)
}

/// What the envelope says besides `data`, taken in any shape.
#[derive(Default)]
struct Head {
    code: Value,
    msg: Value,
    /// What a few endpoints say for `msg`.
    message: Value,
    error: Option<Value>,
}

impl Object for Head {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "code" => field.read(0, &mut self.code),
            "msg" => field.read(1, &mut self.msg),
            "message" => field.read(3, &mut self.message),
            // Its shape, even if it comes twice, must not hide the code.
            "error" if self.error.is_none() => {
                let mut error: Option<Box<RawValue>> = None;
                field.read(2, &mut error)?;
                // Nor must what is too deep or too large to be kept.
                let error = error.and_then(|error| serde_json::from_str(error.get()).ok());
                self.error = Some(error.unwrap_or_default());
                Ok(())
            }
            _ => field.skip(),
        }
    }
}

impl Head {
    fn code(&self) -> Option<i64> {
        i64::decode(&self.code).ok()
    }

    fn message(&self) -> &str {
        self.msg
            .as_str()
            .or_else(|| self.message.as_str())
            .or_else(|| self.error.as_ref()?.get("message")?.as_str())
            .unwrap_or_default()
    }

    fn log_id(&self) -> Option<&str> {
        ["log_id", "logid"]
            .into_iter()
            .find_map(|name| self.error.as_ref()?.get(name)?.as_str())
    }
}

/// The envelope is sound, its data is not.
fn undecodable(response: &HttpResponse, cause: &serde_json::Error) -> Error {
    let text = text(&response.body);
    let path = json_path::path_at(text.as_bytes(), cause.line(), cause.column());
    Error::new(ErrorKind::Decode, reason(cause))
        .with_json_path(path)
        // A body without a length that breaks off looks whole to the HTTP library: the next one may be.
        .retryable(cause.is_eof())
}

/// One element of a list at the top of the response is not sound.
#[cfg(feature = "client")]
pub(super) fn bad_element(
    endpoint: &'static Endpoint,
    list: &str,
    index: usize,
    json: &str,
    cause: &serde_json::Error,
) -> Error {
    let top = match endpoint.envelope {
        Envelope::Data => "data.",
        Envelope::BesideCode | Envelope::Empty | Envelope::File => "",
    };
    let path = json_path::path_at(json.as_bytes(), cause.line(), cause.column());
    let dot = if path.is_empty() { "" } else { "." };
    Error::new(ErrorKind::Decode, reason(cause))
        .with_json_path(format!("{top}{list}[{index}]{dot}{path}"))
        .at(endpoint)
}

/// There is no envelope.
fn unreadable(response: &HttpResponse, cause: &serde_json::Error) -> Error {
    if let Some(error) = by_status(response) {
        return error;
    }
    if let Some(encoding) = response.header("content-encoding") {
        let problem =
            format!("the answer is encoded as {encoding}, which the client does not take");
        return Error::new(ErrorKind::UnexpectedContent, problem);
    }
    if text(&response.body).trim_ascii_start().starts_with('{') {
        return undecodable(response, cause);
    }
    let content = match response.header("content-type") {
        _ if response.body.is_empty() => "empty",
        Some(content_type) => content_type,
        None => "of unknown type",
    };
    Error::new(
        ErrorKind::UnexpectedContent,
        format!("the answer is {content}, not a JSON object"),
    )
}

/// What the status alone tells, for answers of gateways between here and the platform.
fn by_status(response: &HttpResponse) -> Option<Error> {
    match response.status {
        300..400 => Some(redirect(response)),
        408 => Some(Error::new(
            ErrorKind::Timeout,
            "the server waited too long for the request",
        )),
        429 => Some(Error::new(ErrorKind::RateLimited, "too many requests")),
        500.. => Some(Error::new(ErrorKind::Server, "the server failed")),
        _ => None,
    }
}

/// Names where to, but for path and query: a gateway puts there what was asked for.
fn redirect(response: &HttpResponse) -> Error {
    let target = response.header("location").and_then(host);
    let target = target.map_or_else(String::new, |host| format!(" to {host}"));
    let problem = format!("the answer is a redirect{target}, which is never followed");
    Error::new(ErrorKind::Protocol, problem)
}

/// The host of an absolute address, with its port.
fn host(location: &str) -> Option<&str> {
    let (_, address) = location.split_once("//")?;
    let authority = address.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    (!host.is_empty()).then_some(host)
}
