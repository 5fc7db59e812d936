//! A client of a user, whose token store and token endpoint note what happens.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::{
    Body, Client, HttpRequest, SaveFuture, TokenPair, TokenStore, UserToken,
};
use tokio::time::sleep;

use crate::builder;
use crate::tokens::bearer;

/// What happened, in its order.
#[derive(Clone, Default)]
pub(super) struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn note(&self, line: String) {
        self.0.lock().unwrap().push(line);
    }

    pub(super) fn lines(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }

    pub(super) fn count(&self, start: &str) -> usize {
        let lines = self.lines();
        lines.iter().filter(|line| line.starts_with(start)).count()
    }
}

/// Notes what it is given, and fails while it is told to.
pub(super) struct Store {
    pub(super) log: Log,
    pub(super) fails: Arc<AtomicBool>,
}

impl TokenStore for Store {
    fn save<'a>(&'a self, pair: &'a TokenPair) -> SaveFuture<'a> {
        Box::pin(async {
            sleep(Duration::from_secs(1)).await;
            if self.fails.load(Ordering::Relaxed) {
                self.log.note("not saved".to_owned());
                return Err("the disk is full".into());
            }
            let refresh_token = pair.refresh_token().unwrap_or("nothing");
            self.log.note(format!("saved {refresh_token}"));
            Ok(())
        })
    }
}

/// The refresh token of a request for a new pair.
pub(super) fn refresh_token(request: &HttpRequest) -> Option<String> {
    if !request.url.ends_with("/oauth/token") {
        return None;
    }
    let body = request.body.as_ref().and_then(Body::to_bytes).unwrap();
    let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(
        (&body["client_id"], &body["client_secret"]),
        (&"cli_a".into(), &"app-secret".into())
    );
    Some(body["refresh_token"].as_str().unwrap().to_owned())
}

pub(super) fn pair(number: usize) -> Reply {
    let body = format!(
        r#"{{"code":0,"access_token":"user-{number}","expires_in":7200,"refresh_token":"refresh-{number}","refresh_token_expires_in":604800,"token_type":"Bearer"}}"#
    );
    Reply::json(200, body)
}

/// A client of a user whose exchanges, counted from 1, are answered by a function; with what happened, and a switch
/// that makes the store fail.
pub(super) fn user_client(
    exchange: impl Fn(usize) -> Reply + Send + Sync + 'static,
) -> (Client, Log, Arc<AtomicBool>) {
    let (log, fails, count) = (Log::default(), Arc::default(), AtomicUsize::new(0));
    let record = log.clone();
    let transport = ScriptedTransport::answering(move |request| {
        let Some(token) = refresh_token(request) else {
            record.note(format!("call {}", bearer(request).unwrap()));
            return Reply::data("1");
        };
        record.note(format!("exchange {token}"));
        exchange(count.fetch_add(1, Ordering::Relaxed) + 1)
    });
    let store = Store {
        log: log.clone(),
        fails: Arc::clone(&fails),
    };
    let user = UserToken::new("cli_a", "app-secret", "refresh-0", store).unwrap();
    let client = builder(&transport).tenant_access_token("t-1").build();
    (client.unwrap().with_user(&user), log, fails)
}
