//! Tasks that make progress whether or not their owner polls them.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use tokio::runtime::Handle;
use tokio::task::{JoinError, JoinHandle};

use crate::client::observing::in_current_context;
use crate::{Error, ErrorKind};

/// A task that is cancelled when this is dropped.
pub(in crate::client) struct Task<T>(JoinHandle<T>);

impl<T: Send + 'static> Task<T> {
    pub(in crate::client) fn spawn(
        runtime: &Handle,
        future: impl Future<Output = T> + Send + 'static,
    ) -> Self {
        Self(runtime.spawn(in_current_context(future)))
    }
}

impl<T> Future for Task<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<T, Error>> {
        let result = Pin::new(&mut self.0).poll(context);
        result.map_err(not_finished)
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// It is not known how far the task had got.
fn not_finished(error: JoinError) -> Error {
    match error.try_into_panic() {
        Ok(panic) => panicked(&*panic).processed(true),
        Err(error) => {
            let problem = "the tokio runtime that ran the call has shut down";
            Error::new(ErrorKind::Transport, problem).with_source(error)
        }
    }
}

/// Turns a panic of the user's code into an error.
pub(in crate::client) async fn catch_panic<T>(future: impl Future<Output = T>) -> Result<T, Error> {
    let mut future = pin!(future);
    std::future::poll_fn(|context| {
        let polled = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context)));
        match polled {
            Ok(poll) => poll.map(Ok),
            Err(panic) => Poll::Ready(Err(panicked(&*panic))),
        }
    })
    .await
}

fn panicked(panic: &(dyn Any + Send)) -> Error {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    let problem = format!(
        "code that the client was given (a transport, token provider, token store or observer) panicked: {}",
        text.unwrap_or("no message")
    );
    Error::new(ErrorKind::Panic, problem)
}
