use std::pin::Pin;
use std::sync::Arc;

use tokio::io::AsyncWrite;

use crate::{Endpoint, Error, HttpRequest, HttpResponse, envelope};

use super::budget::Budget;
use super::call::Call;
use super::download::{self, Answer, Download, DownloadedFile};
use super::policy::Policy;
use crate::client::pacing::Pace;
use crate::client::tokens::TokenProvider;
use crate::client::transport::Platform;

/// A token provider and what does not depend on it. Nothing in it depends on the endpoint's types, so that it
/// is compiled once.
pub(in crate::client) struct Core {
    pub(in crate::client) shared: Arc<Shared>,
    pub(in crate::client) pace: Arc<Pace>,
    pub(in crate::client) tokens: Arc<dyn TokenProvider>,
}

/// What clients with different tokens share.
pub(in crate::client) struct Shared {
    pub(in crate::client) platform: Platform,
    pub(in crate::client) policy: Policy,
    pub(in crate::client) budget: Budget,
}

/// A boxed future, so that callers do not compile what is behind it.
pub(in crate::client) type CoreFuture<'a, T> =
    Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

impl Core {
    /// The same with other tokens of the same tenant.
    pub(in crate::client) fn with_tokens(&self, tokens: Arc<dyn TokenProvider>) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            pace: Arc::clone(&self.pace),
            tokens,
        }
    }

    /// The same with tokens of any tenant.
    pub(in crate::client) fn with_tenant(&self, tokens: Arc<dyn TokenProvider>) -> Self {
        Self {
            pace: Arc::new(self.pace.anew()),
            ..self.with_tokens(tokens)
        }
    }

    /// Starts a call of a request that has no access token yet.
    pub(in crate::client) fn call(
        &self,
        endpoint: &'static Endpoint,
        request: HttpRequest,
    ) -> Call<'_> {
        Call::new(self, endpoint, self.shared.platform.complete(request))
    }

    /// A call that is answered with a file, which goes to the writer.
    pub(in crate::client) fn download<'a>(
        &'a self,
        endpoint: &'static Endpoint,
        request: HttpRequest,
        writer: &'a mut (dyn AsyncWrite + Unpin + Send),
    ) -> CoreFuture<'a, DownloadedFile> {
        Box::pin(async move {
            let mut call = self.call(endpoint, request);
            let mut download = Download::new(writer, self.shared.policy.attempt_timeout);
            loop {
                let received = match call.open().await? {
                    Answer::File(file) => download.receive(file).await,
                    Answer::Message(message) => Err(download::refusal(endpoint, message)),
                };
                let error = match received {
                    Ok(file) => {
                        call.succeeded();
                        return Ok(file);
                    }
                    Err(error) => error.at(endpoint),
                };
                if !download.may_start_again() {
                    return Err(call.give_up(error));
                }
                call.failed(error).await?;
            }
        })
    }

    /// A call of which every answer is a result.
    pub(in crate::client) fn send_raw(
        &self,
        endpoint: &'static Endpoint,
        request: HttpRequest,
    ) -> CoreFuture<'_, HttpResponse> {
        Box::pin(async move {
            let mut call = self.call(endpoint, request);
            loop {
                let answer = call.attempt().await?;
                let Err(error) = envelope::judge(endpoint, &answer) else {
                    call.succeeded();
                    return Ok(answer);
                };
                if call.failed(error).await.is_err() {
                    return Ok(answer);
                }
            }
        })
    }
}
