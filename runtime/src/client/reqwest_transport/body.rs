use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use hyper::body::Body as _;
use tokio::time::{Sleep, sleep};

use crate::client::policy::after;

use super::classify::classify;
use super::{TransportError, TransportErrorKind, silence};

/// The body of a response as it comes, decompressed.
pub(super) struct Received {
    body: reqwest::Body,
    received: u64,
    /// None if the body is compressed.
    expected: Option<u64>,
    read_timeout: Duration,
    /// Over when the next piece takes too long.
    silence: Pin<Box<Sleep>>,
}

impl Received {
    pub(super) fn new(response: reqwest::Response, read_timeout: Duration) -> Self {
        Self {
            received: 0,
            expected: response.content_length(),
            body: response.into(),
            read_timeout,
            silence: Box::pin(sleep(read_timeout)),
        }
    }

    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<reqwest::Result<Vec<u8>>>> {
        loop {
            let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
            match frame.transpose()?.map(|frame| frame.into_data()) {
                None => return Poll::Ready(None),
                Some(Ok(data)) => return Poll::Ready(Some(Ok(data.into()))),
                // Trailers.
                Some(Err(_)) => {}
            }
        }
    }

    fn cut(&self, error: reqwest::Error) -> TransportError {
        let error = classify(error);
        let received = self.received;
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
            self.received += piece.len() as u64;
        }
        Poll::Ready(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_never_takes_more_memory_than_the_limit() {
        const LIMIT: usize = 1000;
        for size in [1, 7, 64, 250, 999, 1000] {
            let mut body = Vec::new();
            let chunk = vec![b' '; size];
            let mut taken = 0;
            while append(&mut body, &chunk, LIMIT).is_ok() {
                taken += size;
                assert_eq!(body.len(), taken);
                assert!(body.capacity() <= LIMIT, "{}", body.capacity());
            }
            assert_eq!(taken, LIMIT / size * size);
        }
    }
}
