use feishu_openapi_runtime::Timestamp;

use crate::sample::{Interview, Score};
use crate::value;

#[test]
fn fields_survive_decoding_and_encoding() {
    let json = r#"{"id":"7","round":0,"is_open":false,"begin_time":1618899376474,"feedback_time":"5","kind":1,"id_type":"open_id","tags":["a"],"scores":[{"level":3}]}"#;
    let interview: Interview = serde_json::from_str(json).unwrap();
    assert_eq!(interview.round, Some(0));
    assert_eq!(interview.feedback_time, Some(Timestamp::from_millis(5)));
    assert_eq!(serde_json::to_string(&interview).unwrap(), json);
}

#[test]
fn absent_fields_are_not_written_and_empty_lists_are() {
    assert_eq!(
        serde_json::to_string(&Interview::default()).unwrap(),
        r#"{"tags":[],"scores":[]}"#
    );
}

#[test]
fn fault_51_unknown_fields_are_skipped_however_deep() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let objects = "{\"a\":".repeat(100_000) + "1" + &"}".repeat(100_000);
    let json = format!(r#"{{"hidden":{deep},"level":3,"other":{objects},"hidden":null}}"#);
    assert_eq!(value(&json), Ok(Score { level: Some(3) }));
    // JSON of any shape is kept, and so has a limit.
    for json in [&deep, &objects] {
        assert!(value::<serde_json::Value>(json).is_err());
    }
}

#[test]
fn fault_50_a_known_field_may_come_only_once() {
    for json in [
        r#"{"level":1,"level":2}"#,
        r#"{"level":null,"level":2}"#,
        r#"{"level":1,"l\u0065vel":2}"#,
    ] {
        let message = value::<Score>(json).unwrap_err();
        assert!(message.starts_with("duplicate field `level`"), "{message}");
    }
    assert!(value::<Interview>(r#"{"scores":[],"scores":[]}"#).is_err());
}

#[test]
fn escaped_names_are_understood() {
    assert_eq!(value(r#"{"l\u0065vel":2}"#), Ok(Score { level: Some(2) }));
}

#[test]
fn only_objects_are_objects() {
    for json in ["[]", "[1]", "null", "\"level\"", "1"] {
        assert!(value::<Score>(json).is_err(), "{json}");
    }
    assert_eq!(value::<Option<Score>>("null"), Ok(None));
}
