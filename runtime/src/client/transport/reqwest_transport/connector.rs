use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use tower_layer::Layer;
use tower_service::Service;

use crate::client::transport::connecting;

/// Wraps the library's connector, which looks up the name, connects through the proxy and negotiates TLS.
#[derive(Clone)]
pub(super) struct NotingLayer;

/// A connector that tells when it is waiting.
#[derive(Clone)]
pub(super) struct NotingConnector<S>(S);

impl<S> Layer<S> for NotingLayer {
    type Service = NotingConnector<S>;

    fn layer(&self, connector: S) -> Self::Service {
        NotingConnector(connector)
    }
}

impl<S, D> Service<D> for NotingConnector<S>
where
    S: Service<D>,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, destination: D) -> Self::Future {
        Box::pin(noted(self.0.call(destination)))
    }
}

async fn noted<F: Future>(connecting: F) -> F::Output {
    let mut connecting = pin!(connecting);
    poll_fn(|context| {
        let connection = connecting.as_mut().poll(context);
        if connection.is_pending() {
            connecting::note_connecting();
        }
        connection
    })
    .await
}
