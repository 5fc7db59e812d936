//! Finds out why a response gave no data. Runs only then, and reads the body once more for it.

use serde_json::Value;

#[cfg(feature = "client")]
use crate::Envelope;
use crate::http;
use crate::{Endpoint, Error, ErrorDetails, ErrorKind, HttpResponse};

use super::head::Head;
use super::json::{Unreadable, read, without_mark};

/// `cause` is what stopped the reading of the response, if anything did.
pub(super) fn explain(
    endpoint: &'static Endpoint,
    response: &HttpResponse,
    cause: Option<Unreadable>,
) -> Error {
    match read::<Head>(&response.body) {
        Ok(head) => with_head(endpoint, response, &head, cause),
        Err(cause) => unreadable(response, cause)
            .at(endpoint)
            .with_response(response),
    }
}

fn with_head(
    endpoint: &'static Endpoint,
    response: &HttpResponse,
    head: &Head,
    cause: Option<Unreadable>,
) -> Error {
    let details = head.error();
    let error = match (head.code(), cause) {
        (None, _) => without_code(response, head),
        (Some(0), None) => Error::new(ErrorKind::Protocol, NO_DATA),
        (Some(0), Some(cause)) => undecodable(cause),
        (Some(code), _) => {
            let kind = ErrorKind::of_code(code, response.status, endpoint);
            Error::new(kind, head.message(&details)).with_code(code)
        }
    };
    error
        .at(endpoint)
        .with_response(response)
        .or_log_id(log_id(&details))
        .with_details(ErrorDetails::read(&details))
}

/// The log id in `error`.
fn log_id(details: &Value) -> Option<&str> {
    let ids = ["log_id", "logid"].into_iter();
    let mut ids = ids.filter_map(|name| details.get(name)?.as_str());
    ids.find_map(http::log_id)
}

fn without_code(response: &HttpResponse, head: &Head) -> Error {
    let oauth = || Some(Error::new(ErrorKind::Api, head.oauth_failure()?));
    let error = by_status(response).or_else(oauth);
    error.unwrap_or_else(|| Error::new(ErrorKind::Protocol, "the answer has no valid `code`"))
}

const NO_DATA: &str = "the answer has no `data`";

/// The endpoint answers data and there was none.
pub(super) fn no_data(endpoint: &'static Endpoint, response: &HttpResponse) -> Error {
    Error::new(ErrorKind::Protocol, NO_DATA)
        .at(endpoint)
        .with_response(response)
}

/// The envelope is sound, its response is not.
fn undecodable(cause: Unreadable) -> Error {
    Error::new(ErrorKind::Decode, cause.reason)
        .with_json_path(cause.path)
        // A body without a length that breaks off looks whole to the HTTP library: the next one may be.
        .retryable(cause.is_cut)
}

/// Something in the response is not sound; `prefix` is what stands before its path there.
#[cfg(feature = "client")]
pub(super) fn in_response(endpoint: &'static Endpoint, prefix: &str, cause: Unreadable) -> Error {
    let top = match endpoint.envelope {
        Envelope::Data => "data.",
        Envelope::BesideCode | Envelope::Token(_) | Envelope::Empty | Envelope::File => "",
    };
    let path = format!("{top}{prefix}{}", cause.path);
    Error::new(ErrorKind::Decode, cause.reason)
        .with_json_path(path)
        .at(endpoint)
}

/// There is no envelope.
fn unreadable(response: &HttpResponse, cause: Unreadable) -> Error {
    if let Some(error) = by_status(response) {
        return error;
    }
    if let Some(encoding) = response.header("content-encoding") {
        let problem =
            format!("the answer is encoded as {encoding}, which the client does not take");
        return Error::new(ErrorKind::UnexpectedContent, problem);
    }
    if without_mark(&response.body)
        .trim_ascii_start()
        .starts_with(b"{")
    {
        return undecodable(cause);
    }
    let problem = match response.header("content-type") {
        _ if response.body.is_empty() => "the answer is empty".to_owned(),
        Some(content_type) => format!("the answer is no JSON object; its type is {content_type}"),
        None => "the answer is no JSON object, and of no type".to_owned(),
    };
    Error::new(ErrorKind::UnexpectedContent, problem)
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
