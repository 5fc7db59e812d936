use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::{
    FieldReader, MapAccess, Object, RequestWriter, SerializeMap, object,
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
        writer.body(&7);
    }
}

#[derive(Clone, Debug, Default)]
pub struct CreateNumberResponse;

impl Object for CreateNumberResponse {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        _: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        field.skip()
    }

    fn write_fields<M: SerializeMap>(&self, _: &mut M) -> Result<(), M::Error> {
        Ok(())
    }
}
object!(CreateNumberResponse);
