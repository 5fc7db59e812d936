//! A request with seven query parameters, from typed values to what is sent.

use divan::{AllocProfiler, Bencher};
use feishu_benchmarks::{BASE_URL, PAGE_TOKEN, reference, requests};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// Up to the address that a transport gets.
#[divan::bench]
fn client(bencher: Bencher<'_, '_>) {
    let request = requests::list_interviews().page_token(PAGE_TOKEN);
    bencher.bench(|| requests::build(&request));
}

/// The same, and then parsed as the default transport needs it.
#[divan::bench]
fn client_parsed(bencher: Bencher<'_, '_>) {
    let request = requests::list_interviews().page_token(PAGE_TOKEN);
    let library = reqwest::Client::new();
    bencher.bench(|| {
        let parsed = library.get(requests::build(&request).url).build();
        parsed.expect("the address is sound")
    });
}

#[divan::bench]
fn reqwest(bencher: Bencher<'_, '_>) {
    let library = reqwest::Client::new();
    bencher.bench(|| {
        let request = reference::list_interviews(&library, BASE_URL, PAGE_TOKEN);
        request.build().expect("the request is sound")
    });
}
