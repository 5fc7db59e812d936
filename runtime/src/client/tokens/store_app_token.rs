use std::time::Duration;

use tokio::time::timeout;

use crate::client::Platform;
use crate::generated::auth_v3::app_access_token::create::CreateAppAccessToken;
use crate::generated::auth_v3::app_ticket::resend::ResendAppTicket;
use crate::{Error, ErrorKind, Request, TokenType};

use super::app::App;
use super::cache::Source;
use super::grant::{Ask, Grant};
use super::secret::Secret;
use super::ticket::Ticket;

/// Asks for the token of a store app itself.
pub(super) struct StoreAppToken {
    app: App,
    ticket: Ticket,
}

/// The platform does not know the ticket, or no longer.
const INVALID_TICKET: i64 = 10012;
/// How long the platform may take to push a ticket that it was asked for.
const TICKET_LIMIT: Duration = Duration::from_secs(10);

impl StoreAppToken {
    pub(super) fn new(id: String, secret: String) -> Result<Self, Error> {
        App::new(id, secret).map(|app| Self {
            app,
            ticket: Ticket::default(),
        })
    }

    pub(super) fn set_ticket(&self, ticket: Secret) {
        self.ticket.set(ticket);
    }

    async fn ask(&self, ticket: &Secret, platform: &Platform) -> Result<Grant, Error> {
        let App { id, secret } = &self.app;
        let ask = Ask {
            request: CreateAppAccessToken::new(id, secret.expose(), ticket.expose()),
            secrets: &[secret.expose(), ticket.expose()],
            is_repeatable: true,
        };
        ask.grant(platform, |answer| (answer.app_access_token, answer.expire))
            .await
    }

    /// Has the platform push the ticket, and waits for the caller to hand it over.
    async fn new_ticket(
        &self,
        refused: Option<&Secret>,
        platform: &Platform,
    ) -> Result<Secret, Error> {
        let App { id, secret } = &self.app;
        let ask = Ask {
            request: ResendAppTicket::new(id, secret.expose()),
            secrets: &[secret.expose()],
            is_repeatable: true,
        };
        ask.confirm(platform).await?;
        let ticket = timeout(TICKET_LIMIT, self.ticket.other_than(refused)).await;
        ticket.ok().flatten().ok_or_else(|| {
            let problem = "no app_ticket came within 10 s of asking: hand those that the platform pushes to StoreApp::set_ticket";
            Error::new(ErrorKind::Auth, problem).at(ResendAppTicket::ENDPOINT)
        })
    }
}

impl Source for StoreAppToken {
    const TOKEN_TYPE: TokenType = TokenType::App;

    /// A refused ticket is replaced once.
    async fn fetch(&self, platform: &Platform) -> Result<Grant, Error> {
        let ticket = match self.ticket.get() {
            Some(ticket) => ticket,
            None => self.new_ticket(None, platform).await?,
        };
        match self.ask(&ticket, platform).await {
            Err(error) if error.code() == Some(INVALID_TICKET) => {
                let ticket = self.new_ticket(Some(&ticket), platform).await?;
                self.ask(&ticket, platform).await
            }
            result => result,
        }
    }
}
