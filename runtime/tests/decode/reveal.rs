use std::collections::BTreeMap;

use feishu_openapi_runtime::wire::{FieldVisitor, Fields, Object, ReadField, object};
use feishu_openapi_runtime::{Json, Nullable, Reveal, Timestamp};
use serde_json::json;

use crate::sample::{IdType, Interview, Kind, Score};

/// All of it is personal.
#[derive(Clone, Default, PartialEq)]
struct Secret {
    interviews: Vec<Interview>,
    note: Nullable<String>,
    more: BTreeMap<String, Score>,
    any: Option<Json>,
}

impl Object for Secret {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        field.skip()
    }
}

impl Fields for Secret {
    fn visit_fields(&self, visitor: &mut FieldVisitor<'_>) {
        visitor.personal("interviews", &self.interviews);
        visitor.personal("note", &self.note);
        visitor.personal("more", &self.more);
        visitor.personal("any", &self.any);
    }
}
object!(Secret);

fn secret() -> Secret {
    let interview = Interview {
        id: Some("7".to_owned()),
        begin_time: Some(Timestamp::from_millis(0)),
        feedback_time: Some(Timestamp::from_millis(1000)),
        kind: Some(Kind::OnSite),
        id_type: Some(IdType::from("new")),
        tags: vec!["a\"b".to_owned()],
        scores: vec![Score { level: Some(3) }],
        ..Interview::default()
    };
    Secret {
        interviews: vec![interview],
        note: Nullable::Value("n".to_owned()),
        more: BTreeMap::from([("k".to_owned(), Score { level: Some(1) })]),
        any: Some(json!([true])),
    }
}

#[test]
fn reveal_shows_all_fields_at_any_depth() {
    let redacted =
        "Secret { interviews: <redacted>, note: <redacted>, more: <redacted>, any: <redacted> }";
    assert_eq!(format!("{:?}", secret()), redacted);
    let interview = "{id: Some(\"7\"), round: None, is_open: None, begin_time: Some(1970-01-01T00:00:00Z), \
                     feedback_time: Some(1970-01-01T00:00:01Z), kind: Some(OnSite), id_type: Some(Unknown(\"new\")), \
                     tags: [\"a\\\"b\"], scores: [{level: Some(3)}]}";
    let revealed = format!(
        "{{interviews: [{interview}], note: Value(\"n\"), more: {{k: {{level: Some(1)}}}}, any: Some(Array [Bool(true)])}}"
    );
    assert_eq!(format!("{:?}", secret().reveal()), revealed);
    assert_eq!(format!("{:?}", Some(secret()).reveal()), revealed);
    assert_eq!(
        format!("{:?}", vec![secret()].reveal()),
        format!("[{revealed}]")
    );
    // On several lines, too.
    let score = Score { level: Some(3) };
    assert_eq!(
        format!("{:#?}", score.reveal()),
        "{\n    level: Some(\n        3,\n    ),\n}"
    );
}
