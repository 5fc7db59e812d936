use std::sync::Arc;

use tokio::io::AsyncWrite;
use tokio::runtime::Handle;

use crate::client::Platform;
use crate::client::observing::{Attempts, Observation, Outcome};
use crate::client::tokens::{TokenProvider, check_type};
use crate::http::Head;
use crate::{Endpoint, Error, ErrorKind, HttpRequest, HttpResponse};

use super::additions::Additions;
use super::call::Call;
use super::download::{DownloadedFile, Opening};
use super::exchange::{Decode, Decoded, Decoding, Exchange, Failure, Raw};
use super::limits::Limits;
use super::policy::Policy;
use super::task::{Task, catch_panic};

/// A token provider and what does not depend on it. Nothing in it depends on the endpoint's types, so that it
/// is compiled once.
///
/// Every call runs in a task of its own, and the caller's future waits for it: a caller that pauses delays nobody,
/// and time limits measure the network.
#[derive(Clone)]
pub(in crate::client) struct Core {
    pub(in crate::client) platform: Platform,
    pub(in crate::client) limits: Arc<Limits>,
    pub(in crate::client) tokens: Arc<dyn TokenProvider>,
    pub(in crate::client) checks_token_type: bool,
    pub(in crate::client) policy: Policy,
    pub(in crate::client) additions: Arc<Additions>,
}

impl Core {
    /// The same with other tokens of the same tenant.
    pub(in crate::client) fn with_tokens(&self, tokens: Arc<dyn TokenProvider>) -> Self {
        Self {
            tokens,
            ..self.clone()
        }
    }

    /// The same with other limits of a call.
    pub(in crate::client) fn with_policy(&self, policy: Policy) -> Self {
        Self {
            policy,
            ..self.clone()
        }
    }

    /// The same with other headers and query parameters.
    pub(in crate::client) fn with_additions(&self, additions: Additions) -> Self {
        Self {
            additions: Arc::new(additions),
            ..self.clone()
        }
    }

    /// The same with tokens of any tenant.
    pub(in crate::client) fn with_tenant(&self, tokens: Arc<dyn TokenProvider>) -> Self {
        Self {
            limits: Arc::new(self.limits.anew()),
            ..self.with_tokens(tokens)
        }
    }

    /// The same, without checking that endpoints accept the kind of token.
    pub(in crate::client) fn ignoring_token_types(&self) -> Self {
        Self {
            checks_token_type: false,
            ..self.clone()
        }
    }

    /// A call whose answer is decoded. The head is for the errors that are found in what was decoded.
    pub(in crate::client) async fn send(
        &self,
        endpoint: &'static Endpoint,
        request: HttpRequest,
        decode: Decode,
    ) -> Result<(Decoded, Head), Error> {
        let answer = self.answer(endpoint, request, Decoding(decode)).await;
        let ((decoded, head), attempts) = answer.map_err(Failure::into_error)?;
        Ok((decoded, Head { attempts, ..head }))
    }

    /// A call whose answer is returned as it is, even if it is a failure.
    pub(in crate::client) async fn send_raw(
        &self,
        endpoint: &'static Endpoint,
        request: HttpRequest,
    ) -> Result<HttpResponse, Error> {
        match self.answer(endpoint, request, Raw).await {
            Ok((answer, _)) => Ok(answer),
            Err(failure) => failure.answer.ok_or(failure.error),
        }
    }

    /// A call that is answered with a file, which goes to the writer.
    pub(in crate::client) async fn download(
        &self,
        endpoint: &'static Endpoint,
        request: HttpRequest,
        writer: &mut (dyn AsyncWrite + Unpin + Send),
    ) -> Result<DownloadedFile, Error> {
        let runtime = runtime(endpoint)?;
        let opened = run(&runtime, endpoint, self.call(endpoint, request, Opening)).await;
        let (file, mut observation) = opened.map_err(Failure::into_error)?;
        let attempts = observation.attempts().get();
        let received = file.receive(writer, self.policy.attempt_timeout).await;
        let received = received.map_err(|error| error.at(endpoint).with_attempts(attempts));
        observation.end(match &received {
            Ok(_) => Outcome::Succeeded,
            Err(error) => Outcome::Failed(error),
        });
        received
    }

    /// A call that is over once it has been answered, and how many attempts it needed.
    async fn answer<E: Exchange + Send + 'static>(
        &self,
        endpoint: &'static Endpoint,
        request: HttpRequest,
        exchange: E,
    ) -> Result<(E::Answer, u32), Failure> {
        let runtime = runtime(endpoint)?;
        let call = self.call(endpoint, request, exchange);
        let answered = async {
            let (answer, mut observation) = call.await?;
            observation.end(Outcome::Succeeded);
            Ok((answer, observation.attempts().get()))
        };
        run(&runtime, endpoint, answered).await
    }

    /// All attempts of a call. If there is no good answer, its observation has ended.
    fn call<E: Exchange + Send + 'static>(
        &self,
        endpoint: &'static Endpoint,
        request: HttpRequest,
        exchange: E,
    ) -> impl Future<Output = Result<(E::Answer, Observation), Failure>> + Send + 'static {
        let core = self.clone();
        let mut observation = Observation::start(&core.platform, endpoint);
        async move {
            let attempts = observation.attempts().clone();
            let call = Box::pin(core.attempt(endpoint, request, &exchange, attempts.clone()));
            let ended = observation.span().around(catch_panic(call)).await;
            let result = ended.unwrap_or_else(|panic| {
                let panic = panic.processed(attempts.get() > 0);
                Err(panic.at(endpoint).with_attempts(attempts.get()).into())
            });
            match result {
                Ok(answer) => Ok((answer, observation)),
                Err(failure) => {
                    observation.end(Outcome::Failed(&failure.error));
                    Err(failure)
                }
            }
        }
    }

    async fn attempt<E: Exchange>(
        &self,
        endpoint: &'static Endpoint,
        mut request: HttpRequest,
        exchange: &E,
        attempts: Attempts,
    ) -> Result<E::Answer, Failure> {
        if self.checks_token_type {
            check_type(endpoint, self.tokens.token_type())?;
        }
        self.additions.add_to(&mut request);
        let call = Call {
            platform: &self.platform,
            limits: &self.limits,
            tokens: (!endpoint.token_types.is_empty()).then_some(&*self.tokens),
            endpoint,
            is_repeatable: endpoint.idempotent,
            request: self.platform.complete(request),
            policy: self.policy,
            attempts,
        };
        call.run(exchange).await
    }
}

/// The timers of tokio panic where there is no runtime.
fn runtime(endpoint: &'static Endpoint) -> Result<Handle, Error> {
    Handle::try_current().map_err(|error| {
        let problem = "a tokio runtime is needed";
        Error::new(ErrorKind::Config, problem)
            .at(endpoint)
            .with_source(error)
    })
}

/// Runs a call in a task of its own.
async fn run<T: Send + 'static>(
    runtime: &Handle,
    endpoint: &'static Endpoint,
    call: impl Future<Output = Result<T, Failure>> + Send + 'static,
) -> Result<T, Failure> {
    let task = Task::spawn(runtime, call);
    task.await.map_err(|error| error.at(endpoint))?
}
