use tokio::sync::watch;

use super::secret::Secret;

/// The newest `app_ticket` of a store app. The platform pushes it now and then, and when it is asked to.
#[derive(Default)]
pub(super) struct Ticket(watch::Sender<Option<Secret>>);

impl Ticket {
    pub(super) fn set(&self, ticket: Secret) {
        self.0.send_replace(Some(ticket));
    }

    pub(super) fn get(&self) -> Option<Secret> {
        self.0.borrow().clone()
    }

    /// Waits for a ticket other than the refused one.
    pub(super) async fn other_than(&self, refused: Option<&Secret>) -> Option<Secret> {
        let mut tickets = self.0.subscribe();
        let found = tickets.wait_for(|ticket| ticket.is_some() && ticket.as_ref() != refused);
        found.await.ok()?.clone()
    }
}
