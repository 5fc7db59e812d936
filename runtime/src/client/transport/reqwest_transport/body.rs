use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use hyper::body::{Body as _, Frame};
use tokio::time::{Sleep, sleep};

use crate::client::calls::after;

use super::classify::classify;
use super::{TransportError, TransportErrorKind, silence};

/// The body of a response as it comes, decompressed.
pub(super) struct Received {
    body: reqwest::Body,
    /// Bytes so far.
    length: u64,
    /// None if the body is compressed.
    expected: Option<u64>,
    read_timeout: Duration,
    /// Over when the next piece takes too long.
    silence: Pin<Box<Sleep>>,
}

impl Received {
    pub(super) fn new(response: reqwest::Response, read_timeout: Duration) -> Self {
        Self {
            length: 0,
            expected: response.content_length(),
            body: response.into(),
            read_timeout,
            silence: Box::pin(sleep(read_timeout)),
        }
    }

    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<reqwest::Result<Vec<u8>>>> {
        loop {
            let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
            match frame.transpose()?.map(Frame::into_data) {
                None => return Poll::Ready(None),
                Some(Ok(data)) => return Poll::Ready(Some(Ok(data.into()))),
                // Trailers.
                Some(Err(_)) => {}
            }
        }
    }

    fn cut(&self, error: reqwest::Error) -> TransportError {
        let error = classify(error);
        let received = self.length;
        match (error.kind(), self.expected) {
            (TransportErrorKind::Broken, Some(expected)) => {
                error.with_context(format!("body ended after {received} of {expected} bytes"))
            }
            (TransportErrorKind::Broken, None) => {
                error.with_context(format!("body ended after {received} bytes"))
            }
            _ => error,
        }
    }
}

impl Stream for Received {
    type Item = Result<Vec<u8>, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Poll::Ready(piece) = self.poll_piece(context) else {
            ready!(self.silence.as_mut().poll(context));
            return Poll::Ready(Some(Err(silence())));
        };
        let deadline = after(self.read_timeout);
        self.silence.as_mut().reset(deadline);
        let piece = piece.map(|piece| piece.map_err(|error| self.cut(error)));
        if let Some(Ok(piece)) = &piece {
            self.length += piece.len() as u64;
        }
        Poll::Ready(piece)
    }
}
