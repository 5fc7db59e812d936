//! Limits hold per tenant: its users share them, other tenants have their own.

use std::sync::Arc;
use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply};
use feishu_openapi_runtime::{
    AccessToken, Client, Platform, TokenFuture, TokenProvider, TokenType,
};
use tokio::time::sleep;

use crate::endpoints::{Read, ReadLimited};
use crate::timeline::{scripted, timed};

struct OtherTenant;

impl TokenProvider for OtherTenant {
    fn token_type(&self) -> TokenType {
        TokenType::Tenant
    }

    fn token<'a>(&'a self, _: &'a Platform) -> TokenFuture<'a> {
        Box::pin(async { AccessToken::new("t-other") })
    }

    fn refused(&self, _: &AccessToken) {}
}

/// The time at which a call of a second into the cool-down ends.
async fn end_of_call(client: &Client, started: Instant) -> Duration {
    sleep(Duration::from_secs(1)).await;
    client.send(&Read).await.unwrap();
    started.elapsed()
}

#[tokio::test(start_paused = true)]
async fn a_cool_down_holds_for_users_and_not_for_other_tenants() {
    let throttled = Reply::json(429, "").header("x-ogw-ratelimit-reset", "3");
    let (client, _) = scripted([throttled, Reply::data("1")]);
    let user = client.with_user_token("u-1").unwrap();
    let other = client.with_token_provider(Arc::new(OtherTenant));
    let started = Instant::now();
    let (first, user, other) = tokio::join!(
        client.send(&Read),
        end_of_call(&user, started),
        end_of_call(&other, started)
    );
    first.unwrap();
    assert!(user >= Duration::from_secs(3), "{user:?}");
    assert_eq!(other, Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn the_limiter_counts_each_tenant_by_itself() {
    let (builder, timeline) = timed(|_, _| Reply::data("1"));
    let client = builder.limit_rate().build().unwrap();
    let other = client.with_token_provider(Arc::new(OtherTenant));
    for client in [&client, &other, &client, &other] {
        client.send(&ReadLimited).await.unwrap();
    }
    let millis: Vec<_> = timeline.times().iter().map(Duration::as_millis).collect();
    assert_eq!(millis, [0, 0, 20, 20]);
}

/// A tenant whose calls all fail takes no retry from another.
#[tokio::test(start_paused = true)]
async fn fault_102_each_tenant_has_its_own_retries() {
    let (builder, timeline) = timed(|_, _| Reply::json(503, ""));
    let client = builder.build().unwrap();
    let user = client.with_user_token("u-1").unwrap();
    let other = client.with_token_provider(Arc::new(OtherTenant));
    let mut requests = Vec::new();
    for (client, calls) in [(&client, 60), (&user, 1), (&other, 1)] {
        let before = timeline.len();
        for _ in 0..calls {
            client.send(&Read).await.unwrap_err();
        }
        requests.push(timeline.len() - before);
    }
    // A hundred retries, which a user of the tenant shares.
    assert_eq!(requests, [60 + 100, 1, 3]);
}
