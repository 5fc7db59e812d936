//! A paged request as the generator writes it.

use feishu_openapi_runtime::request::{InvalidParameter, check};
use feishu_openapi_runtime::wire::{
    FieldVisitor, Fields, Object, ReadField, RequestWriter, object,
};
use feishu_openapi_runtime::{
    Client, Endpoint, Envelope, Error, Items, LenientRequest, Method, NextPage, PagedRequest,
    Pages, Request, TokenType,
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNumbers {
    page_size: Option<i64>,
    page_token: Option<String>,
}

impl ListNumbers {
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.page_size = Some(page_size);
        self
    }

    pub async fn send(&self, client: &Client) -> Result<ListNumbersResponse, Error> {
        client.send(self).await
    }

    pub fn pages(&self, client: &Client) -> Pages<Self> {
        client.pages(self)
    }

    pub fn items(&self, client: &Client) -> Items<Self> {
        client.items(self)
    }
}

impl Request for ListNumbers {
    type Response = ListNumbersResponse;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Get,
        path: "/open-apis/test/v1/numbers",
        idempotent: true,
        envelope: Envelope::Data,
        doc_url: "https://example.com/numbers",
        rate_limits: &[],
        token_types: &[TokenType::Tenant],
        scopes: &[],
        field_scopes: &[],
        errors: &[],
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        check::max("page_size", &self.page_size, 100)
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.query("page_size", &self.page_size);
        writer.query("page_token", &self.page_token);
    }
}

impl LenientRequest for ListNumbers {
    const LIST: &'static str = "items";
}

impl PagedRequest for ListNumbers {
    type Item = i64;
    type Position = String;

    fn at_page(mut self, position: String) -> Self {
        self.page_token = Some(position);
        self
    }

    fn next_page(&self, page: &ListNumbersResponse) -> NextPage<String> {
        NextPage::by_token(page.has_more, page.page_token.as_deref())
    }

    fn into_items(response: ListNumbersResponse) -> Vec<i64> {
        response.items
    }
}

#[derive(Clone, Default, PartialEq)]
pub struct ListNumbersResponse {
    pub items: Vec<i64>,
    pub has_more: Option<bool>,
    pub page_token: Option<String>,
}

impl Object for ListNumbersResponse {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "items" => field.read(0, &mut self.items),
            "has_more" => field.read(1, &mut self.has_more),
            "page_token" => field.read(2, &mut self.page_token),
            _ => field.skip(),
        }
    }
}

impl Fields for ListNumbersResponse {
    fn visit_fields(&self, visitor: &mut FieldVisitor<'_>) {
        visitor.field("items", &self.items);
        visitor.field("has_more", &self.has_more);
        visitor.field("page_token", &self.page_token);
    }
}
object!(ListNumbersResponse);
