//! Row 74: long lists take no more memory than short ones. In a binary of its own, as its allocator counts.

use std::alloc::System;
use std::sync::atomic::{AtomicIsize, Ordering};

use cap::Cap;
use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::{Object, ObjectKind, ReadField, RequestWriter, WireType};
use feishu_openapi_runtime::{
    Client, Endpoint, Envelope, HttpRequest, HttpResponse, Items, Method, NextPage, PagedRequest,
    Request, SendFuture, TokenType, Transport,
};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

const PAGE: usize = 100;

/// Elements that exist, and the most that ever did at once.
static ALIVE: AtomicIsize = AtomicIsize::new(0);
static MOST: AtomicIsize = AtomicIsize::new(0);

struct Element {
    id: String,
}

impl Default for Element {
    fn default() -> Self {
        let alive = ALIVE.fetch_add(1, Ordering::Relaxed) + 1;
        MOST.fetch_max(alive, Ordering::Relaxed);
        Self { id: String::new() }
    }
}

impl Drop for Element {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

impl WireType for Element {
    type Kind = ObjectKind;
}

impl Object for Element {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "id" => field.read(0, &mut self.id),
            _ => field.skip(),
        }
    }
}

#[derive(Default)]
struct Page {
    items: Vec<Element>,
    page_token: Option<String>,
}

impl WireType for Page {
    type Kind = ObjectKind;
}

impl Object for Page {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "items" => field.read(0, &mut self.items),
            "page_token" => field.read(1, &mut self.page_token),
            _ => field.skip(),
        }
    }
}

#[derive(Clone, Default)]
struct ListElements {
    page_token: Option<String>,
}

impl Request for ListElements {
    type Response = Page;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Get,
        path: "/open-apis/test/v1/elements",
        idempotent: true,
        envelope: Envelope::Data,
        doc_url: "https://example.com/elements",
        rate_limits: &[],
        token_types: &[TokenType::Tenant],
        scopes: &[],
        field_scopes: &[],
        errors: &[],
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.query("page_token", &self.page_token);
    }
}

impl PagedRequest for ListElements {
    type Item = Element;
    type Position = String;

    fn at_page(mut self, position: String) -> Self {
        self.page_token = Some(position);
        self
    }

    fn next_page(&self, page: &Page) -> NextPage<String> {
        NextPage::by_token(None, page.page_token.as_deref())
    }

    fn into_items(page: Page) -> Vec<Element> {
        page.items
    }
}

/// A list of so many pages.
struct List {
    pages: usize,
}

impl Transport for List {
    fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
        let token = request.url.split_once("page_token=");
        let page = token.map_or(1, |(_, token)| token.parse().unwrap());
        let next = if page < self.pages {
            (page + 1).to_string()
        } else {
            String::new()
        };
        let items = [r#"{"id":"an element of some length"}"#; PAGE].join(",");
        let data = format!(r#"{{"items":[{items}],"page_token":"{next}"}}"#);
        let response = HttpResponse {
            status: 200,
            headers: Vec::new(),
            body: format!(r#"{{"code":0,"data":{data}}}"#).into_bytes(),
        };
        Box::pin(async { Ok(response.into()) })
    }
}

async fn drain(mut items: Items<ListElements>) -> usize {
    let mut count = 0;
    while let Some(item) = items.try_next().await.unwrap() {
        assert_eq!(item.id, "an element of some length");
        count += 1;
        // The page ahead comes while this one is handled.
        tokio::task::yield_now().await;
    }
    count
}

/// Drains a list. The most bytes that were ever allocated until its end, and the most elements at once.
fn peak(pages: usize, prefetches: bool) -> (usize, isize) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .unwrap();
    let client = Client::builder()
        .transport(List { pages })
        .tenant_access_token("t-1")
        .build()
        .unwrap();
    let items = client.items(&ListElements::default());
    let items = if prefetches { items.prefetch() } else { items };
    MOST.store(0, Ordering::Relaxed);
    assert_eq!(runtime.block_on(drain(items)), pages * PAGE);
    assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
    (ALLOCATOR.max_allocated(), MOST.load(Ordering::Relaxed))
}

/// One test, as elements and bytes are counted for the whole binary.
#[test]
fn fault_74_a_million_items_with_one_page_alive() {
    const MARKS_OF_PAGE_TOKENS: usize = 64 * 1024;
    for (pages, prefetches, alive) in [(10_000, false, 100), (3000, true, 200)] {
        let (few, _) = peak(10, prefetches);
        let (many, most) = peak(pages, prefetches);
        assert_eq!(most, alive);
        assert!(many <= few + MARKS_OF_PAGE_TOKENS, "{many} after {few}");
    }
}
