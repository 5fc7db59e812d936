//! Answers that are files: told from failures, named, and copied to the caller's writer.

mod answer;
mod content_disposition;
mod file_name;

use std::time::Duration;

use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::time::timeout;

use crate::client::Platform;
use crate::{
    Chunks, Endpoint, Error, ErrorKind, HttpRequest, HttpResponse, TransportError,
    TransportErrorKind, envelope,
};

use super::exchange::{Exchange, Failure};
use super::policy::Policy;
use answer::Answer;

/// What is known of a file that was downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DownloadedFile {
    /// The name that the platform gives it, safe to join to a folder on every system: no folder or drive, no
    /// reserved name, nothing invisible, at most 255 bytes. `None` if it gives none, or one in an encoding that is
    /// not known.
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
        policy: &Policy,
        endpoint: &'static Endpoint,
        request: &HttpRequest,
    ) -> Result<File, Failure> {
        let max_body_bytes = policy.max_body_bytes;
        let read = async |response| match Answer::of(response, max_body_bytes).await? {
            Answer::File(response) => File::open(response).await.map(Ok),
            Answer::Message(message) => Ok(Err(message)),
        };
        let opened = platform.fetch(policy, endpoint, request, read).await?;
        opened.map_err(|message| Failure {
            error: refusal(endpoint, &message),
            answer: Some(message),
        })
    }
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
        let mut first = response.body.try_next().await?;
        while first.as_ref().is_some_and(Vec::is_empty) {
            first = response.body.try_next().await?;
        }
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
        copied.map_err(|error| add_written(error.with_head(self.response.head()), written))?;
        Ok(DownloadedFile {
            name: name(&self.response),
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

fn name(response: &HttpResponse<Chunks>) -> Option<String> {
    let headers = response.headers.iter();
    let dispositions = headers.filter(|(name, _)| name == "content-disposition");
    let mut names = dispositions.filter_map(|(_, value)| content_disposition::file_name(value));
    names.find_map(|name| file_name::safe(&name))
}

fn not_written(cause: std::io::Error) -> Error {
    Error::new(ErrorKind::Write, format!("the writer failed: {cause}")).with_source(cause)
}
