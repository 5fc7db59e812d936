//! A platform that gives out tokens as the documentation says, and serves a list to those who have one.

use std::sync::Mutex;
use std::time::Duration;

use feishu_openapi_runtime::HttpRequest;
use feishu_openapi_runtime::testing::{Instant, Reply};

use crate::tokens::{bearer, is_for_token};

use super::faults;

pub const ITEMS: i64 = 50;
const PAGE: i64 = 10;
const LIFETIME: Duration = Duration::from_secs(2 * 60 * 60);
/// In so long before the end of a token another one is given out.
const OVERLAP: Duration = Duration::from_secs(30 * 60);
/// When the platform takes a token back before its time.
const REVOCATION: Duration = Duration::from_secs(21 * 60 * 60);

pub struct Platform(Mutex<State>);

struct State {
    random: fastrand::Rng,
    started: Instant,
    /// When each token ends; their numbers are their names.
    tokens: Vec<Instant>,
    revoked: bool,
    counts: Counts,
}

/// What happened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Faults in answers.
    pub faults: u64,
    /// Requests for a token.
    pub grants: u64,
    /// Calls whose token was refused.
    pub refusals: u64,
}

impl Platform {
    pub fn new() -> Self {
        Self(Mutex::new(State {
            random: fastrand::Rng::with_seed(75),
            started: Instant::now(),
            tokens: Vec::new(),
            revoked: false,
            counts: Counts::default(),
        }))
    }

    pub fn counts(&self) -> Counts {
        self.0.lock().unwrap().counts
    }

    pub fn reply(&self, request: &HttpRequest) -> Reply {
        let mut state = self.0.lock().unwrap();
        let for_token = is_for_token(request);
        state.counts.grants += u64::from(for_token);
        if let Some(fault) = faults::pick(&mut state.random) {
            state.counts.faults += 1;
            return fault;
        }
        let delay = Duration::from_millis(state.random.u64(10..300));
        let reply = if for_token {
            state.grant()
        } else {
            state.serve(request)
        };
        reply.after(delay)
    }
}

impl State {
    fn grant(&mut self) -> Reply {
        let now = Instant::now();
        let left = self.tokens.last().map(|end| end.duration_since(now));
        if left.is_none_or(|left| left < OVERLAP) {
            self.tokens.push(now + LIFETIME);
        }
        let left = self.tokens[self.tokens.len() - 1].duration_since(now);
        let body = format!(
            r#"{{"code":0,"tenant_access_token":"t-{}","expire":{}}}"#,
            self.tokens.len() - 1,
            left.as_secs()
        );
        Reply::json(200, body)
    }

    fn serve(&mut self, request: &HttpRequest) -> Reply {
        self.revoke_once();
        let token = bearer(request).and_then(|token| token.strip_prefix("t-"));
        let number: usize = token.unwrap().parse().unwrap();
        if self.tokens[number] <= Instant::now() {
            self.counts.refusals += 1;
            return Reply::failure(400, 99_991_663, "invalid access token");
        }
        page(request)
    }

    fn revoke_once(&mut self) {
        let now = Instant::now();
        if !self.revoked && now >= self.started + REVOCATION {
            self.revoked = true;
            self.tokens.fill(now);
        }
    }
}

fn page(request: &HttpRequest) -> Reply {
    let first = request.query_value("page_token").unwrap_or_default();
    let first: i64 = first.parse().unwrap_or(0);
    let items: Vec<i64> = (first..first + PAGE).collect();
    let next = first + PAGE;
    let has_more = next < ITEMS;
    Reply::data(format!(
        r#"{{"items":{items:?},"has_more":{has_more},"page_token":"{next}"}}"#
    ))
}
