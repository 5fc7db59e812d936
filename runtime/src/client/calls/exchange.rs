//! What distinguishes one kind of call from another: how its answer is fetched and judged.

use std::any::Any;

use crate::client::Platform;
use crate::http::Head;
use crate::{Endpoint, Error, HttpRequest, HttpResponse};

use super::policy::Policy;

/// How an answer is fetched and judged. Everything else about a call is the same for all kinds.
pub(in crate::client) trait Exchange: Sync {
    /// A good answer.
    type Answer: Send;

    /// Sends a complete request once.
    fn attempt(
        &self,
        platform: &Platform,
        policy: &Policy,
        endpoint: &'static Endpoint,
        request: &HttpRequest,
    ) -> impl Future<Output = Result<Self::Answer, Failure>> + Send;
}

/// Why there is no good answer, and the bad one if there is any.
pub(in crate::client) struct Failure {
    pub(in crate::client) error: Error,
    pub(in crate::client) answer: Option<HttpResponse>,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self {
            error,
            answer: None,
        }
    }
}

impl Failure {
    /// The error, together with the body that it is about.
    pub(in crate::client) fn into_error(self) -> Error {
        match self.answer {
            Some(answer) => self.error.with_raw_body(answer.body),
            None => self.error,
        }
    }
}

/// A response, of the type that the endpoint declares.
pub(in crate::client) type Decoded = Box<dyn Any + Send>;

/// Decodes an answer, or says why it is not a success.
pub(in crate::client) type Decode = fn(&'static Endpoint, &HttpResponse) -> Result<Decoded, Error>;

/// An answer that is read whole and decoded.
pub(in crate::client) struct Decoding(pub(in crate::client) Decode);

impl Exchange for Decoding {
    /// The head is for the errors that are found in what was decoded.
    type Answer = (Decoded, Head);

    async fn attempt(
        &self,
        platform: &Platform,
        policy: &Policy,
        endpoint: &'static Endpoint,
        request: &HttpRequest,
    ) -> Result<(Decoded, Head), Failure> {
        let answer = platform.exchange(policy, endpoint, request).await?;
        match (self.0)(endpoint, &answer) {
            Ok(decoded) => Ok((decoded, answer.head())),
            Err(error) => Err(Failure {
                error,
                answer: Some(answer),
            }),
        }
    }
}

/// An answer that is kept as it is.
pub(in crate::client) struct Raw;

impl Exchange for Raw {
    type Answer = HttpResponse;

    async fn attempt(
        &self,
        platform: &Platform,
        policy: &Policy,
        endpoint: &'static Endpoint,
        request: &HttpRequest,
    ) -> Result<HttpResponse, Failure> {
        let answer = platform.exchange(policy, endpoint, request).await?;
        match crate::envelope::judge(endpoint, &answer) {
            Ok(()) => Ok(answer),
            Err(error) => Err(Failure {
                error,
                answer: Some(answer),
            }),
        }
    }
}
