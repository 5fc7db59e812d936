//! One call: its attempts, what it waits for between them, and how long it may take.

use std::time::Duration;

use tokio::runtime::Handle;
use tokio::time::{Instant, sleep, timeout_at};

use crate::{Endpoint, Error, ErrorKind, HttpRequest, HttpResponse};

use super::core::{Core, CoreFuture, Shared};
use super::download::Answer;
use super::policy::after;
use super::retry;
use crate::client::observing::{Event, Observation, Outcome};
use crate::client::pacing::Pace;
use crate::client::tokens::{self, AccessToken, TokenProvider};
use crate::client::transport::Platform;

/// The part of a call that does not depend on the endpoint's types: [`attempt`](Self::attempt) gives
/// answers until one is good or [`failed`](Self::failed) gives up.
pub(in crate::client) struct Call<'a> {
    shared: &'a Shared,
    pace: &'a Pace,
    tokens: &'a dyn TokenProvider,
    endpoint: &'static Endpoint,
    request: HttpRequest,
    deadline: Instant,
    observation: Observation<'a>,
    retries: u32,
    /// The token of the latest attempt.
    token: Option<AccessToken>,
    replayed: bool,
    /// Whether an earlier attempt may have reached the platform.
    may_have_been_processed: bool,
    /// What made the latest retry necessary.
    last_error: Option<Error>,
}

/// Sends a complete request once.
type Exchange<T> =
    for<'r> fn(&'r Platform, &'static Endpoint, &'r HttpRequest) -> CoreFuture<'r, T>;

impl<'a> Call<'a> {
    /// The request is complete but for the access token.
    pub(in crate::client) fn new(
        core: &'a Core,
        endpoint: &'static Endpoint,
        request: HttpRequest,
    ) -> Self {
        Self {
            shared: &core.shared,
            pace: &core.pace,
            tokens: &*core.tokens,
            endpoint,
            request,
            deadline: after(core.shared.policy.total_timeout),
            observation: Observation::start(core.shared.platform.observers(), endpoint),
            retries: 0,
            token: None,
            replayed: false,
            may_have_been_processed: false,
            last_error: None,
        }
    }

