//! Answers that are files: told from failures, named, and copied to the caller's writer.

mod content_disposition;

use std::time::Duration;

use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::time::timeout;

use crate::client::Platform;
use crate::{
    Chunks, Endpoint, Error, ErrorKind, HttpRequest, HttpResponse, TransportError,
    TransportErrorKind, envelope,
};

use super::exchange::{Exchange, Failure};

/// What is known of a file that was downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DownloadedFile {
    /// The name that the platform gives it, without any folder; `None` if it gives none.
    pub name: Option<String>,
    /// The media type, such as `application/pdf`; `None` if the platform gives none.
    pub content_type: Option<String>,
    /// How many bytes were written.
    pub size: u64,
}

/// A call that is answered with a file. It is attempted until the file's first piece is there.
pub(in crate::client) struct Opening;

impl Exchange for Opening {
    type Answer = File;

    async fn attempt(
        &self,
        platform: &Platform,
        endpoint: &'static Endpoint,
        request: &HttpRequest,
    ) -> Result<File, Failure> {
        let max_body_bytes = platform.policy().max_body_bytes;
        let answer = async {
            let response = platform.transport().stream(request).await?;
            Answer::of(response, max_body_bytes).await
        };
        match platform.in_time(endpoint, answer).await? {
            Answer::File(file) => Ok(file),
            Answer::Message(message) => Err(Failure {
                error: refusal(endpoint, &message),
                answer: Some(message),
            }),
        }
    }
}

/// An answer to a request for a file.
enum Answer {
    File(File),
    /// A failure, as a rule in an envelope.
    Message(HttpResponse),
}

impl Answer {
    /// Reads the body, up to a limit, if it is no file.
    async fn of(
        response: HttpResponse<Chunks>,
        max_body_bytes: usize,
    ) -> Result<Self, TransportError> {
        if is_file(&response) {
            return File::open(response).await.map(Self::File);
        }
        response.read(max_body_bytes).await.map(Self::Message)
    }
}

/// JSON is a file only if it comes as one. What is still compressed is not what was asked for.
fn is_file(response: &HttpResponse<Chunks>) -> bool {
    let is_named = response.header("content-disposition").is_some();
    let content_type = response.header("content-type").unwrap_or_default();
    let media_type = content_type.split(';').next().unwrap_or_default();
    let is_json = media_type.trim().eq_ignore_ascii_case("application/json");
    response.status == 200
        && response.header("content-encoding").is_none()
        && (is_named || !is_json)
}

/// Why there is no file.
fn refusal(endpoint: &'static Endpoint, message: &HttpResponse) -> Error {
    match envelope::judge(endpoint, message) {
        Err(error) => error,
        Ok(()) => Error::new(
            ErrorKind::Protocol,
            "the answer is a success without a file",
        )
        .at(endpoint)
        .with_response(message),
    }
}

/// A file that has begun to come.
pub(in crate::client) struct File {
    response: HttpResponse<Chunks>,
    /// None if the file is empty.
    first: Option<Vec<u8>>,
    /// As the server announced it.
    size: u64,
}

impl File {
    async fn open(mut response: HttpResponse<Chunks>) -> Result<Self, TransportError> {
        let size = response.header("content-length");
        let size = size.and_then(|length| length.parse().ok()).unwrap_or(0);
        let first = response.body.try_next().await?;
        if first.is_none() && size > 0 {
            return Err(TransportError::new(
                TransportErrorKind::Broken,
                too_short(size),
            ));
        }
        Ok(Self {
            response,
            first,
            size,
        })
    }

    /// Copies the file to its end. Each piece may take so long.
    pub(in crate::client) async fn receive(
        mut self,
        writer: &mut (dyn AsyncWrite + Unpin + Send),
        patience: Duration,
    ) -> Result<DownloadedFile, Error> {
        let mut written = 0;
        let copied = self.copy(writer, patience, &mut written).await;
        copied.map_err(|error| add_written(error, written))?;
        let disposition = self.response.header("content-disposition");
        Ok(DownloadedFile {
            name: disposition.and_then(content_disposition::file_name),
            content_type: self.response.header("content-type").map(str::to_owned),
            size: written,
        })
    }

    /// A piece counts before it is written: a writer that fails may have taken a part of it.
    async fn copy(
        &mut self,
        writer: &mut (dyn AsyncWrite + Unpin + Send),
        patience: Duration,
        written: &mut u64,
    ) -> Result<(), Error> {
        let mut piece = self.first.take();
        while let Some(bytes) = piece {
            *written += bytes.len() as u64;
            writer.write_all(&bytes).await.map_err(not_written)?;
            piece = self.next_piece(patience).await?;
        }
        if *written < self.size {
            return Err(Error::new(ErrorKind::Transport, too_short(self.size)));
        }
        writer.flush().await.map_err(not_written)
    }

    async fn next_piece(&mut self, patience: Duration) -> Result<Option<Vec<u8>>, Error> {
        match timeout(patience, self.response.body.try_next()).await {
            Ok(piece) => piece.map_err(Error::from),
            Err(_) => Err(Error::new(ErrorKind::Timeout, "the file stopped coming")),
        }
    }
}

fn too_short(size: u64) -> String {
    format!("the file ended before its {size} bytes")
}

fn add_written(error: Error, written: u64) -> Error {
    if written == 0 {
        return error;
    }
    let problem = format!("after {written} bytes were written: {}", error.message());
    error.with_message(problem)
}

fn not_written(cause: std::io::Error) -> Error {
    Error::new(ErrorKind::Write, format!("the writer failed: {cause}")).with_source(cause)
}
