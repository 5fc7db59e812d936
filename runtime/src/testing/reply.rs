use std::fmt::Display;
use std::future::pending;
use std::time::Duration;

use serde_json::json;

use crate::{HttpResponse, TransportError, TransportErrorKind};

/// What a [`ScriptedTransport`](super::ScriptedTransport) does with one request.
#[derive(Clone, Debug)]
pub struct Reply {
    delay: Duration,
    outcome: Outcome,
}

#[derive(Clone, Debug)]
enum Outcome {
    Response(HttpResponse),
    Error(TransportErrorKind),
    Never,
}

impl Reply {
    /// A response of any status, headers and body.
    #[must_use]
    pub fn response(response: HttpResponse) -> Self {
        Self::of(Outcome::Response(response))
    }

    /// A response with a JSON body, which is sent as it is.
    #[must_use]
    pub fn json(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::response(HttpResponse {
            status,
            headers: vec![("content-type".to_owned(), b"application/json".to_vec())],
            body: body.into(),
        })
    }

    /// A success: the envelope around `data`, which is JSON.
    #[must_use]
    pub fn data(data: impl Display) -> Self {
        Self::json(
            200,
            format!(r#"{{"code":0,"msg":"success","data":{data}}}"#),
        )
    }

    /// A page of a list, whose elements are JSON and stand in `items`; the token leads to the next page, if there is one.
    #[must_use]
    pub fn page<T: Display>(items: impl IntoIterator<Item = T>, next: Option<&str>) -> Self {
        let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
        let (items, token) = (items.join(","), json!(next.unwrap_or_default()));
        let has_more = next.is_some();
        Self::data(format_args!(
            r#"{{"items":[{items}],"has_more":{has_more},"page_token":{token}}}"#
        ))
    }

    /// Too many requests; the platform asks for a pause of so many seconds.
    #[must_use]
    pub fn throttled(seconds: u32) -> Self {
        let failure = Self::failure(429, 99_991_400, "request trigger frequency limit");
        failure.header("x-ogw-ratelimit-reset", seconds.to_string())
    }

    /// The platform does not take the tenant token any more; the client gets another one.
    #[must_use]
    pub fn token_refused() -> Self {
        Self::failure(400, 99_991_663, "Invalid access token")
    }

    /// The platform failed on its side, with HTTP status 500 and a body that is no JSON.
    #[must_use]
    pub fn server_error() -> Self {
        Self::response(HttpResponse {
            status: 500,
            headers: Vec::new(),
            body: Vec::new(),
        })
    }

    /// A failure that the platform reports: the envelope with a code other than 0.
    #[must_use]
    pub fn failure(status: u16, code: i64, msg: &str) -> Self {
        Self::json(status, json!({ "code": code, "msg": msg }).to_string())
    }

    /// A new tenant token for a custom app, valid for two hours.
    #[must_use]
    pub fn token(token: &str) -> Self {
        let body = json!({ "code": 0, "msg": "ok", "tenant_access_token": token, "expire": 7200 });
        Self::json(200, body.to_string())
    }

    /// A request that gets no response.
    #[must_use]
    pub fn error(kind: TransportErrorKind) -> Self {
        Self::of(Outcome::Error(kind))
    }

    /// Silence until the client gives up.
    #[must_use]
    pub fn never() -> Self {
        Self::of(Outcome::Never)
    }

    fn of(outcome: Outcome) -> Self {
        Self {
            delay: Duration::ZERO,
            outcome,
        }
    }

    /// The same, this long after the request.
    #[must_use]
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Adds a header to a response, name in lower case. Other replies have none.
    #[must_use]
    pub fn header(mut self, name: &str, value: impl Into<Vec<u8>>) -> Self {
        if let Outcome::Response(response) = &mut self.outcome {
            response.headers.push((name.to_owned(), value.into()));
        }
        self
    }

    pub(super) async fn perform(self) -> Result<HttpResponse, TransportError> {
        // A sleep of no time would still wait for the clock's next tick.
        if !self.delay.is_zero() {
            tokio::time::sleep(self.delay).await;
        }
        match self.outcome {
            Outcome::Response(response) => Ok(response),
            Outcome::Error(kind) => Err(TransportError::new(kind, "as the script says")),
            Outcome::Never => pending().await,
        }
    }
}
