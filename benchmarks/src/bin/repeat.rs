//! Does one piece of work a number of times, to be counted from outside: `repeat decode-client 10`.

use std::env;
use std::hint::black_box;

use feishu_benchmarks::{BASE_URL, PAGE_TOKEN, pages, reference, requests};
use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::request;

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    let [name, times] = words.as_slice() else {
        panic!("usage: repeat WORK TIMES");
    };
    let work = work(name);
    for _ in 0..times.parse().expect("TIMES is a number") {
        work();
    }
}

fn work(name: &str) -> Box<dyn Fn()> {
    let response = pages::response(pages::answer(1, Some(2)));
    let request = requests::list_interviews().page_token(PAGE_TOKEN);
    match name {
        "decode-client" => {
            Box::new(move || drop(black_box(request::decode::<ListInterviews>(&response))))
        }
        "decode-reference" => Box::new(move || drop(black_box(reference::decode(&response.body)))),
        "build-client" => Box::new(move || drop(black_box(requests::build(&request)))),
        "build-reference" => {
            let library = reqwest::Client::new();
            Box::new(move || {
                let request = reference::list_interviews(&library, BASE_URL, PAGE_TOKEN);
                drop(black_box(request.build()));
            })
        }
        _ => panic!("the work is decode-client, decode-reference, build-client or build-reference"),
    }
}
