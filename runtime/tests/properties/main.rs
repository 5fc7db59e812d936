//! What holds for every input: answers, lists, requests.

mod body;
mod decoding;
#[path = "../decode/sample.rs"]
mod interview;
mod mutations;
#[expect(dead_code, reason = "other tests send it in other ways")]
#[path = "../client/sample.rs"]
mod numbers;
mod paging;
mod queries;
#[path = "../request/sample.rs"]
mod update;
mod walk;
