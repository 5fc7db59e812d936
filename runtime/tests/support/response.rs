//! One answer: the bytes of a response, right or wrong, and how they are sent.

use std::time::Duration;

use serde_json::Value;

use super::gzip;
use super::steps::{Delivery, Ending, Offset, Step};

const JSON: &str = "application/json; charset=utf-8";

/// An answer to one request. Built with a right response first, then spoilt:
///
/// ```ignore
/// Response::ok_data(&page).cut_at(Offset::Body(40), Ending::Reset)
/// ```
#[derive(Clone, Debug)]
pub struct Response {
    /// Status line and headers that were asked for; without it only the body is sent.
    head: Option<Head>,
    body: Vec<u8>,
    framing: Framing,
    delivery: Delivery,
}

#[derive(Clone, Debug)]
struct Head {
    status: u16,
    headers: Vec<(String, Vec<u8>)>,
}

/// How the client can tell where the body ends.
#[derive(Clone, Copy, Debug)]
enum Framing {
    Length,
    DeclaredLength(usize),
    Chunks(usize),
    BadChunk,
    UntilClose,
}

/// The right responses, and those wrong from the first byte.
impl Response {
    /// A response with this body, its content-length and no other header.
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            head: Some(Head {
                status,
                headers: Vec::new(),
            }),
            body: body.into(),
            framing: Framing::Length,
            delivery: Delivery::new(Ending::KeepAlive),
        }
    }

    /// A JSON body.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::json_text(status, body.to_string())
    }

    /// The platform's envelope of success around `data`, with status 200.
    pub fn ok_data(data: &Value) -> Self {
        // Text, because a map would not keep the platform's order.
        Self::json_text(
            200,
            format!(r#"{{"code":0,"msg":"success","data":{data}}}"#),
        )
    }

    fn json_text(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::new(status, body).header("content-type", JSON)
    }

    /// A redirect, status 302, with an empty body.
    pub fn redirect(location: &str) -> Self {
        Self::new(302, "").header("location", location)
    }

    /// A JSON body packed with gzip.
    pub fn gzip(body: &Value) -> Self {
        Self::packed(gzip::pack(body.to_string().as_bytes()))
    }

    /// A JSON body packed with gzip of which the second half is missing; the content-length is
    /// right for what is left.
    pub fn truncated_gzip(body: &Value) -> Self {
        let mut packed = gzip::pack(body.to_string().as_bytes());
        packed.truncate(packed.len() / 2);
        Self::packed(packed)
    }

    /// A gzip body that unpacks to so many MiB of spaces, a thousand times its size.
    pub fn gzip_bomb(mebibytes: usize) -> Self {
        Self::packed(gzip::bomb(mebibytes))
    }

    fn packed(body: Vec<u8>) -> Self {
        Self::json_text(200, body).header("content-encoding", "gzip")
    }

    /// These bytes and nothing else, then the end of the connection.
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            head: None,
            body: bytes.into(),
            framing: Framing::UntilClose,
            delivery: Delivery::new(Ending::Close),
        }
    }

    /// No byte; the connection ends.
    pub fn close() -> Self {
        Self::raw("")
    }

    /// No byte; the connection is reset.
    pub fn reset() -> Self {
        Self::raw("").then(Ending::Reset)
    }

    /// No byte, and the connection stays open until the server stops.
    pub fn stall() -> Self {
        Self::raw("").then(Ending::Stall)
    }
}

/// What is changed about a response.
impl Response {
    /// Adds a header. Names may repeat, so a second `content-length` is possible.
    ///
    /// # Panics
    ///
    /// If the response is raw.
    pub fn header(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        let head = self.head.as_mut().expect("raw bytes have no headers");
        head.headers
            .push((name.to_owned(), value.as_ref().to_owned()));
        self
    }

    /// Adds one header of about this many bytes.
    pub fn huge_header(self, bytes: usize) -> Self {
        self.header("x-huge", "h".repeat(bytes))
    }

    /// Declares this content-length, whatever the body's is.
    pub fn declared_length(self, bytes: usize) -> Self {
        self.framed(Framing::DeclaredLength(bytes))
    }

    /// Sends the body in chunks of at most `size` bytes.
    pub fn chunked(self, size: usize) -> Self {
        self.framed(Framing::Chunks(size))
    }

    /// Sends the body in one chunk, then a chunk size that is not a number, then the end of the
    /// connection.
    pub fn bad_chunk(self) -> Self {
        self.framed(Framing::BadChunk).then(Ending::Close)
    }

    /// Declares no length: the body ends with the connection.
    pub fn until_close(self) -> Self {
        self.framed(Framing::UntilClose).then(Ending::Close)
    }

    fn framed(mut self, framing: Framing) -> Self {
        self.framing = framing;
        self
    }

    /// Pauses at this place. Several pauses send the response in pieces.
    pub fn pause_at(mut self, place: Offset, pause: Duration) -> Self {
        self.delivery.pauses.push((place, pause));
        self
    }

    /// From this place on, pauses before every byte.
    pub fn drip_from(mut self, place: Offset, interval: Duration) -> Self {
        self.delivery.drip = Some((place, interval));
        self
    }

    /// Sends the bytes before this place only, then ends as said.
    pub fn cut_at(mut self, place: Offset, ending: Ending) -> Self {
        self.delivery.cut = Some(place);
        self.then(ending)
    }

    /// What becomes of the connection after this response.
    pub fn then(mut self, ending: Ending) -> Self {
        self.delivery.ending = ending;
        self
    }
}

/// What the connection does with it.
impl Response {
    /// The bytes, how to send them, and what comes after.
    pub(super) fn script(&self) -> (Vec<u8>, Vec<Step>, Ending) {
        let mut bytes = self
            .head
            .as_ref()
            .map_or_else(Vec::new, |head| self.encode_head(head));
        let head = bytes.len();
        bytes.extend(self.encode_body());
        let steps = self.delivery.steps(head, bytes.len());
        (bytes, steps, self.delivery.ending)
    }

    fn encode_head(&self, head: &Head) -> Vec<u8> {
        let mut bytes = format!("HTTP/1.1 {} \r\n", head.status).into_bytes();
        for (name, value) in &head.headers {
            bytes.extend([name.as_bytes(), b": ", value, b"\r\n"].concat());
        }
        let framing = match self.framing {
            Framing::Length => format!("content-length: {}\r\n", self.body.len()),
            Framing::DeclaredLength(bytes) => format!("content-length: {bytes}\r\n"),
            Framing::Chunks(_) | Framing::BadChunk => "transfer-encoding: chunked\r\n".to_owned(),
            Framing::UntilClose => String::new(),
        };
        bytes.extend([framing.as_bytes(), b"\r\n"].concat());
        bytes
    }

    fn encode_body(&self) -> Vec<u8> {
        match self.framing {
            Framing::Chunks(size) => {
                let mut chunks: Vec<u8> = self.body.chunks(size).flat_map(chunk).collect();
                chunks.extend(b"0\r\n\r\n");
                chunks
            }
            Framing::BadChunk => [&chunk(&self.body)[..], b"many\r\n"].concat(),
            Framing::Length | Framing::DeclaredLength(_) | Framing::UntilClose => self.body.clone(),
        }
    }
}

fn chunk(bytes: &[u8]) -> Vec<u8> {
    [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat()
}
