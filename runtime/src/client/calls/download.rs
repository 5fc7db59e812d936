//! Answers that are files: told from failures, named, and copied to the caller's writer.

mod answer;
mod content_disposition;
mod file_name;

use std::time::Duration;

use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::time::timeout;

use crate::{Chunks, Endpoint, Error, ErrorKind, HttpResponse, envelope};

pub(in crate::client) use answer::Answer;

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

/// Why there is no file.
pub(in crate::client) fn refusal(endpoint: &'static Endpoint, message: HttpResponse) -> Error {
    let error = match envelope::judge(endpoint, &message) {
        Err(error) => error,
        Ok(()) => Error::new(
            ErrorKind::Protocol,
            "the answer is a success without a file",
        )
        .at(endpoint)
        .with_response(&message),
    };
    error.with_raw_body(message.body)
}

/// A file on its way to the writer.
pub(in crate::client) struct Download<'a> {
    writer: &'a mut (dyn AsyncWrite + Unpin + Send),
    /// How long the next piece may take.
    patience: Duration,
    written: u64,
}

impl<'a> Download<'a> {
    pub(in crate::client) fn new(
        writer: &'a mut (dyn AsyncWrite + Unpin + Send),
        patience: Duration,
    ) -> Self {
        Self {
            writer,
            patience,
            written: 0,
        }
    }

    /// Whether the writer has not been touched yet.
    pub(in crate::client) fn may_start_again(&self) -> bool {
        self.written == 0
    }

    /// Copies the file to its end.
    pub(in crate::client) async fn receive(
        &mut self,
        mut response: HttpResponse<Chunks>,
    ) -> Result<DownloadedFile, Error> {
        let copied = self.copy(&mut response).await;
        copied.map_err(|error| self.add_written(error))?;
        Ok(DownloadedFile {
            name: name(&response),
            content_type: response.header("content-type").map(str::to_owned),
            size: self.written,
        })
    }

    async fn copy(&mut self, response: &mut HttpResponse<Chunks>) -> Result<(), Error> {
        let expected = response.header("content-length");
        let expected: u64 = expected.and_then(|length| length.parse().ok()).unwrap_or(0);
        while let Some(piece) = self.next_piece(&mut response.body).await? {
            self.write(&piece).await?;
        }
        if self.written < expected {
            let problem = format!("the file ended before its {expected} bytes");
            return Err(Error::new(ErrorKind::Transport, problem));
        }
        self.writer.flush().await.map_err(not_written)
    }

    async fn next_piece(&mut self, chunks: &mut Chunks) -> Result<Option<Vec<u8>>, Error> {
        match timeout(self.patience, chunks.try_next()).await {
            Ok(piece) => piece.map_err(Error::from),
            Err(_) => Err(Error::new(ErrorKind::Timeout, "the file stopped coming")),
        }
    }

    /// A piece counts before it is written: a writer that fails may have taken a part of it.
    async fn write(&mut self, piece: &[u8]) -> Result<(), Error> {
        self.written += piece.len() as u64;
        self.writer.write_all(piece).await.map_err(not_written)
    }

    fn add_written(&self, error: Error) -> Error {
        if self.may_start_again() {
            return error;
        }
        let problem = format!(
            "after {} bytes were written: {}",
            self.written,
            error.message()
        );
        error.with_message(problem)
    }
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
