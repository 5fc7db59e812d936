use std::error::Error as StdError;
use std::io;
use std::iter::successors;

use super::{TransportError, TransportErrorKind};

/// Finds out what became of a request. The library's own predicates don't tell: it calls a broken
/// connection a request error, and one body error is like the other.
///
/// The address is taken out of the error: its query may hold personal data.
pub(super) fn classify(error: reqwest::Error) -> TransportError {
    TransportError::new(kind(&error), error.without_url())
}

fn kind(error: &reqwest::Error) -> TransportErrorKind {
    // Our own error: of the request's body.
    if let Some(cause) = causes(error).find_map(<dyn StdError>::downcast_ref::<TransportError>) {
        return cause.kind();
    }
    if error.is_builder() {
        return TransportErrorKind::Config;
    }
    if error.is_connect() {
        return connect(error);
    }
    if error.is_timeout() {
        return TransportErrorKind::Timeout;
    }
    match causes(error).find_map(<dyn StdError>::downcast_ref::<hyper::Error>) {
        Some(cause) if cause.is_parse() => TransportErrorKind::Malformed,
        // Taken back before it was sent.
        Some(cause) if cause.is_canceled() => TransportErrorKind::Connect,
        // Without a fault of the connection, only decompressing is left.
        None if error.is_body() => TransportErrorKind::Encoding,
        _ => TransportErrorKind::Broken,
    }
}

/// rustls reports what it finds wrong as invalid data; a handshake cut off is the network's doing.
fn connect(error: &reqwest::Error) -> TransportErrorKind {
    let mut causes = causes(error).filter_map(<dyn StdError>::downcast_ref::<io::Error>);
    if causes.any(|cause| cause.kind() == io::ErrorKind::InvalidData) {
        TransportErrorKind::Tls
    } else {
        TransportErrorKind::Connect
    }
}

/// The cause that has no cause.
pub(super) fn first_cause<'a>(error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    causes(error).last().unwrap_or(error)
}

/// An error and its causes, from the outermost on.
fn causes<'a>(
    error: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    successors(Some(error), |error| cause(*error))
}

/// An I/O error leaves out the error that it wraps, and names the cause of that one.
fn cause<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    match error
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref)
    {
        Some(wrapped) => Some(wrapped),
        None => error.source(),
    }
}
