use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::{Object, ObjectKind, ReadField, RequestWriter, WireType};
use feishu_openapi_runtime::{
    Endpoint, Envelope, Method, NextPage, PagedRequest, Request, TokenType,
};

/// Carries personal values in path, query and body, and tells the server which fault to make.
#[derive(Clone)]
pub struct FindPeople {
    fault: String,
    page_token: Option<String>,
}

impl FindPeople {
    pub fn new(fault: &str) -> Self {
        Self {
            fault: fault.to_owned(),
            page_token: Some("planted-page".to_owned()),
        }
    }
}

pub fn list() -> FindPeople {
    FindPeople::new("none")
}

impl Request for FindPeople {
    type Response = People;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Post,
        path: "/open-apis/test/v1/applications/:application_id/people",
        idempotent: true,
        envelope: Envelope::Data,
        doc_url: "https://example.com/people",
        rate_limits: &[],
        token_types: &[TokenType::Tenant, TokenType::User],
        scopes: &[],
        field_scopes: &[],
        errors: &[],
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.path("application_id", &"planted-application".to_owned());
        writer.query("fault", &self.fault);
        writer.query("page_token", &self.page_token);
        writer.query("phone", &"planted-13300000000".to_owned());
        writer.body().field("name", &"planted-name".to_owned());
    }
}

impl PagedRequest for FindPeople {
    type Item = i64;
    type Position = String;

    fn at_page(mut self, position: String) -> Self {
        self.page_token = Some(position);
        self
    }

    fn next_page(&self, _: &People) -> NextPage<String> {
        NextPage::None
    }

    fn into_items(response: People) -> Vec<i64> {
        response.items
    }
}

#[derive(Default)]
pub struct People {
    items: Vec<i64>,
}

impl WireType for People {
    type Kind = ObjectKind;
}

impl Object for People {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "items" => field.read(0, &mut self.items),
            _ => field.skip(),
        }
    }
}
