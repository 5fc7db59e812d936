use tokio::runtime::Handle;
use tokio::sync::watch;

use crate::Error;
use crate::client::calls::Task;

use super::AccessToken;

type Outcome = Option<Result<AccessToken, Error>>;

/// A token request in progress, in a task of its own. Callers share it; it is cancelled when the last of them leaves.
pub(super) struct Flight {
    outcome: watch::Receiver<Outcome>,
    _task: Task<()>,
}

impl Flight {
    /// Starts a fetch. If it ends without a result, one of the waiting callers starts another.
    pub(super) fn start(
        runtime: &Handle,
        fetch: impl Future<Output = Outcome> + Send + 'static,
    ) -> Self {
        let (sender, outcome) = watch::channel(None);
        let task = async move {
            sender.send_replace(fetch.await);
        };
        Self {
            outcome,
            _task: Task::spawn(runtime, task),
        }
    }

    /// Whether it has ended, or its runtime has shut down.
    pub(super) fn is_over(&self) -> bool {
        self.outcome.has_changed().is_err()
    }

    /// Waits for the end.
    pub(super) async fn outcome(&self) -> Outcome {
        let mut outcome = self.outcome.clone();
        let ended = outcome.wait_for(Option::is_some).await;
        ended.ok().and_then(|outcome| outcome.clone())
    }
}
