use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The bound on requests that are under way at the same time, if there is one.
#[derive(Default)]
pub(in crate::client) struct InFlight(Option<Arc<Semaphore>>);

/// Leave for one request, until it is dropped.
pub(in crate::client) struct Permit(
    #[expect(dead_code, reason = "counts until it is dropped")] Option<OwnedSemaphorePermit>,
);

impl InFlight {
    pub(in crate::client) fn at_most(requests: usize) -> Self {
        let requests = requests.clamp(1, Semaphore::MAX_PERMITS);
        Self(Some(Arc::new(Semaphore::new(requests))))
    }

    /// Waits for one of the requests under way to end, if there are too many.
    pub(in crate::client) async fn permit(&self) -> Permit {
        let Some(semaphore) = &self.0 else {
            return Permit(None);
        };
        // It is never closed.
        Permit(Arc::clone(semaphore).acquire_owned().await.ok())
    }
}