    /// The next answer. Attempts without any are retried.
    pub(in crate::client) fn attempt(&mut self) -> CoreFuture<'_, HttpResponse> {
        self.observe_next(Platform::exchange)
    }

    /// The next answer to a request for a file. Attempts without any are retried.
    pub(in crate::client) fn open(&mut self) -> CoreFuture<'_, Answer> {
        self.observe_next(Platform::open)
    }

    fn observe_next<T: Send + 'a>(&mut self, exchange: Exchange<T>) -> CoreFuture<'_, T> {
        let span = self.observation.span();
        Box::pin(span.around(async move {
            let result = self.next_answer(exchange).await;
            self.observation.check(result)
        }))
    }

    /// The answer was bad: waits until it is time for another attempt, or gives the error back as final.
    pub(in crate::client) fn failed(&mut self, error: Error) -> CoreFuture<'_, ()> {
        let span = self.observation.span();
        Box::pin(span.around(async move {
            let result = self.recover(error).await;
            self.observation.check(result)
        }))
    }

    /// The answer was bad, and there is to be no other attempt.
    pub(in crate::client) fn give_up(&mut self, error: Error) -> Error {
        let error = self.close(error);
        self.observation.end(Outcome::Failed(&error));
        error
    }

    /// The answer was good.
    pub(in crate::client) fn succeeded(&mut self) {
        self.shared.budget.earn();
        self.observation.end(Outcome::Succeeded);
    }

    async fn next_answer<T>(&mut self, exchange: Exchange<T>) -> Result<T, Error> {
        self.check_runtime()?;
        tokens::check_type(self.endpoint, self.tokens.token_type())?;
        loop {
            self.prepare().await?;
            match self.exchange(exchange).await {
                Ok(answer) => return Ok(answer),
                Err(error) => self.recover(error).await?,
            }
        }
    }

    /// The timers of tokio panic where there is no runtime.
    fn check_runtime(&self) -> Result<(), Error> {
        match Handle::try_current() {
            Ok(_) => Ok(()),
            Err(error) => Err(Error::new(ErrorKind::Config, "a tokio runtime is needed")
                .at(self.endpoint)
                .with_source(error)),
        }
    }

    async fn prepare(&mut self) -> Result<(), Error> {
        let turn = self.in_time(self.wait_for_turn()).await;
        turn.map_err(|error| self.close(error.processed(false)))?;
        self.fetch_token().await
    }

    async fn wait_for_turn(&self) -> Result<(), Error> {
        let turn = self
            .pace
            .turn(self.endpoint, |wait| self.has_time_for(wait));
        turn.await.map_err(|wait| self.throttled(wait))
    }

    /// Endpoints that give out tokens take none.
    async fn fetch_token(&mut self) -> Result<(), Error> {
        if self.endpoint.token_types.is_empty() {
            return Ok(());
        }
        let token = self.tokens.token(&self.shared.platform);
        match self.in_time(token).await {
            Ok(token) => {
                self.token = Some(token);
                Ok(())
            }
            Err(error) => Err(self.close(error.processed(false))),
        }
    }

    async fn exchange<T>(&mut self, exchange: Exchange<T>) -> Result<T, Error> {
        self.observation.attempts += 1;
        self.authorize();
        let platform = &self.shared.platform;
        self.in_time(exchange(platform, self.endpoint, &self.request))
            .await
    }

    fn authorize(&mut self) {
        let headers = &mut self.request.headers;
        headers.retain(|(name, _)| *name != "authorization");
        let token = self.token.as_ref();
        headers.extend(token.map(|token| ("authorization", format!("Bearer {}", token.expose()))));
    }

    async fn recover(&mut self, error: Error) -> Result<(), Error> {
        self.may_have_been_processed |= error.may_have_been_processed();
        let Some(token) = self.token.take() else {
            return self.retry(error).await;
        };
        let error = error.redact(token.expose());
        if error.refuses_token() && !self.replayed {
            self.replace(&token, error).await
        } else {
            self.retry(error).await
        }
    }

    /// Asks for a token instead of one that the platform refused. The same once more would be of no use.
    async fn replace(&mut self, refused: &AccessToken, error: Error) -> Result<(), Error> {
        self.replayed = true;
        self.tell(&Event::TokenRefused {
            endpoint: self.endpoint,
        });
        self.tokens.refused(refused);
        self.fetch_token().await?;
        if self.token.as_ref() == Some(refused) {
            return Err(self.close(error));
        }
        Ok(())
    }

    async fn retry(&mut self, error: Error) -> Result<(), Error> {
        let shared = self.shared;
        let wait = self.wait_before_retry(&error);
        let reserved = wait.and_then(|wait| Some((wait, shared.budget.reserve(&error)?)));
        let Some((wait, reserved)) = reserved else {
            return Err(self.close(error));
        };
        self.tell(&Event::Retry {
            endpoint: self.endpoint,
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
            let delay = retry::server_delay(error.retry_after(), self.retries)?;
            self.pace.cool_downs.start(self.endpoint, delay);
            self.tell(&Event::Throttled {
                endpoint: self.endpoint,
                delay,
            });
            self.pace.cool_downs.wait(self.endpoint).unwrap_or_default()
        } else {
            retry::backoff(self.retries)
        };
        let is_safe = self.endpoint.idempotent || !self.may_have_been_processed;
        let allowed = self.shared.policy.max_attempts.saturating_sub(1);
        let is_allowed = self.retries < allowed.min(error.retries());
        (is_safe && is_allowed && self.has_time_for(wait)).then_some(wait)
    }

    fn has_time_for(&self, wait: Duration) -> bool {
        wait < self.deadline.saturating_duration_since(Instant::now())
    }

    /// Lets nothing take longer than the call may.
    async fn in_time<T>(&self, future: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        let result = timeout_at(self.deadline, future).await;
        result.unwrap_or_else(|_| {
            Err(Error::new(ErrorKind::Timeout, "the call's time ran out").at(self.endpoint))
        })
    }

    fn tell(&self, event: &Event<'_>) {
        self.shared.platform.observers().tell(event);
    }

    fn throttled(&self, wait: Duration) -> Error {
        let problem = "the endpoint is throttled for longer than the call may take";
        Error::new(ErrorKind::RateLimited, problem)
            .at(self.endpoint)
            .with_retry_after(wait)
    }

    /// Adds what the call as a whole knows.
    fn close(&mut self, error: Error) -> Error {
        let processed = self.may_have_been_processed || error.may_have_been_processed();
        let error = error
            .processed(processed)
            .with_attempts(self.observation.attempts);
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
