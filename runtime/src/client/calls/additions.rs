use std::fmt::Display;

use crate::wire::{header_problem, push_query};
use crate::{Error, ErrorKind, HttpRequest};

/// What a client adds to every request of its own.
#[derive(Clone, Default)]
pub(in crate::client) struct Additions {
    headers: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
}

impl Additions {
    /// Adds a header, or replaces the one of that name.
    pub(in crate::client) fn with_header(
        mut self,
        name: &'static str,
        value: String,
    ) -> Result<Self, Error> {
        let problem = if is_header_name(name) {
            header_problem(name, &value)
        } else {
            Some("must be lower-case letters, digits and hyphens to name a header")
        };
        if let Some(problem) = problem {
            return Err(Error::new(ErrorKind::Config, format!("{name:?} {problem}")));
        }
        self.headers.retain(|(key, _)| *key != name);
        self.headers.push((name, value));
        Ok(self)
    }

    /// Adds a parameter, or replaces the one of that name.
    pub(in crate::client) fn with_query(mut self, name: String, value: &dyn Display) -> Self {
        self.query.retain(|(key, _)| *key != name);
        self.query.push((name, value.to_string()));
        self
    }

    /// What the request says itself stays.
    pub(in crate::client) fn add_to(&self, request: &mut HttpRequest) {
        for (name, value) in &self.headers {
            if request.headers.iter().all(|(key, _)| key != name) {
                request.headers.push((name, value.clone()));
            }
        }
        for (name, value) in &self.query {
            let separator = if request.url.contains('?') { '&' } else { '?' };
            push_query(&mut request.url, separator, name, value);
        }
    }
}

fn is_header_name(name: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.bytes().all(is_allowed)
}
