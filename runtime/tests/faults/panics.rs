//! Row 97: code that the client was given panics.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::{
    Client, Error, ErrorKind, Event, Outcome, Platform, TokenFuture, TokenProvider, TokenType,
};
use tokio::time::timeout;

use crate::endpoints::Read;
use crate::sample::ListNumbers;
use crate::{builder, client, settle};

fn answering() -> ScriptedTransport {
    ScriptedTransport::answering(|_| Reply::data("1"))
}

fn observed(observer: impl Fn(&Event<'_>) + Send + Sync + 'static) -> Client {
    let builder = builder(&answering()).tenant_access_token("t-1");
    builder.observer(observer).build().unwrap()
}

fn assert_panic(error: &Error, message: &str) {
    assert_eq!(error.kind(), ErrorKind::Panic);
    assert!(!error.is_retryable());
    assert!(error.to_string().contains(message), "{error}");
}

#[tokio::test(start_paused = true)]
async fn fault_97_an_observer_panics() {
    let lock = Mutex::new(0);
    // The second call finds the lock poisoned.
    let client = observed(move |_| {
        let mut count = lock.lock().unwrap();
        *count += 1;
        panic!("no more metrics");
    });
    assert_panic(&client.send(&Read).await.unwrap_err(), "no more metrics");
    let error = client.send(&Read).await.unwrap_err();
    assert_panic(&error, "Poison");
    assert!(error.may_have_been_processed());
}

/// When its call is dropped, and when the stack unwinds.
#[tokio::test(start_paused = true)]
async fn fault_97_an_observer_panics_at_a_dropped_call() {
    let transport = ScriptedTransport::answering(|_| Reply::never());
    let builder = builder(&transport).tenant_access_token("t-1");
    let client = builder.observer(|_: &Event<'_>| panic!("dropped")).build();
    let client = client.unwrap();
    let call = timeout(Duration::from_secs(1), client.send(&Read));
    assert!(call.await.is_err());
    settle().await;
    let mut pages = ListNumbers::default().pages(&client);
    let unwinding = tokio::spawn(async move {
        let _ = timeout(Duration::from_secs(1), pages.next()).await;
        panic!("with a page under way");
    });
    assert!(unwinding.await.unwrap_err().is_panic());
    assert_eq!(transport.requests().len(), 2);
}

/// Panics whenever it is asked for a token.
struct Panicking;

impl TokenProvider for Panicking {
    fn token_type(&self) -> TokenType {
        TokenType::Tenant
    }

    fn token<'a>(&'a self, _: &'a Platform) -> TokenFuture<'a> {
        panic!("no vault")
    }

    fn refused(&self, _: &feishu_openapi_runtime::AccessToken) {}
}

#[tokio::test(start_paused = true)]
async fn fault_97_a_token_provider_panics() {
    let outcomes: Arc<Mutex<Vec<ErrorKind>>> = Arc::default();
    let seen = Arc::clone(&outcomes);
    let client = observed(move |event| {
        if let Event::CallEnded {
            outcome: Outcome::Failed(error),
            ..
        } = event
        {
            seen.lock().unwrap().push(error.kind());
        }
    });
    let panicking = client.with_token_provider(Arc::new(Panicking));
    let error = panicking.send(&Read).await.unwrap_err();
    assert_panic(&error, "no vault");
    assert!(!error.may_have_been_processed());
    assert_eq!(error.attempts(), 0);
    assert_eq!(*outcomes.lock().unwrap(), [ErrorKind::Panic]);
    client.send(&Read).await.unwrap();
}

/// A thousand callers share the flight whose observer panics.
#[tokio::test(start_paused = true)]
async fn fault_97_an_observer_panics_at_a_token() {
    let transport =
        ScriptedTransport::answering(|_| Reply::token("t-1").after(Duration::from_secs(1)));
    let client = builder(&transport).app("cli_a", "secret");
    let client = client.observer(|event: &Event<'_>| {
        assert!(
            !matches!(event, Event::TokenFetched { .. }),
            "no token metrics"
        );
    });
    let client = client.build().unwrap();
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.send(&Read).await })
        })
        .collect();
    for call in calls {
        assert_panic(&call.await.unwrap().unwrap_err(), "no token metrics");
    }
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn fault_97_a_script_without_a_reply_left_fails_the_call() {
    let (client, _) = client([]);
    assert_panic(&client.send(&Read).await.unwrap_err(), "no reply left");
}
