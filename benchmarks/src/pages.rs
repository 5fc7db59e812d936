//! Pages of made-up interviews.

use feishu_openapi::hire::v1::interview::list::{InterviewExtend, ListInterviews};
use feishu_openapi::hire::v1::types::InterviewRoundSummary;
use feishu_openapi::request::decode;
use feishu_openapi::{HttpResponse, Timestamp};

/// Items on a page, as many as the documentation page allows.
pub const ITEMS: i64 = 100;

/// One item, in which every field has a value.
const EXAMPLE: &str = include_str!("../../generated/tests/fixtures/hire/v1/interview/list.json");

/// The answer that holds a page; `next` is the number of the one after it, if there is one.
#[must_use]
pub fn answer(page: i64, next: Option<usize>) -> Vec<u8> {
    (start(page) + &end(next)).into_bytes()
}

/// An answer up to its items.
pub(crate) fn start(page: i64) -> String {
    let example = example();
    let items: Vec<_> = (0..ITEMS)
        .map(|index| item(&example, page * ITEMS + index))
        .collect();
    let items = serde_json::to_string(&items).expect("items can be written");
    format!(r#"{{"code":0,"msg":"success","data":{{"items":{items}"#)
}

/// An answer from its items on.
pub(crate) fn end(next: Option<usize>) -> String {
    let has_more = next.is_some();
    let token = next.map(|page| page.to_string()).unwrap_or_default();
    format!(r#","has_more":{has_more},"page_token":"{token}"}}}}"#)
}

/// An answer as the client gets it.
#[must_use]
pub fn response(body: Vec<u8>) -> HttpResponse {
    HttpResponse {
        status: 200,
        headers: Vec::new(),
        body,
    }
}

fn item(example: &InterviewExtend, number: i64) -> InterviewExtend {
    let mut item = example.clone();
    item.id = Some(format!("72015300188{number:08}"));
    item.begin_time = Some(Timestamp::from_millis(1_736_841_600_000 + number));
    item.round = Some(number % 5);
    item.interview_round_summary = Some(InterviewRoundSummary::from(2 + number % 17));
    item
}

fn example() -> InterviewExtend {
    let page = decode::<ListInterviews>(&response(EXAMPLE.into())).expect("the fixture fits");
    let mut items = page.items.into_iter();
    items.next().expect("the fixture has an item")
}
