//! Store apps: ticket, app token, token of each tenant.

use std::sync::Arc;
use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport};
use feishu_openapi_runtime::{Body, Client, ErrorKind, HttpRequest, StoreApp};
use serde_json::{Value, json};

use crate::builder;
use crate::sample::ListNumbers;

use super::bearers;

const SECOND: Duration = Duration::from_secs(1);

fn store_app() -> StoreApp {
    StoreApp::new("cli_s", "app-secret").unwrap()
}

/// Clients of two tenants.
fn clients(app: &StoreApp, transport: &ScriptedTransport) -> [Client; 2] {
    let provider = Arc::new(app.clone());
    let client = builder(transport).token_provider(provider).build().unwrap();
    ["key-a", "key-b"].map(|key| client.with_token_provider(app.tenant(key)))
}

fn body(request: &HttpRequest) -> Value {
    let body = request.body.as_ref().and_then(Body::to_bytes);
    serde_json::from_slice(body.as_deref().unwrap_or(b"null")).unwrap()
}

/// The last part of each path that was asked for.
fn paths(transport: &ScriptedTransport) -> Vec<String> {
    let requests = transport.requests();
    let names = requests
        .iter()
        .filter_map(|request| request.url.rsplit('/').next());
    names.map(str::to_owned).collect()
}

