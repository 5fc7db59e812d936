//! The answers of token endpoints. A refresh token works once: what comes for it must be found wherever it stands.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::wire::Decode;
use crate::{Endpoint, Error, ErrorKind, HttpResponse};

use super::failure;
use super::json::{Unreadable, read, read_text};

type Fields = BTreeMap<String, Box<RawValue>>;

/// Decodes the object that holds the token of that name: the answer itself, or its `data`.
pub(super) fn decode<T: Decode>(
    endpoint: &'static Endpoint,
    name: &str,
    response: &HttpResponse,
) -> Result<T, Error> {
    let explain = |cause| failure::explain(endpoint, response, cause);
    let fields: Fields = read(&response.body).map_err(|cause| explain(Some(cause)))?;
    let code = fields.get("code").map(|code| read_text(code.get()).ok());
    let is_success = match code {
        Some(code) => code == Some(0_i64),
        // As OAuth has it (RFC 6749, section 5.1).
        None => response.status == 200 && (holds(&fields, name) || has_data(&fields, name)),
    };
    if !is_success {
        return Err(explain(None));
    }
    let unfit = |place: &str, cause: Unreadable| {
        Error::new(ErrorKind::Decode, cause.reason)
            .with_json_path(format!("{place}{}", cause.path))
            .at(endpoint)
            .with_response(response)
    };
    if holds(&fields, name) {
        return read(&response.body).map_err(|cause| unfit("", cause));
    }
    if let Some(data) = fields.get("data").filter(|_| has_data(&fields, name)) {
        return read_text(data.get()).map_err(|cause| unfit("data.", cause));
    }
    let problem = format!("the answer is a success without `{name}`");
    Err(Error::new(ErrorKind::Protocol, problem)
        .at(endpoint)
        .with_response(response))
}

/// Whether `data` holds the token.
fn has_data(fields: &Fields, name: &str) -> bool {
    let data = fields.get("data");
    let data = data.and_then(|data| read_text::<Fields>(data.get()).ok());
    data.is_some_and(|data| holds(&data, name))
}

/// Whether the token is there.
fn holds(fields: &Fields, name: &str) -> bool {
    let token = fields.get(name);
    let token = token.and_then(|token| read_text::<String>(token.get()).ok());
    token.is_some_and(|token| !token.is_empty())
}
