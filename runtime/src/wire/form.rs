//! Forms with a file: `multipart/form-data` as RFC 7578 has it.

use std::fmt::{self, Display, Write};
use std::hash::{BuildHasher, RandomState};
use std::mem::take;

use crate::body::{Body, Content, FilePart};
use crate::request::InvalidParameter;

/// A file to upload, optional or not.
pub trait FileParameter {
    /// The file, if there is one.
    fn file(&self) -> Option<&FilePart>;
}

impl FileParameter for FilePart {
    fn file(&self) -> Option<&FilePart> {
        Some(self)
    }
}

impl FileParameter for Option<FilePart> {
    fn file(&self) -> Option<&FilePart> {
        self.as_ref()
    }
}

/// Collects the parts of a form.
pub(super) struct Form {
    boundary: String,
    /// What comes before `text`.
    contents: Vec<Content>,
    text: String,
}

impl Form {
    pub(super) fn new() -> Self {
        Self {
            boundary: random_boundary(),
            contents: Vec::new(),
            text: String::new(),
        }
    }

    pub(super) fn text(&mut self, name: &str, value: &dyn Display) {
        self.start_part(name);
        self.write(format_args!("\r\n\r\n{value}\r\n"));
    }

    pub(super) fn file(
        &mut self,
        name: &'static str,
        file: &FilePart,
    ) -> Result<(), InvalidParameter> {
        let (file_name, content_type, content) = file.parts();
        check_content_type(name, content_type)?;
        self.start_part(name);
        self.text.push_str("; filename=\"");
        self.push_escaped(file_name);
        self.write(format_args!("\"\r\ncontent-type: {content_type}\r\n\r\n"));
        self.end_text();
        self.contents.push(content.clone());
        self.text.push_str("\r\n");
        Ok(())
    }

    /// The header `content-type` and the body.
    pub(super) fn finish(mut self) -> (String, Body) {
        let end = format!("--{}--\r\n", self.boundary);
        self.text.push_str(&end);
        self.end_text();
        let content_type = format!("multipart/form-data; boundary={}", self.boundary);
        (content_type, Body::of(self.contents))
    }

    /// Ends before the line does.
    fn start_part(&mut self, name: &str) {
        let start = format!(
            "--{}\r\ncontent-disposition: form-data; name=\"",
            self.boundary
        );
        self.text.push_str(&start);
        self.push_escaped(name);
        self.text.push('"');
    }

    /// Writes text between quotation marks as browsers do, and escapes whatever could end it.
    fn push_escaped(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '"' | '\\' | '\0'..' ' | '\x7f' => {
                    self.write(format_args!("%{:02X}", u32::from(character)));
                }
                _ => self.text.push(character),
            }
        }
    }

    fn write(&mut self, arguments: fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.text.write_fmt(arguments);
    }

    fn end_text(&mut self) {
        let text = take(&mut self.text).into_bytes();
        self.contents.push(Content::from(text));
    }
}

fn check_content_type(name: &'static str, content_type: &str) -> Result<(), InvalidParameter> {
    if content_type.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Ok(());
    }
    let problem = "has a content type that cannot stand in a header";
    Err(InvalidParameter::new(name, problem))
}

/// 128 random bits: no part holds them by chance, and nobody can foresee them. The keys of the standard
/// library's hash maps are of that sort.
fn random_boundary() -> String {
    let [high, low] = [0, 1].map(|half: u8| RandomState::new().hash_one(half));
    format!("feishu-openapi-{high:016x}{low:016x}")
}
