//! Rows 32, 33 and 35: replacing a token before its end.

use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply, advance};
use feishu_openapi_runtime::{Client, ErrorKind};

use crate::sample::ListNumbers;

use super::{app_client, app_client_of, bearer, bearers, sent};

const MINUTE: Duration = Duration::from_secs(60);

async fn call(client: &Client) {
    ListNumbers::default().send(client).await.unwrap();
}

/// Callers keep the old token while they can, and the platform is asked again only after a pause.
#[tokio::test(start_paused = true)]
async fn fault_32_refresh_fails_ahead_of_the_end() {
    let (client, transport) = app_client(|count| match count {
        1 => Reply::token("t-1"),
        _ => Reply::failure(400, 10014, "no"),
    });
    call(&client).await;
    advance(100 * MINUTE).await;
    call(&client).await;
    call(&client).await;
    assert_eq!(sent(&transport), (2, 3));

    advance(Duration::from_secs(29)).await;
    call(&client).await;
    assert_eq!(sent(&transport).0, 2);
    advance(Duration::from_secs(2)).await;
    call(&client).await;
    assert_eq!(sent(&transport).0, 3);

    advance(20 * MINUTE).await;
    let error = ListNumbers::default().send(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Auth, Some(10014)));
}

/// One caller waits 3 s; the others have the old token at once.
#[tokio::test(start_paused = true)]
async fn fault_33_token_endpoint_stalls_ahead_of_the_end() {
    let (client, transport) = app_client(|count| match count {
        1 => Reply::token("t-1"),
        2 => Reply::never(),
        _ => Reply::token("t-3"),
    });
    call(&client).await;
    advance(100 * MINUTE).await;

    let started = Instant::now();
    let first = tokio::spawn({
        let client = client.clone();
        async move { call(&client).await }
    });
    tokio::task::yield_now().await;
    call(&client).await;
    assert_eq!(started.elapsed(), Duration::ZERO);
    first.await.unwrap();
    assert_eq!(started.elapsed().as_secs(), 3);
    call(&client).await;
    assert_eq!((sent(&transport).0, transport.in_flight()), (2, 0));

    advance(Duration::from_secs(28)).await;
    call(&client).await;
    assert_eq!(bearers(&transport), ["t-1", "t-1", "t-1", "t-1", "t-3"]);
}

/// The token is replaced ahead of its end, between 22 and 28 minutes before it.
#[tokio::test(start_paused = true)]
async fn a_token_is_refreshed_before_its_end() {
    let (client, transport) = app_client(|count| Reply::token(&format!("t-{count}")));
    call(&client).await;
    advance(91 * MINUTE).await;
    call(&client).await;
    advance(8 * MINUTE).await;
    call(&client).await;
    assert_eq!(bearers(&transport), ["t-1", "t-1", "t-2"]);
}

/// A caller who gives up while refreshing costs the others nothing.
#[tokio::test(start_paused = true)]
async fn a_refresh_may_be_dropped() {
    let (client, transport) = app_client(|count| match count {
        1 => Reply::token("t-1"),
        _ => Reply::token("t-2").after(MINUTE / 60),
    });
    call(&client).await;
    advance(100 * MINUTE).await;
    let request = ListNumbers::default();
    let given_up = tokio::time::timeout(Duration::from_millis(100), request.send(&client)).await;
    assert!(given_up.is_err());
    call(&client).await;
    assert_eq!(bearers(&transport), ["t-1", "t-1"]);
    advance(MINUTE / 2).await;
    call(&client).await;
    assert_eq!(bearers(&transport), ["t-1", "t-1", "t-2"]);
}

/// Whoever waits for a new token takes the one that another caller is fetching ahead of time.
#[tokio::test(start_paused = true)]
async fn a_token_refused_while_it_is_refreshed_is_fetched_once() {
    let (client, transport) = app_client_of(
        |count| match count {
            1 => Reply::token("t-1"),
            _ => Reply::token(&format!("t-{count}")).after(Duration::from_secs(2)),
        },
        |request| match bearer(request) {
            Some("t-1") if request.url.ends_with("page_size=2") => {
                Reply::failure(400, 99_991_663, "invalid")
            }
            _ => Reply::data("{}"),
        },
    );
    call(&client).await;
    advance(100 * MINUTE).await;
    let refused = async {
        tokio::task::yield_now().await;
        let request = ListNumbers::default().page_size(2);
        request.send(&client).await.unwrap();
    };
    tokio::join!(call(&client), refused);
    assert_eq!(sent(&transport).0, 2);
    assert_eq!(bearers(&transport)[1..], ["t-1", "t-2", "t-2"]);
}

/// What the platform gives ahead of the end lives no longer than what is at hand.
#[tokio::test(start_paused = true)]
async fn fault_103_a_successor_that_ends_sooner_replaces_nothing() {
    for expire in ["", r#","expire":0"#, r#","expire":60"#, r#","expire":-1"#] {
        let (client, transport) = app_client(move |count| match count {
            1 => Reply::token("t-1"),
            _ => Reply::json(
                200,
                format!(r#"{{"code":0,"tenant_access_token":"t-{count}"{expire}}}"#),
            ),
        });
        call(&client).await;
        advance(100 * MINUTE).await;
        for _ in 0..19 {
            call(&client).await;
            advance(MINUTE).await;
        }
        assert!(bearers(&transport).iter().all(|token| token == "t-1"));
        // One for each time that it was asked for a successor.
        assert_eq!(sent(&transport), (20, 20));
        advance(MINUTE).await;
        call(&client).await;
        assert_eq!(bearers(&transport).last().unwrap(), "t-21");
    }
}
