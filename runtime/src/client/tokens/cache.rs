//! One token for all callers: fetched once however many wait for it, and refreshed ahead of its end.
//!
//! What callers share is behind a lock that is never held while waiting, and a fetch is a task that belongs to none of
//! them: a caller that pauses delays nobody.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::runtime::{Handle, TryCurrentError};
use tokio::time::{Instant, timeout};

use crate::client::calls::catch_panic;
use crate::client::{Event, Platform};
use crate::{Error, ErrorKind, TokenType};

use super::flight::Flight;
use super::grant::Grant;
use super::state::{Next, State};
use super::{AccessToken, TokenFuture, TokenProvider};

/// How long the one caller who refreshes ahead waits for it. The token at hand is still good.
const REFRESH_LIMIT: Duration = Duration::from_secs(3);

/// Where a cache's tokens come from.
pub(super) trait Source: Send + Sync + 'static {
    const TOKEN_TYPE: TokenType;
    /// Whether a fetch must run to its end even if nobody waits for it.
    const MUST_END: bool = false;

    /// Asks the platform for a token.
    fn fetch(&self, platform: &Platform) -> impl Future<Output = Result<Grant, Error>> + Send;
}

/// The token of one source. Clones share it.
pub(super) struct TokenCache<S>(Arc<Shared<S>>);

struct Shared<S> {
    source: S,
    state: Mutex<State>,
}

impl<S> Clone for TokenCache<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

/// What a caller is to do.
enum Step {
    Done(Result<AccessToken, Error>),
    /// Wait for a flight. If it has no result, there may be a token that is still valid.
    Wait(Arc<Flight>, Option<AccessToken>),
}

impl<S: Source> TokenCache<S> {
    pub(super) fn new(source: S) -> Self {
        Self(Arc::new(Shared {
            source,
            state: Mutex::default(),
        }))
    }

    pub(super) fn source(&self) -> &S {
        &self.0.source
    }

    pub(super) async fn get(&self, platform: &Platform) -> Result<AccessToken, Error> {
        let runtime = Handle::try_current().map_err(no_runtime)?;
        loop {
            let (flight, held) = match self.step(&runtime, platform) {
                Step::Done(result) => return result,
                Step::Wait(flight, held) => (flight, held),
            };
            let outcome = if S::MUST_END && held.is_some() {
                let in_time = timeout(REFRESH_LIMIT, flight.outcome()).await;
                in_time.ok().flatten()
            } else {
                flight.outcome().await
            };
            if let Some(result) = outcome.or(held.map(Ok)) {
                return result;
            }
        }
    }

    /// Starts a flight if one is needed and none is in progress.
    fn step(&self, runtime: &Handle, platform: &Platform) -> Step {
        let mut state = self.state();
        let (cache, platform) = (self.clone(), platform.clone());
        match state.next(Instant::now()) {
            Next::Done(result) => Step::Done(result),
            Next::Join(flight) => Step::Wait(flight, None),
            Next::Fetch => {
                let flight = Flight::start(runtime, async move { cache.fetch(&platform).await });
                Step::Wait(state.begin(flight, S::MUST_END), None)
            }
            Next::Refresh(held) => {
                let flight = Flight::start(runtime, async move { cache.refresh(&platform).await });
                Step::Wait(state.begin(flight, S::MUST_END), Some(held))
            }
        }
    }

    /// All who wait take the result, an error too: or else thousands of callers would repeat a failing fetch one
    /// after the other.
    async fn fetch(&self, platform: &Platform) -> Option<Result<AccessToken, Error>> {
        let result = self.ask(platform, self.source().fetch(platform)).await;
        Some(self.state().land(result, Instant::now()))
    }

    /// None if there is no new token yet: whoever needs one has to fetch it.
    async fn refresh(&self, platform: &Platform) -> Option<Result<AccessToken, Error>> {
        let fetch = self.source().fetch(platform);
        let grant = self.ask(platform, async {
            if S::MUST_END {
                return fetch.await;
            }
            let in_time = timeout(REFRESH_LIMIT, fetch).await;
            in_time.unwrap_or_else(|_| Err(Error::new(ErrorKind::Timeout, "no new token in time")))
        });
        let grant = grant.await.ok()?;
        Some(Ok(self.state().renew(grant, Instant::now())))
    }

    /// Asks the source, and tells observers.
    async fn ask(
        &self,
        platform: &Platform,
        fetch: impl Future<Output = Result<Grant, Error>>,
    ) -> Result<Grant, Error> {
        let started = Instant::now();
        let asked = catch_panic(async {
            let result = fetch.await;
            platform.observers().tell(&Event::TokenFetched {
                token_type: S::TOKEN_TYPE,
                error: result.as_ref().err(),
                elapsed: started.elapsed(),
            });
            result
        });
        asked.await.unwrap_or_else(Err)
    }

    pub(super) fn refused(&self, token: &AccessToken) {
        self.state().refused(token, Instant::now());
    }

    /// Whether nobody else has this cache, and a new one would be as good.
    pub(super) fn is_idle(&self, now: Instant) -> bool {
        Arc::strong_count(&self.0) == 1 && self.state().is_empty(now)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn no_runtime(error: TryCurrentError) -> Error {
    Error::new(ErrorKind::Config, "a tokio runtime is needed").with_source(error)
}

impl<S: Source> TokenProvider for TokenCache<S> {
    fn token_type(&self) -> TokenType {
        S::TOKEN_TYPE
    }

    fn token<'a>(&'a self, platform: &'a Platform) -> TokenFuture<'a> {
        Box::pin(self.get(platform))
    }

    fn refused(&self, token: &AccessToken) {
        self.refused(token);
    }
}
