//! Reads the items of a list one by one, whatever its pages hold.
#![no_main]

use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::testing::{Reply, ScriptedTransport};
use feishu_openapi::{Client, HttpResponse, PagedRequest, request};
use libfuzzer_sys::fuzz_target;
use tokio::runtime::Builder;

fuzz_target!(|page: &str| {
    let body = format!(r#"{{"code":0,"data":{page}}}"#).into_bytes();
    let strict = request::decode::<ListInterviews>(&HttpResponse {
        status: 200,
        headers: Vec::new(),
        body: body.clone(),
    });
    let lenient = lenient_items(body);
    if let Ok(page) = strict {
        let items = lenient.into_iter().take(page.items.len());
        assert!(items.eq(page.items.into_iter().map(Some)));
    }
});

type Interview = <ListInterviews as PagedRequest>::Item;

/// The items, `None` for those that cannot be read, of a platform that answers every request with the same page:
/// the list must end.
fn lenient_items(page: Vec<u8>) -> Vec<Option<Interview>> {
    let mut runtime = Builder::new_current_thread();
    runtime.enable_time().start_paused(true);
    let transport = ScriptedTransport::answering(move |_| Reply::json(200, page.clone()));
    let client = Client::builder()
        .tenant_access_token("t-1")
        .transport(transport)
        .max_attempts(1)
        .build()
        .expect("the options are right");
    let runtime = runtime.build().expect("a runtime starts");
    runtime.block_on(async {
        let request = ListInterviews::by_application_id("1");
        let mut items = client.lenient_items(&request);
        let mut all = Vec::new();
        while let Ok(Some(item)) = items.try_next().await {
            all.push(item.ok());
        }
        all
    })
}
