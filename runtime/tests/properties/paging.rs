use std::collections::HashSet;
use std::time::Duration;

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::{Client, Error, ErrorKind};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use serde_json::json;

use crate::numbers::ListNumbers;

/// What the server answers to one request.
#[derive(Clone, Debug)]
struct Page {
    items: Option<Vec<i64>>,
    has_more: Option<bool>,
    next: Option<String>,
    fails: bool,
    millis: u64,
}

impl Page {
    fn reply(&self) -> Reply {
        let data = json!({
            "items": self.items,
            "has_more": self.has_more,
            "page_token": self.next,
        });
        let reply = if self.fails {
            Reply::failure(400, 5, "no")
        } else {
            Reply::data(data)
        };
        reply.after(Duration::from_millis(self.millis))
    }
}

prop_compose! {
    fn pages()(
        items in of(vec(any::<i64>(), 0..3)),
        has_more in prop_oneof![6 => Just(Some(true)), 1 => Just(Some(false)), 1 => Just(None)],
        next in prop_oneof![8 => "[a-z]{1,2}".prop_map(Some), 1 => of(Just(String::new()))],
        fails in prop::bool::weighted(0.1),
        millis in 0..20_u64,
    ) -> Page {
        Page { items, has_more, next, fails, millis }
    }
}

/// What a list gives: its elements, the tokens asked for, and the error at its end.
#[derive(Debug, Default, PartialEq)]
struct Outcome {
    items: Vec<i64>,
    tokens: Vec<Option<String>>,
    error: Option<ErrorKind>,
}

/// The rules, as plainly as they can be written.
fn reference(script: &[Page]) -> Outcome {
    let mut outcome = Outcome::default();
    let mut seen = HashSet::new();
    let mut token = None;
    for page in script {
        outcome.tokens.push(token);
        if page.fails {
            outcome.error = Some(ErrorKind::Api);
            return outcome;
        }
        outcome.items.extend(page.items.iter().flatten());
        token = page.next.clone().filter(|token| !token.is_empty());
        if page.has_more == Some(false) || page.has_more.is_none() && token.is_none() {
            return outcome;
        }
        let Some(next) = &token else {
            outcome.error = Some(ErrorKind::Protocol);
            return outcome;
        };
        if !seen.insert(next.clone()) {
            outcome.error = Some(ErrorKind::PaginationLoop);
            return outcome;
        }
    }
    outcome
}

/// Drains the list; each wait for an element is given up after `patience` and begun again.
async fn drain(script: &[Page], prefetches: bool, patience: Duration) -> Outcome {
    let transport = ScriptedTransport::new(script.iter().map(Page::reply));
    let client = Client::builder()
        .transport(transport.clone())
        .tenant_access_token("t-1")
        .build()
        .unwrap();
    let mut items = ListNumbers::default().items(&client);
    if prefetches {
        items = items.prefetch();
    }
    let mut outcome = Outcome::default();
    loop {
        match tokio::time::timeout(patience, items.try_next()).await {
            Ok(Ok(Some(item))) => outcome.items.push(item),
            Ok(end) => {
                outcome.error = end.err().as_ref().map(Error::kind);
                break;
            }
            Err(_) => {}
        }
    }
    let requests = transport.requests();
    outcome.tokens = requests.iter().map(|request| token(&request.url)).collect();
    outcome
}

fn token(url: &str) -> Option<String> {
    url.split_once("page_token=")
        .map(|(_, token)| token.to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Property (e).
    #[test]
    fn every_list_is_followed_as_the_rules_say(
        mut script in vec(pages(), 1..12),
        prefetches: bool,
        patience in 1..30_u64,
    ) {
        // The script ends where the list does.
        script.push(Page { items: None, has_more: Some(false), next: None, fails: false, millis: 0 });
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap();
        let patience = Duration::from_millis(patience);
        let outcome = runtime.block_on(drain(&script, prefetches, patience));
        prop_assert_eq!(outcome, reference(&script));
    }
}
