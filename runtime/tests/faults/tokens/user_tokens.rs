//! User tokens that renew themselves.

mod fixture;

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport, advance};
use feishu_openapi_runtime::{ErrorKind, TransportErrorKind, UserToken};
use tokio::time::{sleep, timeout};

use crate::builder;
use crate::endpoints::Read;
use fixture::{Log, Store, pair, refresh_token, user_client};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

#[tokio::test(start_paused = true)]
async fn a_new_pair_is_stored_before_it_is_used() {
    let (client, log, _) = user_client(pair);
    client.send(&Read).await.unwrap();
    client.send(&Read).await.unwrap();
    // Ahead of the end.
    advance(100 * MINUTE).await;
    client.send(&Read).await.unwrap();
    assert_eq!(
        log.lines(),
        [
            "exchange refresh-0",
            "saved refresh-1",
            "call user-1",
            "call user-1",
            "exchange refresh-1",
            "saved refresh-2",
            "call user-2",
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn a_thousand_callers_share_one_exchange() {
    let (client, log, _) = user_client(|number| pair(number).after(SECOND));
    let started = Instant::now();
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.send(&Read).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((log.count("exchange"), log.count("saved")), (1, 1));
    assert_eq!(started.elapsed().as_secs(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_pair_that_is_not_stored_is_kept_and_stored_by_the_next_call() {
    let (client, log, fails) = user_client(pair);
    fails.store(true, Ordering::Relaxed);
    for _ in 0..2 {
        let error = client.send(&Read).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Auth, 0));
        let text = error.to_string();
        assert!(text.contains("the disk is full"), "{text}");
    }
    fails.store(false, Ordering::Relaxed);
    client.send(&Read).await.unwrap();
    assert_eq!(
        log.lines(),
        [
            "exchange refresh-0",
            "not saved",
            "not saved",
            "saved refresh-1",
            "call user-1",
        ]
    );
}

/// Wherever they give up: in the exchange, which takes ten seconds, or while its pair is stored.
#[tokio::test(start_paused = true)]
async fn callers_who_give_up_do_not_lose_the_only_good_token() {
    for patience in [SECOND, 10 * SECOND + SECOND / 2] {
        let (client, log, _) = user_client(|number| pair(number).after(10 * SECOND));
        assert!(timeout(patience, client.send(&Read)).await.is_err());
        sleep(20 * SECOND).await;
        assert_eq!(log.lines(), ["exchange refresh-0", "saved refresh-1"]);
        client.send(&Read).await.unwrap();
        assert_eq!(log.lines()[2..], ["call user-1"]);
    }
}

/// The caller who renews ahead of time waits for three seconds; the exchange takes as long as it takes.
#[tokio::test(start_paused = true)]
async fn a_slow_exchange_ahead_of_time_is_not_given_up() {
    let (client, log, _) = user_client(|number| match number {
        1 => pair(1),
        _ => pair(number).after(20 * SECOND),
    });
    client.send(&Read).await.unwrap();
    advance(100 * MINUTE).await;
    let started = Instant::now();
    client.send(&Read).await.unwrap();
    assert_eq!(started.elapsed().as_secs(), 3);
    client.send(&Read).await.unwrap();
    assert_eq!(started.elapsed().as_secs(), 3);
    sleep(30 * SECOND).await;
    client.send(&Read).await.unwrap();
    assert_eq!(
        log.lines()[3..],
        [
            "exchange refresh-1",
            "call user-1",
            "call user-1",
            "saved refresh-2",
            "call user-2"
        ]
    );
}

/// A refresh token works once: an exchange that may have taken place must not be repeated.
#[tokio::test(start_paused = true)]
async fn an_exchange_is_repeated_only_if_it_cannot_have_taken_place() {
    for (fault, exchanges) in [
        (Reply::error(TransportErrorKind::Connect), 2),
        (Reply::json(429, ""), 2),
        (Reply::error(TransportErrorKind::Broken), 1),
        (Reply::never(), 1),
        (Reply::json(502, ""), 1),
    ] {
        let (client, log, _) = user_client(move |number| match number {
            1 => fault.clone(),
            _ => pair(number),
        });
        let result = client.send(&Read).await;
        assert_eq!(result.is_ok(), exchanges == 2);
        assert_eq!(log.count("exchange"), exchanges);
    }
}

#[tokio::test(start_paused = true)]
async fn a_revoked_refresh_token_is_an_auth_error_that_shows_no_secret() {
    let (client, log, _) = user_client(|_| {
        let body = r#"{"code":20064,"error":"invalid_grant","error_description":"refresh-0 of app-secret is revoked"}"#;
        Reply::json(400, body)
    });
    for _ in 0..10 {
        let error = client.send(&Read).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Auth, Some(20064)));
        let text = format!("{error} {error:?}");
        assert!(
            !text.contains("refresh-0") && !text.contains("app-secret"),
            "{text}"
        );
    }
    assert_eq!(log.count("exchange"), 1);
}

#[tokio::test(start_paused = true)]
async fn without_a_next_refresh_token_the_pair_is_the_last() {
    let body = r#"{"code":0,"access_token":"user-1","expires_in":7200}"#;
    let (client, log, _) = user_client(move |_| Reply::json(200, body));
    client.send(&Read).await.unwrap();
    advance(100 * MINUTE).await;
    client.send(&Read).await.unwrap();
    advance(30 * MINUTE).await;
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Auth);
    assert!(error.to_string().contains("offline_access"), "{error}");
    assert_eq!(
        log.lines(),
        [
            "exchange refresh-0",
            "saved nothing",
            "call user-1",
            "call user-1"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn a_user_shares_the_limits_of_the_tenant() {
    use crate::endpoints::ReadPerSecond;
    let transport = ScriptedTransport::answering(|request| match refresh_token(request) {
        Some(_) => pair(1),
        None => Reply::data("1"),
    });
    let store = Store {
        log: Log::default(),
        fails: Arc::default(),
    };
    let user = UserToken::new("cli_a", "app-secret", "refresh-0", store).unwrap();
    assert!(!format!("{user:?}").contains("refresh-0"));
    let client = builder(&transport).tenant_access_token("t-1").limit_rate();
    let client = client.build().unwrap();
    let user = client.with_user(&user);
    user.send(&ReadPerSecond).await.unwrap();
    let started = Instant::now();
    for client in [&client, &user, &client] {
        client.send(&ReadPerSecond).await.unwrap();
    }
    assert!(started.elapsed() >= Duration::from_millis(60));
}

#[test]
fn a_refresh_token_that_is_none_is_refused() {
    let store = || Store {
        log: Log::default(),
        fails: Arc::default(),
    };
    for token in ["", "a b", "refresh\n"] {
        let error = UserToken::new("cli_a", "app-secret", token, store()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
    }
}
