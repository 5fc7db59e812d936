//! The loop that every request goes through: attempt, judge, recover.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::client::Platform;
use crate::client::observing::{Attempts, Event};
use crate::client::pacing::Permit;
use crate::client::tokens::{AccessToken, TokenProvider};
use crate::client::transport::timeout_at;
use crate::{Endpoint, Error, ErrorKind, HttpRequest};

use super::exchange::{Exchange, Failure};
use super::limits::Limits;
use super::policy::{Policy, after};
use super::retry;

/// One call: its attempts, what it waits for between them, and how long it may take.
pub(in crate::client) struct Call<'a> {
    pub(in crate::client) platform: &'a Platform,
    pub(in crate::client) limits: &'a Limits,
    /// None if the endpoint takes no token.
    pub(in crate::client) tokens: Option<&'a dyn TokenProvider>,
    pub(in crate::client) endpoint: &'static Endpoint,
    /// Whether the request may be sent again even if it may have been processed.
    pub(in crate::client) is_repeatable: bool,
    /// Complete but for the access token.
    pub(in crate::client) request: HttpRequest,
    pub(in crate::client) policy: Policy,
    pub(in crate::client) attempts: Attempts,
}

/// A call under way.
struct Progress<'a> {
    call: Call<'a>,
    deadline: Instant,
    retries: u32,
    /// The token of the latest attempt, or of the next one.
    token: Option<AccessToken>,
    replayed: bool,
    /// Whether an earlier attempt may have reached the platform.
    may_have_been_processed: bool,
    /// What made the latest retry necessary.
    last_error: Option<Error>,
}

impl Call<'_> {
    /// Attempts until there is a good answer, or no hope of one.
    pub(in crate::client) async fn run<E: Exchange>(
        self,
        exchange: &E,
    ) -> Result<E::Answer, Failure> {
        let mut progress = Progress {
            deadline: after(self.policy.total_timeout),
            call: self,
            retries: 0,
            token: None,
            replayed: false,
            may_have_been_processed: false,
            last_error: None,
        };
        progress.run(exchange).await
    }
}

