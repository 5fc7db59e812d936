//! Types as the generator writes them.

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::{
    FieldVisitor, Fields, NamedEnum, Object, ReadField, RequestWriter, UnknownInt, UnknownText,
    int_enum, object, text_enum, time_as_text,
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

#[derive(Clone, Default, PartialEq)]
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
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
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
}

impl Fields for Interview {
    fn visit_fields(&self, visitor: &mut FieldVisitor<'_>) {
        visitor.field("id", &self.id);
        visitor.field("round", &self.round);
        visitor.field("is_open", &self.is_open);
        visitor.field("begin_time", &self.begin_time);
        visitor.field("feedback_time", &time_as_text(&self.feedback_time));
        visitor.field("kind", &self.kind);
        visitor.field("id_type", &self.id_type);
        visitor.field("tags", &self.tags);
        visitor.field("scores", &self.scores);
    }
}
object!(Interview);

#[derive(Clone, Default, PartialEq)]
pub struct Score {
    pub level: Option<i64>,
}

impl Object for Score {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "level" => field.read(0, &mut self.level),
            _ => field.skip(),
        }
    }
}

impl Fields for Score {
    fn visit_fields(&self, visitor: &mut FieldVisitor<'_>) {
        visitor.field("level", &self.level);
    }
}
object!(Score);

#[derive(Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    OnSite,
    Unknown(UnknownInt),
}

impl Kind {
    pub const ALL: &'static [Self] = &[Self::OnSite];
}

impl NamedEnum for Kind {
    type Value = i64;
    const VARIANTS: &'static [Self] = Self::ALL;
    const NAMED: &'static [(i64, &'static str)] = &[(1, "OnSite")];
}
int_enum!(Kind);

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum IdType {
    OpenId,
    Unknown(UnknownText),
}

impl IdType {
    pub const ALL: &'static [Self] = &[Self::OpenId];
}

impl NamedEnum for IdType {
    type Value = &'static str;
    const VARIANTS: &'static [Self] = Self::ALL;
    const NAMED: &'static [(&'static str, &'static str)] = &[("open_id", "OpenId")];
}
text_enum!(IdType);
