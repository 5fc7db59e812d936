use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::{
    FieldVisitor, Fields, Object, ReadField, RequestWriter, object,
};
use feishu_openapi_runtime::{Endpoint, Envelope, Method, Request, TokenType};

/// A write without an idempotency key, as the generator writes it.
#[derive(Clone)]
pub struct CreateNumber;

impl Request for CreateNumber {
    type Response = CreateNumberResponse;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Post,
        path: "/open-apis/test/v1/numbers",
        idempotent: false,
        envelope: Envelope::Data,
        doc_url: "https://example.com/numbers",
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
        writer.body().field("number", &7);
    }
}

#[derive(Clone, Default)]
pub struct CreateNumberResponse;

impl Object for CreateNumberResponse {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        field.skip()
    }
}

impl Fields for CreateNumberResponse {
    fn visit_fields(&self, _: &mut FieldVisitor<'_>) {}
}
object!(CreateNumberResponse);
