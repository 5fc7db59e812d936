//! A list of many pages, from a server on this machine to structs.

use divan::{AllocProfiler, Bencher};
use feishu_benchmarks::reference;
use feishu_benchmarks::{requests, server};
use feishu_openapi::Client;
use tokio::runtime::{Builder, Runtime};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

const PAGES: [usize; 2] = [20, 200];

#[divan::bench(args = PAGES, sample_count = 20)]
fn client(bencher: Bencher<'_, '_>, pages: usize) {
    let client = Client::builder()
        .base_url(server::start(pages))
        .tenant_access_token("t-1")
        .build()
        .expect("the options are sound");
    let runtime = runtime();
    bencher.bench_local(|| {
        let count = runtime.block_on(drain(&client));
        assert_eq!(count, 100 * pages);
    });
}

async fn drain(client: &Client) -> usize {
    let mut items = requests::list_interviews().items(client);
    let mut count = 0;
    while let Some(item) = items.try_next().await.expect("the pages come") {
        count += usize::from(item.id.is_some());
    }
    count
}

#[divan::bench(args = PAGES, sample_count = 20)]
fn reqwest(bencher: Bencher<'_, '_>, pages: usize) {
    let client = reqwest::Client::builder()
        .no_proxy()
        .build()
        .expect("the options are sound");
    let url = server::start(pages);
    let runtime = runtime();
    bencher.bench_local(|| {
        let count = runtime
            .block_on(reference::drain(&client, &url))
            .expect("the pages come");
        assert_eq!(count, 100 * pages);
    });
}

fn runtime() -> Runtime {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime starts")
}
