use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The limit on concurrent requests, if there is one.
#[derive(Default)]
pub(in crate::client) struct InFlight(Option<Arc<Semaphore>>);

/// Permission for one request, until it is dropped.
pub(in crate::client) struct Permit(
    #[expect(dead_code, reason = "counts until it is dropped")] Option<OwnedSemaphorePermit>,
);

impl InFlight {
    pub(in crate::client) fn at_most(requests: usize) -> Self {
        let requests = requests.clamp(1, Semaphore::MAX_PERMITS);
        Self(Some(Arc::new(Semaphore::new(requests))))
    }

    /// Waits until there is room for another request.
    pub(in crate::client) async fn permit(&self) -> Permit {
        let Some(semaphore) = &self.0 else {
            return Permit(None);
        };
        // The semaphore is never closed.
        Permit(Arc::clone(semaphore).acquire_owned().await.ok())
    }
}
