//! Rows 76, 77 and 81: callers whose futures are kept and not polled for a while.

use std::time::Duration;

use feishu_openapi_runtime::request::{InvalidParameter, NextPage};
use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport};
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{
    Client, ClientBuilder, Endpoint, HttpRequest, PagedRequest, Period, RateLimit, Request,
};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::builder;
use crate::sample::{ListNumbers, ListNumbersResponse};
use crate::tokens::is_for_token;

const SECOND: Duration = Duration::from_secs(1);
const PAGES: usize = 30;

/// A list with a documented rate.
#[derive(Clone, Default)]
pub struct ListLimited(ListNumbers);

impl Request for ListLimited {
    type Response = ListNumbersResponse;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        rate_limits: &[RateLimit {
            requests: 50,
            period: Period::Second,
        }],
        ..*ListNumbers::ENDPOINT
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        self.0.check()
    }

    fn write(&self, writer: &mut RequestWriter) {
        self.0.write(writer);
    }
}

impl PagedRequest for ListLimited {
    type Item = i64;
    type Position = String;

    fn at_page(self, position: String) -> Self {
        Self(self.0.at_page(position))
    }

    fn next_page(&self, page: &ListNumbersResponse) -> NextPage<String> {
        self.0.next_page(page)
    }

    fn into_items(response: ListNumbersResponse) -> Vec<i64> {
        ListNumbers::into_items(response)
    }
}

/// A page of a list, whose token is the number of the next.
pub fn page(request: &HttpRequest) -> Reply {
    let token = request.query_value("page_token");
    let number = token.map_or(1, |token| token.parse().unwrap());
    let has_more = number < PAGES;
    let next = number + 1;
    Reply::data(format!(
        r#"{{"items":[1,2],"has_more":{has_more},"page_token":"{next}"}}"#
    ))
}

/// A client of a list whose pages and tokens take so long.
fn listing(token_time: Duration, page_time: Duration) -> (ClientBuilder, ScriptedTransport) {
    let transport = ScriptedTransport::answering(move |request| {
        if is_for_token(request) {
            Reply::token("t-1").after(token_time)
        } else {
            page(request).after(page_time)
        }
    });
    (builder(&transport).app("cli_a", "secret"), transport)
}

/// Polls for a moment and then no more.
async fn pause<T>(future: impl Future<Output = T>) {
    let moment = Duration::from_millis(20);
    let result = timeout(moment, future).await;
    assert!(result.is_err(), "there was nothing to wait for");
}

/// How long so many calls of other tasks take.
async fn other_calls(count: usize, client: &Client, request: impl Request) -> Duration {
    let started = Instant::now();
    let mut calls = JoinSet::new();
    for _ in 0..count {
        let (client, request) = (client.clone(), request.clone());
        calls.spawn(async move { client.send(&request).await.map(drop) });
    }
    while let Some(call) = calls.join_next().await {
        call.unwrap().unwrap();
    }
    started.elapsed()
}

#[tokio::test(start_paused = true)]
async fn fault_76_a_pager_that_pauses_while_the_token_is_fetched_holds_up_nobody() {
    let (builder, transport) = listing(SECOND, Duration::ZERO);
    let client = builder.build().unwrap();
    let mut items = ListNumbers::default().items(&client);
    pause(items.next()).await;
    let elapsed = other_calls(100, &client, ListNumbers::default()).await;
    assert!(elapsed <= SECOND, "{elapsed:?}");
    let requests = transport.requests();
    assert_eq!(
        requests
            .iter()
            .filter(|request| is_for_token(request))
            .count(),
        1
    );
    assert_eq!(items.try_next().await.unwrap(), Some(1));
}

#[tokio::test(start_paused = true)]
async fn fault_76_a_paused_pager_beside_a_thousand_callers_costs_them_nothing() {
    for is_paused in [false, true] {
        let (builder, _) = listing(SECOND, SECOND);
        let client = builder.limit_rate().build().unwrap();
        other_calls(1, &client, ListNumbers::default()).await;
        let mut pages = client.pages(&ListLimited::default());
        if is_paused {
            pause(pages.next()).await;
        }
        let elapsed = other_calls(1000, &client, ListLimited::default()).await;
        // The first of them has its turn when the pager's is over, the last one 999 turns later.
        let turns = Duration::from_millis(20) * (999 + u32::from(is_paused));
        assert!(elapsed <= turns + SECOND + SECOND / 100, "{elapsed:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_77_a_call_inside_a_loop_over_pages_fetched_ahead() {
    let (builder, transport) = listing(SECOND, Duration::ZERO);
    let client = builder.limit_rate().build().unwrap();
    let mut pages = client.pages(&ListLimited::default()).prefetch();
    let mut seen = 0;
    let started = Instant::now();
    while pages.try_next().await.unwrap().is_some() {
        client.send(&ListLimited::default()).await.unwrap();
        seen += 1;
    }
    assert_eq!(seen, PAGES);
    // One for the token.
    assert_eq!(transport.requests().len(), 1 + 2 * PAGES);
    let allowed = SECOND + Duration::from_millis(21) * 60;
    assert!(started.elapsed() <= allowed, "{:?}", started.elapsed());
}

#[tokio::test(start_paused = true)]
async fn fault_77_calls_of_other_tasks_while_a_page_is_handled() {
    let (builder, _) = listing(SECOND, Duration::ZERO);
    let client = builder.limit_rate().build().unwrap();
    let mut items = client.items(&ListLimited::default()).prefetch();
    while items.try_next().await.unwrap().is_some() {
        let elapsed = other_calls(10, &client, ListLimited::default()).await;
        assert!(elapsed <= Duration::from_millis(21) * 12, "{elapsed:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_81_a_consumer_slower_than_the_time_limits_loses_nothing() {
    for prefetches in [false, true] {
        let (builder, transport) = listing(SECOND / 10, SECOND / 10);
        let builder = builder.attempt_timeout(SECOND / 4);
        let client = builder.total_timeout(SECOND * 2).build().unwrap();
        let mut pages = ListNumbers::default().pages(&client);
        if prefetches {
            pages = pages.prefetch();
        }
        pause(pages.next()).await;
        for _ in 0..PAGES {
            sleep(SECOND * 3).await;
            assert!(pages.try_next().await.unwrap().is_some());
        }
        assert!(pages.try_next().await.unwrap().is_none());
        assert_eq!(transport.requests().len(), 1 + PAGES);
    }
}
