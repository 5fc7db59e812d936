//! Row 102: a store app with a million tenants. In a binary of its own, as its allocator counts.

use std::alloc::System;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use cap::Cap;
use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::testing::advance;
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{
    AccessToken, Client, Endpoint, Envelope, HttpRequest, HttpResponse, Method, Platform, Request,
    SendFuture, StoreApp, TokenFuture, TokenProvider, TokenType, Transport,
};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// Gives every request a token of each kind.
struct Granting;

impl Transport for Granting {
    fn send<'a>(&'a self, _: &'a HttpRequest) -> SendFuture<'a> {
        let body =
            r#"{"code":0,"app_access_token":"a-1","tenant_access_token":"t-1","expire":7200}"#;
        let response = HttpResponse {
            status: 200,
            headers: Vec::new(),
            body: body.as_bytes().to_vec().into(),
        };
        Box::pin(async { Ok(response) })
    }
}

#[derive(Clone)]
struct Read;

impl Request for Read {
    type Response = ();

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Get,
        path: "/open-apis/test/v1/read",
        idempotent: true,
        envelope: Envelope::Empty,
        doc_url: "",
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

/// Lets the test reach the platform as a client does.
#[derive(Default)]
struct Peek(OnceLock<Platform>);

impl TokenProvider for Peek {
    fn token_type(&self) -> TokenType {
        TokenType::Tenant
    }

    fn token<'a>(&'a self, platform: &'a Platform) -> TokenFuture<'a> {
        self.0.get_or_init(|| platform.clone());
        Box::pin(async { AccessToken::new("t-1") })
    }

    fn refused(&self, _: &AccessToken) {}
}

async fn platform() -> Platform {
    let peek = Arc::new(Peek::default());
    let client = Client::builder().transport(Granting);
    let client = client.token_provider(peek.clone()).build().unwrap();
    client.send_raw(&Read).await.unwrap();
    peek.0.get().unwrap().clone()
}

const TENANTS: u32 = 1_000_000;
/// One of so many asks for its token; the test would take a minute otherwise.
const ASKING: u32 = 50;
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

#[tokio::test(start_paused = true)]
async fn fault_102_a_million_tenants_over_a_week() {
    let platform = platform().await;
    let app = StoreApp::new("cli_a", "secret").unwrap();
    app.set_ticket("ticket-1").unwrap();
    let before = ALLOCATOR.allocated();
    let mut most = 0;
    for number in 0..TENANTS {
        let tenant = app.tenant(&format!("tenant-{number}"));
        if number % ASKING == 0 {
            tenant.token(&platform).await.unwrap();
            advance(WEEK / TENANTS * ASKING).await;
            most = most.max(ALLOCATOR.allocated() - before);
        }
    }
    // Of the others those of the last ten minutes are there, of those who asked those of the last two hours and
    // ten minutes, while their token lived: 1,000 and 260.
    assert!(most < 2 * 1260 * BYTES_OF_A_TENANT, "{most}");

    advance(Duration::from_secs(3 * 60 * 60)).await;
    let _last = app.tenant("tenant-0");
    let left = ALLOCATOR.allocated() - before;
    assert!(left < 10 * BYTES_OF_A_TENANT, "{left}");
}

/// Its key, a cache with a token, and its place in the map.
const BYTES_OF_A_TENANT: usize = 700;
