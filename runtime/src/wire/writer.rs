use std::borrow::Cow;
use std::fmt::{self, Display, Write};

use crate::request::InvalidParameter;
use crate::{Body, Endpoint, HttpRequest};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

#[cfg(feature = "client")]
use super::Encoded;
use super::encode::NOT_FINITE;
use super::form::Form;
use super::json_body::JsonBody;
use super::{FileParameter, Parameter};

/// Everything but the characters that RFC 3986 calls unreserved.
const PATH_PARAMETER: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Room for path and query together; most take less.
const USUAL_LENGTH: usize = 256;

/// Collects what a request puts into path, query and body. The body is JSON or a form.
pub struct RequestWriter {
    path: Vec<(&'static str, String)>,
    query: String,
    headers: Vec<(&'static str, String)>,
    /// The first parameter that cannot be written.
    problem: Option<InvalidParameter>,
    json: Option<JsonBody>,
    /// The parts so far, or the first problem.
    form: Option<Result<Form, InvalidParameter>>,
}

impl RequestWriter {
    pub(crate) fn new() -> Self {
        Self {
            path: Vec::new(),
            query: String::with_capacity(USUAL_LENGTH),
            headers: Vec::new(),
            problem: None,
            json: None,
            form: None,
        }
    }

    /// Fills `:name` of the endpoint's path.
    pub fn path(&mut self, name: &'static str, value: &impl Parameter) {
        self.expect_finite(name, value);
        value.for_each(&mut |value| self.path.push((name, value.to_string())));
    }

    /// Adds `name=value` to the query, once for each value that the parameter has.
    pub fn query(&mut self, name: &'static str, value: &impl Parameter) {
        self.expect_finite(name, value);
        value.for_each(&mut |value| {
            let separator = if self.query.is_empty() { '?' } else { '&' };
            push_query(&mut self.query, separator, name, value);
        });
    }

    /// Sets the header, whose name is in lower case, if the parameter has a value. The client's own headers are refused.
    pub fn header(&mut self, name: &'static str, value: &impl Parameter) {
        self.expect_finite(name, value);
        value.for_each(&mut |value| {
            let value = value.to_string();
            match header_problem(name, &value) {
                None => self.headers.push((name, value)),
                Some(problem) => self.refuse(name, problem),
            }
        });
    }

    fn expect_finite(&mut self, name: &'static str, value: &impl Parameter) {
        if !value.is_finite() {
            self.refuse(name, NOT_FINITE);
        }
    }

    /// The first problem stays.
    fn refuse(&mut self, name: &'static str, problem: &'static str) {
        let problem = || InvalidParameter::new(name, problem);
        self.problem.get_or_insert_with(problem);
    }

    /// Begins the JSON body, an object.
    pub fn body(&mut self) -> &mut JsonBody {
        self.json.insert(JsonBody::new())
    }

    /// Makes a JSON object the body.
    #[cfg(feature = "client")]
    pub(crate) fn json(&mut self, fields: &serde_json::Map<String, serde_json::Value>) {
        let body = self.body();
        for (name, value) in fields {
            // JSON can always be written.
            let _ = body.add(name, &Encoded::Json(value));
        }
    }

    /// Adds a part of text to the form that is the body, once for each value that the parameter has.
    pub fn form(&mut self, name: &'static str, value: &impl Parameter) {
        self.expect_finite(name, value);
        self.in_form(|form| {
            value.for_each(&mut |value| form.text(name, value));
            Ok(())
        });
    }

    /// Adds the file, if there is one, to the form that is the body.
    pub fn file(&mut self, name: &'static str, file: &impl FileParameter) {
        self.in_form(|form| file.file().map_or(Ok(()), |file| form.file(name, file)));
    }

    fn in_form(&mut self, add: impl FnOnce(&mut Form) -> Result<(), InvalidParameter>) {
        let form = self.form.take().unwrap_or_else(|| Ok(Form::new()));
        self.form = Some(form.and_then(|mut form| {
            add(&mut form)?;
            Ok(form)
        }));
    }

    pub(crate) fn finish(mut self, endpoint: &Endpoint) -> Result<HttpRequest, InvalidParameter> {
        if let Some(problem) = self.problem.take() {
            return Err(problem);
        }
        let path = self.fill(endpoint.path)?;
        let (content_type, body) = self.encode_body()?.unzip();
        let content_type = content_type.map(|value| ("content-type", value));
        let mut url = self.query;
        url.insert_str(0, &path);
        Ok(HttpRequest {
            method: endpoint.method,
            url,
            headers: content_type.into_iter().chain(self.headers).collect(),
            body,
        })
    }

    /// The header `content-type` and the body, if there is one.
    fn encode_body(&mut self) -> Result<Option<(String, Body)>, InvalidParameter> {
        if let Some(json) = self.json.take() {
            let json = json.finish()?;
            return Ok(Some((JSON.to_owned(), Body::from(json))));
        }
        let form = self.form.take().transpose()?;
        Ok(form.map(Form::finish))
    }

    /// Puts the path parameters into the template.
    fn fill(&self, template: &'static str) -> Result<Cow<'static, str>, InvalidParameter> {
        if !template.contains(':') {
            return Ok(Cow::Borrowed(template));
        }
        let mut path = String::with_capacity(2 * template.len());
        for segment in template.split('/').skip(1) {
            path.push('/');
            match segment.strip_prefix(':') {
                None => path.push_str(segment),
                Some(name) => path.extend(utf8_percent_encode(self.segment(name)?, PATH_PARAMETER)),
            }
        }
        Ok(Cow::Owned(path))
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

/// What the client and its transport set themselves.
#[doc(hidden)]
pub const OWN_HEADERS: [&str; 7] = [
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
    "user-agent",
];

/// What keeps the client from sending the header.
pub(crate) fn header_problem(name: &str, value: &str) -> Option<&'static str> {
    if OWN_HEADERS.contains(&name) {
        Some("is a header that the client sets itself")
    } else if is_header_value(value) {
        None
    } else {
        Some("must be visible ASCII characters to stand in a header")
    }
}

/// Adds `name=value` to a query, or to an address. The separator is `?` for the first parameter; finding that out anew for
/// each one would mean reading the whole text again.
pub(crate) fn push_query(url: &mut String, separator: char, name: &str, value: &dyn Display) {
    url.push(separator);
    let mut encoder = FormEncoder(url);
    // Writing to a string does not fail.
    let _ = encoder.write_str(name);
    encoder.0.push('=');
    let _ = write!(encoder, "{value}");
}

/// Whether the text can stand in a header as it is; blanks at its ends would be lost.
pub(crate) fn is_header_value(value: &str) -> bool {
    let is_visible = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    value.bytes().all(is_visible) && value == value.trim_matches(' ')
}

const JSON: &str = "application/json; charset=utf-8";

/// Encodes what is written to it as a part of a form.
struct FormEncoder<'a>(&'a mut String);

impl Write for FormEncoder<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0
            .extend(form_urlencoded::byte_serialize(text.as_bytes()));
        Ok(())
    }
}
