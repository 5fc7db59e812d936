//! Tells a file from a failure: a failure must never be written as if it were the file.

use std::mem;

use crate::{Chunks, HttpResponse, Json, TransportError};

/// An answer to a request for a file.
pub(super) enum Answer {
    File(HttpResponse<Chunks>),
    /// A failure, usually in an envelope.
    Message(HttpResponse),
}

/// What the headers say.
enum Label {
    File,
    Message,
    /// Nothing that can be relied on: many servers call plain text what they know nothing about.
    Unknown,
}

/// More than any envelope has.
const MAX_MESSAGE_BYTES: usize = 64 * 1024;

impl Answer {
    /// Reads the body, up to a limit, if it is no file.
    pub(super) async fn of(
        response: HttpResponse<Chunks>,
        max_body_bytes: usize,
    ) -> Result<Self, TransportError> {
        match Label::of(&response) {
            Label::File => Ok(Self::File(response)),
            Label::Message => response.read(max_body_bytes).await.map(Self::Message),
            Label::Unknown => Self::by_content(response).await,
        }
    }

    /// Decides by the content, of which it reads no more than it needs.
    async fn by_content(mut response: HttpResponse<Chunks>) -> Result<Self, TransportError> {
        let mut start = Vec::new();
        let mut is_whole = false;
        while !is_whole && may_be_message(&start) {
            match response.body.try_next().await? {
                Some(piece) => start.extend(piece),
                None => is_whole = true,
            }
        }
        let is_failure = is_whole && (start.is_empty() || is_envelope(&start));
        if is_failure || is_page(&start) {
            return Ok(Self::Message(response.with_body(start)));
        }
        let rest = mem::replace(&mut response.body, Chunks::from(Vec::new()));
        Ok(Self::File(response.with_body(rest.after(start))))
    }
}

impl Label {
    /// JSON and HTML are files only if a `content-disposition` says so. A file that is still compressed is not what
    /// was asked for.
    fn of(response: &HttpResponse<Chunks>) -> Self {
        if response.status != 200 || response.header("content-encoding").is_some() {
            return Self::Message;
        }
        let mut headers = response.headers.iter();
        if headers.any(|(name, _)| name == "content-disposition") {
            return Self::File;
        }
        let content_type = response.header("content-type").unwrap_or_default();
        let media_type = content_type.split(';').next().unwrap_or_default();
        match &*media_type.trim().to_ascii_lowercase() {
            "application/json" | "text/json" | "text/html" | "application/xhtml+xml" => {
                Self::Message
            }
            "" | "text/plain" => Self::Unknown,
            _ => Self::File,
        }
    }
}

/// Whether more of the body is needed to decide.
fn may_be_message(start: &[u8]) -> bool {
    let first = without_blanks(start).first();
    start.len() < MAX_MESSAGE_BYTES && matches!(first, None | Some(b'{' | b'<'))
}

fn is_envelope(body: &[u8]) -> bool {
    let value: Option<Json> = serde_json::from_slice(without_blanks(body)).ok();
    value.is_some_and(|value| value["code"].is_i64())
}

fn is_page(start: &[u8]) -> bool {
    let start = without_blanks(start);
    let begins_with = |tag: &[u8]| {
        let beginning = start.get(..tag.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(tag))
    };
    begins_with(b"<!doctype html") || begins_with(b"<html")
}

/// Without white space and the byte order mark in front.
fn without_blanks(body: &[u8]) -> &[u8] {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    body.trim_ascii_start()
}
