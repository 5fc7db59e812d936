//! Row 96: what is made of an answer takes no more memory than a small multiple of its body. In a binary of its own, as its
//! allocator counts.

use std::alloc::System;
use std::collections::BTreeMap;

use cap::Cap;
use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::{Object, ObjectKind, ReadField, RequestWriter, WireType};
use feishu_openapi_runtime::{
    Client, Endpoint, Envelope, Error, HttpRequest, HttpResponse, Json, LenientRequest, Method,
    NextPage, PagedRequest, Request, SendFuture, TokenType, Transport,
};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// The most that the client reads of an answer.
const BODY: usize = 16 << 20;

/// As large as the largest structs of the generated package, whatever its JSON is.
#[derive(Default)]
struct Element {
    _fields: [[u64; 32]; 4],
    children: Vec<Element>,
}

impl WireType for Element {
    type Kind = ObjectKind;
}

impl Object for Element {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "children" => field.read(0, &mut self.children),
            _ => field.skip(),
        }
    }
}

#[derive(Default)]
struct Page {
    items: Vec<Element>,
    texts: Vec<String>,
    lists: Vec<Vec<Element>>,
    map: BTreeMap<String, Element>,
    any: Option<Json>,
    text: Option<String>,
}

impl WireType for Page {
    type Kind = ObjectKind;
}

impl Object for Page {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "items" => field.read(0, &mut self.items),
            "texts" => field.read(1, &mut self.texts),
            "lists" => field.read(2, &mut self.lists),
            "map" => field.read(3, &mut self.map),
            "any" => field.read(4, &mut self.any),
            "text" => field.read(5, &mut self.text),
            _ => field.skip(),
        }
    }
}

#[derive(Clone)]
struct List;

impl Request for List {
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

    fn write(&self, _: &mut RequestWriter) {}
}

impl PagedRequest for List {
    type Item = Element;
    type Position = String;

    fn at_page(self, _: String) -> Self {
        self
    }

    fn next_page(&self, _: &Page) -> NextPage<String> {
        NextPage::None
    }

    fn into_items(page: Page) -> Vec<Element> {
        page.items
    }
}

impl LenientRequest for List {
    const LIST: &'static str = "items";
}

/// Answers with 16 MiB: a start, then the same over and over, then an end.
struct Flood {
    start: &'static str,
    repeated: &'static [u8],
    end: &'static str,
}

impl Transport for &'static Flood {
    fn send<'a>(&'a self, _: &'a HttpRequest) -> SendFuture<'a> {
        let mut body = Vec::with_capacity(BODY);
        body.extend(self.start.bytes());
        while body.len() + self.repeated.len() + self.end.len() <= BODY {
            body.extend_from_slice(self.repeated);
        }
        body.extend(self.end.bytes());
        let response = HttpResponse {
            status: 200,
            headers: Vec::new(),
            body,
        };
        Box::pin(async { Ok(response.into()) })
    }
}

/// Each is cheap to send and dear to keep.
const FLOODS: &[Flood] = &[
    flood(r#"{"code":0,"data":{"new":"#, b"[", ""),
    flood(r#"{"code":0,"data":{"any":["#, b"{\"a\":0},", "0]}}"),
    flood(r#"{"code":0,"data":{"items":["#, b"{},", "{}]}}"),
    flood(r#"{"code":0,"data":{"lists":["#, b"[{}],", "[]]}}"),
    flood(r#"{"code":0,"data":{"texts":["#, b"1.5,", "1]}}"),
    flood(r#"{"code":0,"data":{"text":""#, br"\ud800", "\"}}"),
    flood(r#"{"code":7,"msg":["#, b"0,", "0]}"),
    flood(r#"{"code":7,"error":["#, b"{\"a\":\"b\"},", "{}]}"),
];

const fn flood(start: &'static str, repeated: &'static [u8], end: &'static str) -> Flood {
    Flood {
        start,
        repeated,
        end,
    }
}

async fn answer(flood: &'static Flood, is_lenient: bool) -> Result<usize, Error> {
    let client = Client::builder()
        .transport(flood)
        .tenant_access_token("t-1")
        .max_attempts(1)
        .build()?;
    if is_lenient {
        let items = client.lenient_items(&List).try_collect().await?;
        return Ok(items.len());
    }
    client.send(&List).await.map(|page| page.items.len())
}

/// One test, as bytes are counted for the whole binary.
#[tokio::test]
async fn fault_96_no_answer_takes_more_than_eight_times_its_body() {
    let lenient = FLOODS.iter().filter(|flood| flood.start.contains("items"));
    let all = FLOODS.iter().map(|flood| (flood, false));
    for (flood, is_lenient) in all.chain(lenient.map(|flood| (flood, true))) {
        let result = answer(flood, is_lenient).await;
        let error = result.err();
        let path = error.as_ref().and_then(Error::json_path);
        let length = path.map_or(0, str::len);
        assert!(length < 4096, "{}: {length}", flood.start);
        let peak = ALLOCATOR.max_allocated();
        assert!(peak <= 8 * BODY, "{}: {peak}", flood.start);
    }
}