/// Gives out app tokens for the ticket "new" and tenant tokens that name app token and tenant.
fn platform(request: &HttpRequest) -> Reply {
    let body = body(request);
    let grant = |name: &str, token: String| {
        Reply::json(
            200,
            json!({ "code": 0, name: token, "expire": 7200 }).to_string(),
        )
    };
    match request.url.rsplit('/').next() {
        Some("resend") => Reply::json(200, r#"{"code":0,"msg":"ok"}"#),
        Some("app_access_token") if body["app_ticket"] == "new" => {
            grant("app_access_token", "a-1".to_owned())
        }
        Some("app_access_token") => Reply::failure(200, 10012, "old-ticket is no ticket"),
        Some("tenant_access_token") => {
            let tenant = body["tenant_key"].as_str().unwrap();
            grant("tenant_access_token", format!("t-{tenant}"))
        }
        _ => Reply::data("{}"),
    }
}

#[tokio::test(start_paused = true)]
async fn fault_37_two_tenants_of_one_app() {
    let transport = ScriptedTransport::answering(platform);
    let app = store_app();
    app.set_ticket("new").unwrap();
    for _ in 0..2 {
        for client in clients(&app, &transport) {
            ListNumbers::default().send(&client).await.unwrap();
        }
    }
    assert_eq!(
        bearers(&transport),
        ["t-key-a", "t-key-b", "t-key-a", "t-key-b"]
    );
    assert_eq!(
        paths(&transport),
        [
            "app_access_token",
            "tenant_access_token",
            "numbers",
            "tenant_access_token",
            "numbers",
            "numbers",
            "numbers"
        ]
    );
    let requests = transport.requests();
    assert_eq!(
        body(&requests[0]),
        json!({ "app_id": "cli_s", "app_secret": "app-secret", "app_ticket": "new" })
    );
    assert_eq!(
        body(&requests[1]),
        json!({ "app_access_token": "a-1", "tenant_key": "key-a" })
    );
}

#[tokio::test(start_paused = true)]
async fn a_call_without_a_ticket_asks_and_waits_for_it() {
    let transport = ScriptedTransport::answering(platform);
    let app = store_app();
    let [client, _] = clients(&app, &transport);
    let call = tokio::spawn(async move { ListNumbers::default().send(&client).await });
    tokio::time::sleep(SECOND).await;
    assert_eq!(paths(&transport), ["resend"]);
    app.set_ticket("new").unwrap();
    call.await.unwrap().unwrap();
    assert_eq!(
        paths(&transport),
        [
            "resend",
            "app_access_token",
            "tenant_access_token",
            "numbers"
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn a_refused_ticket_is_replaced() {
    let transport = ScriptedTransport::answering(platform);
    let app = store_app();
    app.set_ticket("old-ticket").unwrap();
    let [client, _] = clients(&app, &transport);
    let call = tokio::spawn(async move { ListNumbers::default().send(&client).await });
    tokio::time::sleep(SECOND).await;
    assert_eq!(paths(&transport), ["app_access_token", "resend"]);
    app.set_ticket("new").unwrap();
    call.await.unwrap().unwrap();
    assert_eq!(paths(&transport).len(), 5);
}

#[tokio::test(start_paused = true)]
async fn a_ticket_that_never_comes_is_an_auth_error() {
    let transport = ScriptedTransport::answering(platform);
    let app = store_app();
    let [client, _] = clients(&app, &transport);
    let started = Instant::now();
    let error = ListNumbers::default().send(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Auth);
    assert!(error.to_string().contains("set_ticket"), "{error}");
    assert_eq!(started.elapsed().as_secs(), 10);
    assert_eq!(paths(&transport), ["resend"]);
}

#[tokio::test(start_paused = true)]
async fn a_refused_app_token_is_replaced_once() {
    let app_token = |token: &str| {
        let body = json!({ "code": 0, "app_access_token": token, "expire": 7200 });
        Reply::json(200, body.to_string())
    };
    let transport = ScriptedTransport::new([
        app_token("a-1"),
        Reply::failure(200, 99_991_664, "a-1 is invalid"),
        app_token("a-2"),
        Reply::token("t-1"),
        Reply::data("{}"),
    ]);
    let app = store_app();
    app.set_ticket("new").unwrap();
    let [client, _] = clients(&app, &transport);
    ListNumbers::default().send(&client).await.unwrap();
    assert_eq!(body(&transport.requests()[3])["app_access_token"], "a-2");
}

#[tokio::test(start_paused = true)]
async fn a_store_app_shows_no_secret() {
    let transport = ScriptedTransport::new([Reply::failure(200, 10014, "app-secret old-ticket")]);
    let app = store_app();
    app.set_ticket("old-ticket").unwrap();
    let [client, _] = clients(&app, &transport);
    let error = ListNumbers::default().send(&client).await.unwrap_err();
    assert_eq!(error.message(), "[secret] [secret]");
    let shown = format!("{app:?} {client:?} {error:?}");
    assert!(!shown.contains("app-secret") && !shown.contains("old-ticket"));
    for ticket in ["", "planted\n"] {
        let error = app.set_ticket(ticket).unwrap_err();
        assert!(!error.to_string().contains("planted"));
    }
}

/// What a client holds is its own; whoever asks for the tenant later starts anew.
#[tokio::test(start_paused = true)]
async fn fault_102_a_tenant_is_forgotten_when_told_to() {
    let transport = ScriptedTransport::answering(platform);
    let app = store_app();
    app.set_ticket("new").unwrap();
    let [first, _] = clients(&app, &transport);
    let grants = || {
        let paths = paths(&transport);
        paths
            .iter()
            .filter(|path| *path == "tenant_access_token")
            .count()
    };
    ListNumbers::default().send(&first).await.unwrap();
    let [again, _] = clients(&app, &transport);
    ListNumbers::default().send(&again).await.unwrap();
    assert_eq!(grants(), 1);
    app.forget("key-a");
    app.forget("a key that nobody knows");
    ListNumbers::default().send(&first).await.unwrap();
    assert_eq!(grants(), 1);
    let [anew, _] = clients(&app, &transport);
    ListNumbers::default().send(&anew).await.unwrap();
    assert_eq!(grants(), 2);
}

/// A tenant whose token has ended is forgotten, but never one that a client holds.
#[tokio::test(start_paused = true)]
async fn fault_102_a_tenant_in_use_is_not_forgotten() {
    let transport = ScriptedTransport::answering(platform);
    let app = store_app();
    app.set_ticket("new").unwrap();
    let held = app.tenant("key-a");
    let builder = builder(&transport).token_provider(held);
    let client = builder.build().unwrap();
    tokio::time::sleep(10_000 * SECOND).await;
    let _ = app.tenant("key-b");
    ListNumbers::default().send(&client).await.unwrap();
    let [same, _] = clients(&app, &transport);
    ListNumbers::default().send(&same).await.unwrap();
    let grants = paths(&transport);
    let grants = grants.iter().filter(|path| *path == "tenant_access_token");
    assert_eq!(grants.count(), 1);
}
