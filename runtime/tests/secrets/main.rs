//! Row 66: nothing that the client prints shows a secret or what a caller asked for.

mod capture;
mod request;
mod server;
/// The scripted server of the tests over sockets.
#[path = "../support/mod.rs"]
mod support;

use std::fmt::{Debug, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use feishu_openapi_runtime::{AccessToken, Client, Error, Event, StoreApp};

use tokio::task::JoinSet;

use capture::Capture;
use request::FindPeople;
use server::{FAULTS, start};
use support::{RefusedPort, Server};

/// Part of every secret and of every personal value in this test.
const PLANTED: &str = "planted";

/// All that a program may print of an error.
fn show_error(error: &Error, shown: &mut String) {
    write!(shown, "{error} {error:?} {error:#?}").unwrap();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        write!(shown, " {cause} {cause:?}").unwrap();
        source = cause.source();
    }
    let panic = catch_unwind(AssertUnwindSafe(|| unwrap(Err(error.clone()))));
    let message = panic.unwrap_err().downcast::<String>().unwrap();
    shown.push_str(&message);
}

fn unwrap(result: Result<(), Error>) {
    result.unwrap();
}

fn show(value: &impl Debug, shown: &mut String) {
    write!(shown, " {value:?} {value:#?}").unwrap();
}

/// A client of a custom app that prints every event that it is told.
fn client(base_url: &str, capture: &Capture) -> Client {
    let capture = capture.clone();
    let builder = Client::builder()
        .base_url(base_url)
        .app("cli_a", "planted-secret")
        .max_attempts(2)
        .attempt_timeout(Duration::from_secs(5))
        .observer(move |event: &Event<'_>| capture.add(&format!("{event:?}")));
    let mut shown = String::new();
    show(&builder, &mut shown);
    assert!(!shown.contains(PLANTED), "{shown}");
    builder.build().unwrap()
}

async fn call(client: Client, fault: &'static str) -> String {
    let mut shown = String::new();
    let request = FindPeople::new(fault);
    match client.send(&request).await {
        Ok(_) => assert_eq!(fault, "none"),
        Err(error) => show_error(&error, &mut shown),
    }
    // Its answer's body is for the caller; `Debug` does not show it.
    if let Ok(answer) = client.send_raw(&request).await {
        show(&answer, &mut shown);
    }
    shown
}

async fn call_store_app(server: &Server, shown: &mut String) {
    let app = StoreApp::new("cli_s", "planted-secret").unwrap();
    app.set_ticket("planted-ticket").unwrap();
    let builder = Client::builder().base_url(server.http_url());
    let client = builder.token_provider(app.tenant("planted-key")).build();
    let client = client.unwrap();
    shown.push_str(&call(client.clone(), "token refused").await);
    show(&app, shown);
    show(&client, shown);
}

#[tokio::test]
async fn fault_66_secrets_in_what_is_printed() {
    let capture = Capture::start();
    let mut shown = String::new();
    let server = start();
    let client = client(&server.http_url(), &capture);
    let mut calls: JoinSet<_> = FAULTS
        .map(|fault| call(client.clone(), fault))
        .into_iter()
        .collect();
    while let Some(text) = calls.join_next().await {
        shown.push_str(&text.unwrap());
    }
    let user = client.with_user_token("u-planted").unwrap();
    shown.push_str(&call(user, "none").await);
    call_store_app(&server, &mut shown).await;

    let closed = RefusedPort::reserve();
    let unconnected = self::client(&format!("http://{}", closed.address()), &capture);
    shown.push_str(&call(unconnected, "no connection").await);
    show(&client, &mut shown);
    show(&AccessToken::new("t-planted").unwrap(), &mut shown);
    show(&client.pages(&request::list()), &mut shown);
    show(&client.items(&request::list()), &mut shown);
    let built = feishu_openapi_runtime::request::build(&FindPeople::new("none"));
    show(&built.unwrap(), &mut shown);

    let traces = capture.text();
    for part in [
        "feishu_call",
        "retrying",
        "access token refused",
        "hyper_util",
        "CallEnded",
    ] {
        assert!(traces.contains(part), "{part} is not among the traces");
    }
    assert_no_secret(&traces);
    assert_no_secret(&shown);
}

fn assert_no_secret(text: &str) {
    let leak = text.lines().find(|line| line.contains(PLANTED));
    assert_eq!(leak, None);
}
