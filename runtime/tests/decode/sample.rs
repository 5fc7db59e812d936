//! Types as the generator writes them.

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::{
    FieldReader, MapAccess, Object, RequestWriter, SerializeMap, UnknownInt, UnknownText, int_enum,
    object, text_enum, unknown_int, unknown_text, write_field, write_text_field,
};
use feishu_openapi_runtime::{
    Endpoint, Envelope, ErrorCode, Method, Request, Timestamp, TokenType,
};

#[derive(Clone, Debug, PartialEq)]
pub struct GetInterview;

impl Request for GetInterview {
    type Response = Interview;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Get,
        path: "/open-apis/hire/v1/interview",
        idempotent: true,
        envelope: Envelope::Data,
        doc_url: "https://example.com/interview",
        rate_limits: &[],
        token_types: &[TokenType::Tenant],
        scopes: &["hire:interview", "hire:interview:readonly"],
        field_scopes: &[],
        errors: &[ErrorCode {
            code: 1_002_001,
            status: Some(500),
            name: "system_error",
        }],
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, _: &mut RequestWriter) {}
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Interview {
    pub id: Option<String>,
    pub round: Option<i64>,
    pub is_open: Option<bool>,
    pub begin_time: Option<Timestamp>,
    pub feedback_time: Option<Timestamp>,
    pub kind: Option<Kind>,
    pub id_type: Option<IdType>,
    pub tags: Vec<String>,
    pub scores: Vec<Score>,
}

impl Object for Interview {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        match name {
            "id" => field.read(0, &mut self.id),
            "round" => field.read(1, &mut self.round),
            "is_open" => field.read(2, &mut self.is_open),
            "begin_time" => field.read(3, &mut self.begin_time),
            "feedback_time" => field.read(4, &mut self.feedback_time),
            "kind" => field.read(5, &mut self.kind),
            "id_type" => field.read(6, &mut self.id_type),
            "tags" => field.read(7, &mut self.tags),
            "scores" => field.read(255, &mut self.scores),
            _ => field.skip(),
        }
    }

    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        write_field(map, "id", &self.id)?;
        write_field(map, "round", &self.round)?;
        write_field(map, "is_open", &self.is_open)?;
        write_field(map, "begin_time", &self.begin_time)?;
        write_text_field(map, "feedback_time", &self.feedback_time)?;
        write_field(map, "kind", &self.kind)?;
        write_field(map, "id_type", &self.id_type)?;
        write_field(map, "tags", &self.tags)?;
        write_field(map, "scores", &self.scores)
    }
}
object!(Interview);

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    pub level: Option<i64>,
}

impl Object for Score {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        match name {
            "level" => field.read(0, &mut self.level),
            _ => field.skip(),
        }
    }

    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        write_field(map, "level", &self.level)
    }
}
object!(Score);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    OnSite,
    Unknown(UnknownInt),
}

impl Kind {
    pub fn value(self) -> i64 {
        match self {
            Self::OnSite => 1,
            Self::Unknown(unknown) => unknown.value(),
        }
    }
}

impl From<i64> for Kind {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::OnSite,
            _ => Self::Unknown(unknown_int(value)),
        }
    }
}
int_enum!(Kind);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdType {
    OpenId,
    Unknown(UnknownText),
}

impl IdType {
    pub fn as_str(&self) -> &str {
        match self {
            Self::OpenId => "open_id",
            Self::Unknown(unknown) => unknown.as_str(),
        }
    }
}

impl From<&str> for IdType {
    fn from(value: &str) -> Self {
        match value {
            "open_id" => Self::OpenId,
            _ => Self::Unknown(unknown_text(value)),
        }
    }
}
text_enum!(IdType);
