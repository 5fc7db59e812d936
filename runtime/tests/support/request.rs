//! A request as the server received it.

use std::io;

use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt};

/// A longer request is refused, so that a broken client cannot fill the memory.
const MAX_REQUEST_BYTES: u64 = 16 * 1024 * 1024;

/// One received request.
#[derive(Clone, Debug)]
pub struct Request {
    /// Number of the connection it came on, from 0 in the order of accepting.
    pub connection: usize,
    /// Method as it stands in the request line.
    pub method: String,
    /// Path and query as they stand in the request line.
    pub target: String,
    /// Headers in the order received, names as sent.
    pub headers: Vec<(String, String)>,
    /// The body; empty if there was none.
    pub body: Vec<u8>,
}

impl Request {
    /// The target before the question mark, still percent-encoded.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// The decoded query parameters, in order.
    pub fn query(&self) -> Vec<(String, String)> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect()
    }

    /// The first value of a query parameter.
    pub fn query_value(&self, name: &str) -> Option<String> {
        let found = self.query().into_iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value)
    }

    /// The first value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }

    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// If it is not JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("the request's body should be JSON")
    }

    /// Reads one request; `None` if the client closed the connection before it.
    ///
    /// A body must come with its length: a chunked one is an error.
    pub(super) async fn read(
        reader: &mut (impl AsyncBufRead + Unpin),
        connection: usize,
    ) -> io::Result<Option<Self>> {
        let mut reader = reader.take(MAX_REQUEST_BYTES);
        let Some(start) = read_line(&mut reader).await? else {
            return Ok(None);
        };
        let (method, target) = parse_start(&start).ok_or_else(malformed)?;
        let headers = read_headers(&mut reader).await?;
        let body = read_body(&mut reader, &headers).await?;
        Ok(Some(Self {
            connection,
            method,
            target,
            headers,
            body,
        }))
    }
}

/// A line without its end; `None` at the end of the stream.
async fn read_line(reader: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    if reader.read_until(b'\n', &mut line).await? == 0 {
        return Ok(None);
    }
    let line = line.strip_suffix(b"\r\n").ok_or_else(malformed)?;
    Ok(Some(String::from_utf8_lossy(line).into_owned()))
}

fn parse_start(line: &str) -> Option<(String, String)> {
    let mut parts = line.split(' ');
    let (method, target) = (parts.next()?, parts.next()?);
    parts.next().filter(|version| *version == "HTTP/1.1")?;
    Some((method.to_owned(), target.to_owned()))
}

async fn read_headers(
    reader: &mut (impl AsyncBufRead + Unpin),
) -> io::Result<Vec<(String, String)>> {
    let mut headers = Vec::new();
    loop {
        let line = read_line(reader).await?.ok_or_else(malformed)?;
        if line.is_empty() {
            return Ok(headers);
        }
        let (name, value) = line.split_once(':').ok_or_else(malformed)?;
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
}

async fn read_body(
    reader: &mut (impl AsyncBufRead + Unpin),
    headers: &[(String, String)],
) -> io::Result<Vec<u8>> {
    if header(headers, "transfer-encoding").is_some() {
        return Err(malformed());
    }
    let length = header(headers, "content-length").unwrap_or("0");
    let length: u64 = length.parse().map_err(|_| malformed())?;
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body).await?;
    if (body.len() as u64) < length {
        return Err(malformed());
    }
    Ok(body)
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = headers
        .iter()
        .find(|(key, _)| key.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.as_str())
}

fn malformed() -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        "not a request this server reads",
    )
}
