use std::fmt::{self, Display, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_core::Serialize;

use crate::request::InvalidParameter;
use crate::{Endpoint, HttpRequest};

use super::Parameter;

/// Everything but the characters that RFC 3986 calls unreserved.
const PATH_PARAMETER: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Collects what a request puts into path, query and body.
pub struct RequestWriter {
    path: Vec<(&'static str, String)>,
    query: String,
    body: Option<serde_json::Result<Vec<u8>>>,
}

impl RequestWriter {
    pub(crate) const fn new() -> Self {
        Self {
            path: Vec::new(),
            query: String::new(),
            body: None,
        }
    }

    /// Fills `:name` of the endpoint's path.
    pub fn path(&mut self, name: &'static str, value: &impl Parameter) {
        value.for_each(&mut |value| self.path.push((name, value.to_string())));
    }

    /// Adds `name=value` to the query, once for each value that the parameter has.
    pub fn query(&mut self, name: &'static str, value: &impl Parameter) {
        value.for_each(&mut |value| self.query_value(name, value));
    }

    fn query_value(&mut self, name: &str, value: &dyn Display) {
        self.query
            .push(if self.query.is_empty() { '?' } else { '&' });
        let mut encoder = FormEncoder(&mut self.query);
        // Writing to a string does not fail.
        let _ = encoder.write_str(name);
        encoder.0.push('=');
        let _ = write!(encoder, "{value}");
    }

    /// Sets the JSON body.
    pub fn body(&mut self, body: &impl Serialize) {
        self.body = Some(serde_json::to_vec(body));
    }

    pub(crate) fn finish(self, endpoint: &Endpoint) -> Result<HttpRequest, InvalidParameter> {
        let mut url = self.fill(endpoint.path)?;
        url.push_str(&self.query);
        let body = self.body.transpose().map_err(|_| unencodable_body())?;
        let headers = body
            .iter()
            .map(|_| ("content-type", "application/json; charset=utf-8".to_owned()));
        Ok(HttpRequest {
            method: endpoint.method,
            url,
            headers: headers.collect(),
            body,
        })
    }

    /// Puts the path parameters into the template.
    fn fill(&self, template: &'static str) -> Result<String, InvalidParameter> {
        let mut path = String::with_capacity(template.len() + self.query.len());
        for segment in template.split('/').skip(1) {
            path.push('/');
            match segment.strip_prefix(':') {
                None => path.push_str(segment),
                Some(name) => path.extend(utf8_percent_encode(self.segment(name)?, PATH_PARAMETER)),
            }
        }
        Ok(path)
    }

    fn segment(&self, name: &'static str) -> Result<&str, InvalidParameter> {
        let value = self.path.iter().find(|(key, _)| *key == name);
        let value = value.map_or("", |(_, value)| value);
        // URL parsers drop such segments, encoded or not, and the request would reach another endpoint.
        if matches!(value, "" | "." | "..") {
            return Err(InvalidParameter::new(
                name,
                "must not be empty, `.` or `..`",
            ));
        }
        Ok(value)
    }
}

fn unencodable_body() -> InvalidParameter {
    InvalidParameter::new("body", "cannot be written as JSON")
}

/// Encodes what is written to it as a part of a form.
struct FormEncoder<'a>(&'a mut String);

impl Write for FormEncoder<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0
            .extend(form_urlencoded::byte_serialize(text.as_bytes()));
        Ok(())
    }
}
