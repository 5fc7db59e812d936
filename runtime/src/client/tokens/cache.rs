//! One token for all callers: fetched by one of them while the others wait, and refreshed ahead of its end.
//!
//! No task is spawned: the caller who fetches does it in its own future. If that is dropped, the lock passes
//! to the next who waits.

use std::sync::{MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{Instant, timeout};

use crate::client::{Event, Platform};
use crate::{Error, ErrorKind, TokenType};

use super::grant::Grant;
use super::state::{Next, State};
use super::{AccessToken, TokenFuture, TokenProvider};

/// How long the one caller who refreshes ahead waits for it. The token at hand is still good.
const REFRESH_LIMIT: Duration = Duration::from_secs(3);

/// Where a cache's tokens come from.
pub(super) trait Source: Send + Sync + 'static {
    const TOKEN_TYPE: TokenType;

    /// Asks the platform for a token.
    fn fetch(&self, platform: &Platform) -> impl Future<Output = Result<Grant, Error>> + Send;
}

/// The token of one source.
pub(super) struct TokenCache<S> {
    source: S,
    /// Never held while waiting.
    state: std::sync::Mutex<State>,
    /// Held while fetching.
    flight: Mutex<()>,
}

impl<S: Source> TokenCache<S> {
    pub(super) fn new(source: S) -> Self {
        Self {
            source,
            state: std::sync::Mutex::default(),
            flight: Mutex::new(()),
        }
    }

    pub(super) fn source(&self) -> &S {
        &self.source
    }

    pub(super) async fn get(&self, platform: &Platform) -> Result<AccessToken, Error> {
        let next = self.state().next(Instant::now());
        match next {
            Next::Done(result) => result,
            Next::RefreshAhead(token) => Ok(self.refresh_ahead(token, platform).await),
            Next::Fetch { flights } => self.wait_or_fetch(flights, platform).await,
        }
    }

    /// Whoever gets the lock after a fetch has ended takes its result, an error too: or else thousands of
    /// callers would repeat a failing fetch one after the other.
    async fn wait_or_fetch(&self, flights: u64, platform: &Platform) -> Result<AccessToken, Error> {
        let _flight = self.flight.lock().await;
        let ended = self.state().ended_since(flights);
        if let Some(result) = ended {
            return result;
        }
        let result = observed::<S>(platform, self.source.fetch(platform)).await;
        self.state().land(&result, Instant::now());
        result.map(|grant| grant.token)
    }

    /// The successor of `token`, or the same if there is none yet or another caller is at it.
    async fn refresh_ahead(&self, token: AccessToken, platform: &Platform) -> AccessToken {
        let Ok(_flight) = self.flight.try_lock() else {
            return token;
        };
        if !self.state().begin_refresh(Instant::now()) {
            return token;
        }
        match observed::<S>(platform, self.fetch_quickly(platform)).await {
            Ok(grant) => {
                self.state().hold(&grant, Instant::now());
                grant.token
            }
            Err(_) => token,
        }
    }

    async fn fetch_quickly(&self, platform: &Platform) -> Result<Grant, Error> {
        let result = timeout(REFRESH_LIMIT, self.source.fetch(platform)).await;
        result.unwrap_or_else(|_| Err(Error::new(ErrorKind::Timeout, "no new token in time")))
    }

    pub(super) fn refused(&self, token: &AccessToken) {
        self.state().refused(token, Instant::now());
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn observed<S: Source>(
    platform: &Platform,
    fetch: impl Future<Output = Result<Grant, Error>>,
) -> Result<Grant, Error> {
    let started = Instant::now();
    let result = fetch.await;
    platform.observers().tell(&Event::TokenFetched {
        token_type: S::TOKEN_TYPE,
        error: result.as_ref().err(),
        elapsed: started.elapsed(),
    });
    result
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
