use std::fmt;

use crate::Endpoint;

/// What went wrong, so that a program can decide what to do.
///
/// | what happened | kind | [retryable](crate::Error::is_retryable) | what to do |
/// |---|---|---|---|
/// | a parameter breaks a rule, a file cannot be read | `InvalidRequest` | no | correct the request: [`parameter`](crate::Error::parameter) names it |
/// | credentials or settings cannot work | `Config` | no | correct the program |
/// | no connection | `Connect` | yes; not for a certificate that is refused | try later; check network, proxy, certificates |
/// | no answer in time | `Timeout` | yes | try later; for a write see [`may_have_been_processed`](crate::Error::may_have_been_processed) |
/// | the connection broke | `Transport` | yes; not if the answer is no HTTP | the same |
/// | token or credentials refused | `Auth` | no | check id and secret, whether the app is enabled, and its list of allowed addresses; let a user log in again |
/// | a scope or permission is lacking | `Permission` | no | add one of [`required_scopes`](crate::Error::required_scopes) to the app |
/// | too many requests | `RateLimited` | yes | wait for [`retry_after`](crate::Error::retry_after); send less, see `limit_rate` |
/// | the monthly quota is used up | `QuotaExhausted` | no | wait for the next month, or buy more |
/// | another code of the platform | `Api` | no | look at [`code`](crate::Error::code) and [`doc_url`](crate::Error::doc_url) |
/// | the platform failed | `Server` | yes | try later; for a write see `may_have_been_processed` |
/// | the answer does not fit the types | `Decode` | only if the answer was cut off | read it with `lenient_items` or `send_raw`; report [`json_path`](crate::Error::json_path) |
/// | the answer is no JSON | `UnexpectedContent` | no | look at [`raw_body`](crate::Error::raw_body): a proxy or gateway answered |
/// | the answer is too large | `BodyTooLarge` | no | ask for smaller pages, or raise `max_body_bytes` |
/// | the answer breaks the protocol | `Protocol` | no | check `base_url` if it is a redirect; otherwise report it with [`log_id`](crate::Error::log_id) |
/// | the writer of a download failed | `Write` | no | look at [`source`](std::error::Error::source); begin again |
/// | a list leads back to a page | `PaginationLoop` | no | report it with `log_id` |
/// | code of your own panicked | `Panic` | no | correct it |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A parameter breaks a rule of the documentation page, and nothing was sent; or a file to upload cannot be
    /// read as promised, and the platform did not get the whole request.
    InvalidRequest,
    /// The client was built in a way that cannot work, or is used outside a tokio runtime.
    Config,
    /// There was no connection to the server. Nothing was sent.
    Connect,
    /// There was no answer in time, or the server says that it waited too long for the request (HTTP 408).
    Timeout,
    /// The connection broke. The server may have done what it was asked.
    Transport,
    /// The platform refuses the access token, or the app id and secret.
    Auth,
    /// The app or the user lacks a scope or permission.
    Permission,
    /// Too many requests in a short time. The platform refused this one, or it was not sent.
    RateLimited,
    /// The monthly quota of the tenant is used up.
    QuotaExhausted,
    /// The platform answered with another error code.
    Api,
    /// The platform failed on its side.
    Server,
    /// The answer is JSON but does not fit the endpoint's types. A known field that comes twice is an error, too:
    /// nothing tells which of the two holds.
    Decode,
    /// The answer is not JSON, for example a page of a gateway.
    UnexpectedContent,
    /// The answer is larger than the client takes.
    BodyTooLarge,
    /// The answer breaks the rules of the platform's protocol.
    Protocol,
    /// The caller's writer did not take a downloaded file.
    Write,
    /// The pages of a list lead back to one that was already fetched.
    PaginationLoop,
    /// An observer, token provider, token store or transport of the caller's own panicked.
    Panic,
}

/// In a few words, such as `no answer in time`.
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InvalidRequest => "invalid request",
            Self::Config => "wrong configuration",
            Self::Connect => "no connection",
            Self::Timeout => "no answer in time",
            Self::Transport => "connection broken",
            Self::Auth => "credentials refused",
            Self::Permission => "permission lacking",
            Self::RateLimited => "too many requests",
            Self::QuotaExhausted => "quota used up",
            Self::Api => "refused by the platform",
            Self::Server => "failure of the platform",
            Self::Decode => "answer of another shape",
            Self::UnexpectedContent => "answer is not JSON",
            Self::BodyTooLarge => "answer too large",
            Self::Protocol => "answer against the protocol",
            Self::Write => "file not written",
            Self::PaginationLoop => "pages in a loop",
            Self::Panic => "panic in code of the caller",
        })
    }
}

impl ErrorKind {
    /// Whether causes of this kind usually pass by themselves.
    pub(super) fn passes_by_itself(self) -> bool {
        matches!(
            self,
            Self::Connect | Self::Timeout | Self::Transport | Self::RateLimited | Self::Server
        )
    }

    /// Whether the platform may have acted before things of this kind went wrong.
    pub(super) fn follows_processing(self) -> bool {
        matches!(
            self,
            Self::Timeout
                | Self::Transport
                | Self::Server
                | Self::Decode
                | Self::UnexpectedContent
                | Self::BodyTooLarge
                | Self::Protocol
                | Self::Write
        )
    }

    /// Sorts an error code of the platform.
    pub(crate) fn of_code(code: i64, status: u16, endpoint: &Endpoint) -> Self {
        match code {
            99_991_400 => Self::RateLimited,
            99_991_403 => Self::QuotaExhausted,
            99_991_672 | 99_991_676 | 99_991_679 => Self::Permission,
            // 401 is the app's list of addresses; the others are tokens of every kind and disabled apps.
            99_991_401
            | 99_991_661..=99_991_665
            | 99_991_668
            | 99_991_671
            | 99_991_673
            | 99_991_677 => Self::Auth,
            _ => match documented_status(code, endpoint).unwrap_or(status) {
                408 => Self::Timeout,
                429 => Self::RateLimited,
                500.. => Self::Server,
                _ => Self::Api,
            },
        }
    }
}

/// The status that the page gives the code, if it means more than the code alone: the answer may come with another.
fn documented_status(code: i64, endpoint: &Endpoint) -> Option<u16> {
    let documented = endpoint.errors.iter().find(|error| error.code == code)?;
    documented
        .status
        .filter(|status| *status == 429 || *status >= 500)
}

/// Whether the code says that the token itself is expired or malformed: tenant, app, user, any, user.
#[cfg(feature = "client")]
pub(super) fn refuses_token(code: i64) -> bool {
    matches!(
        code,
        99_991_663 | 99_991_664 | 99_991_668 | 99_991_671 | 99_991_677
    )
}