impl Progress<'_> {
    async fn run<E: Exchange>(&mut self, exchange: &E) -> Result<E::Answer, Failure> {
        loop {
            let permit = self.prepare().await?;
            let result = self.attempt(exchange).await;
            drop(permit);
            let failure = match result {
                Ok(answer) => {
                    self.call.limits.budget.earn();
                    return Ok(answer);
                }
                Err(failure) => failure,
            };
            if let Err(error) = self.recover(failure.error).await {
                return Err(Failure { error, ..failure });
            }
        }
    }

    /// The turn comes last, because whoever has it sends at once.
    async fn prepare(&mut self) -> Result<Permit, Error> {
        self.fetch_token().await?;
        let turn = self.in_time(self.wait_for_turn()).await;
        turn.map_err(|error| self.close(error.processed(false)))
    }

    async fn fetch_token(&mut self) -> Result<(), Error> {
        let (Some(tokens), None) = (self.call.tokens, &self.token) else {
            return Ok(());
        };
        match self.in_time(tokens.token(self.call.platform)).await {
            Ok(token) => {
                self.token = Some(token);
                Ok(())
            }
            Err(error) => Err(self.close(error.processed(false))),
        }
    }

    async fn wait_for_turn(&self) -> Result<Permit, Error> {
        let bound = self.call.platform.in_flight();
        let pace = &self.call.limits.pace;
        let turn = pace.turn(self.call.endpoint, bound, self.deadline);
        turn.await.map_err(|wait| self.throttled(wait))
    }

    async fn attempt<E: Exchange>(&mut self, exchange: &E) -> Result<E::Answer, Failure> {
        self.call.attempts.count();
        self.authorize();
        let Call {
            platform,
            policy,
            endpoint,
            request,
            ..
        } = &self.call;
        self.in_time(exchange.attempt(platform, policy, endpoint, request))
            .await
    }

    fn authorize(&mut self) {
        let headers = &mut self.call.request.headers;
        headers.retain(|(name, _)| *name != "authorization");
        let token = self.token.as_ref();
        headers.extend(token.map(|token| ("authorization", format!("Bearer {}", token.expose()))));
    }

    /// Waits until it is time for another attempt, or gives the error back as final.
    async fn recover(&mut self, error: Error) -> Result<(), Error> {
        self.may_have_been_processed |= error.may_have_been_processed();
        let Some((token, tokens)) = self.token.take().zip(self.call.tokens) else {
            return self.retry(error).await;
        };
        let error = error.redact(token.expose());
        if error.refuses_token() && !self.replayed {
            self.replace(&token, tokens, error).await
        } else {
            self.retry(error).await
        }
    }

    /// Asks for a token instead of one that the platform refused. The same once more would be of no use.
    async fn replace(
        &mut self,
        refused: &AccessToken,
        tokens: &dyn TokenProvider,
        error: Error,
    ) -> Result<(), Error> {
        self.replayed = true;
        self.tell(&Event::TokenRefused {
            endpoint: self.call.endpoint,
        });
        tokens.refused(refused);
        self.fetch_token().await?;
        if self.token.as_ref() == Some(refused) {
            return Err(self.close(error));
        }
        Ok(())
    }

    async fn retry(&mut self, error: Error) -> Result<(), Error> {
        let limits = self.call.limits;
        let wait = self.wait_before_retry(&error);
        let reserved = wait.and_then(|wait| Some((wait, limits.budget.reserve(&error)?)));
        let Some((wait, reserved)) = reserved else {
            return Err(self.close(error));
        };
        self.tell(&Event::Retry {
            endpoint: self.call.endpoint,
            error: &error,
            wait,
        });
        self.retries += 1;
        self.last_error = Some(error);
        sleep(wait).await;
        reserved.spend();
        Ok(())
    }

    /// None if there is to be no retry.
    fn wait_before_retry(&self, error: &Error) -> Option<Duration> {
        let wait = if is_paced_by_server(error) {
            self.cool_down(error)?
        } else {
            retry::backoff(self.retries)
        };
        let is_safe = self.call.is_repeatable || !self.may_have_been_processed;
        let allowed = self.call.policy.max_attempts.saturating_sub(1);
        let is_allowed = self.retries < allowed.min(error.retries());
        (is_safe && is_allowed && self.has_time_for(wait)).then_some(wait)
    }

    /// Keeps all callers away from the endpoint. None if that takes longer than any call waits.
    fn cool_down(&self, error: &Error) -> Option<Duration> {
        let endpoint = self.call.endpoint;
        let delay = retry::server_delay(error.retry_after(), self.retries);
        self.call.limits.pace.cool_downs.start(endpoint, delay);
        self.tell(&Event::Throttled { endpoint, delay });
        let rest = self.call.limits.pace.cool_downs.rest(endpoint);
        match rest {
            Some(rest) => rest.is_bearable().then(|| rest.wait()),
            None => Some(Duration::ZERO),
        }
    }

    fn has_time_for(&self, wait: Duration) -> bool {
        wait < self.deadline.saturating_duration_since(Instant::now())
    }

    /// Lets nothing take longer than the call may.
    async fn in_time<T, E: From<Error>>(
        &self,
        future: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let result = timeout_at(self.deadline, future).await;
        result.unwrap_or_else(|late| {
            let error = Error::new(ErrorKind::Timeout, "the call's time ran out");
            let error = error.processed(!late.was_connecting);
            Err(error.at(self.call.endpoint).into())
        })
    }

    fn tell(&self, event: &Event<'_>) {
        self.call.platform.observers().tell(event);
    }

    fn throttled(&self, wait: Duration) -> Error {
        let problem = "the endpoint is throttled for longer than the call may take";
        Error::new(ErrorKind::RateLimited, problem)
            .at(self.call.endpoint)
            .with_retry_after(wait)
    }

    /// Adds what the call as a whole knows.
    fn close(&mut self, error: Error) -> Error {
        let processed = self.may_have_been_processed || error.may_have_been_processed();
        let error = error
            .processed(processed)
            .with_attempts(self.call.attempts.get());
        match self.last_error.take() {
            // That time ran out tells less than what took the time.
            Some(last) if !self.has_time_for(Duration::ZERO) => error.with_source(last),
            _ => error,
        }
    }
}

/// Throttling, and any failure of the server that comes with a delay.
fn is_paced_by_server(error: &Error) -> bool {
    error.kind() == ErrorKind::RateLimited || error.retry_after().is_some()
}
