//! What the platform sends other than its page says.

use feishu_openapi::hire::v1::interview::list::{InterviewExtend, ListInterviewsResponse};
use feishu_openapi::hire::v1::types::InterviewRoundSummary;
use feishu_openapi::{ErrorKind, Timestamp};
use serde_json::{Value, json};

use crate::example::{decode, example, fields};

fn interview(interview: &Value) -> InterviewExtend {
    let page = decode(&json!({"code": 0, "data": {"items": [interview]}}));
    page.unwrap().items.remove(0)
}

#[test]
fn integers_come_as_text_and_as_floats() {
    for (round, time, summary) in [
        (json!("2"), json!("1736841600123"), json!("4")),
        (json!(2.0), json!(1_736_841_600_123.0), json!(4.0)),
    ] {
        let interview = interview(
            &json!({"round": round, "begin_time": time, "interview_round_summary": summary}),
        );
        assert_eq!(interview.round, Some(2));
        assert_eq!(
            interview.begin_time,
            Some(Timestamp::from_millis(1_736_841_600_123))
        );
        assert_eq!(
            interview.interview_round_summary,
            Some(InterviewRoundSummary::AllPassed)
        );
    }
}

#[test]
fn an_id_comes_as_a_number_and_keeps_its_digits() {
    // Above 2^53: a float would change the last digits.
    let interview = interview(&json!({"id": 7_201_530_018_874_630_101_i64}));
    assert_eq!(interview.id.as_deref(), Some("7201530018874630101"));
}

#[test]
fn an_int_has_64_bits() {
    let interview = interview(&json!({"round": i64::MAX, "begin_time": i64::MIN}));
    assert_eq!(interview.round, Some(i64::MAX));
    assert_eq!(interview.begin_time, Some(Timestamp::from_millis(i64::MIN)));
}

#[test]
fn null_and_absent_and_empty_lists_are_one() {
    for page in [json!({"items": null}), json!({}), json!({"items": []})] {
        let page = decode(&json!({"code": 0, "data": page})).unwrap();
        assert_eq!(page, ListInterviewsResponse::default());
    }
    for lists in [
        json!({"interview_record_list": null, "meeting_room_list": null}),
        json!({}),
        json!({"interview_record_list": [], "meeting_room_list": []}),
    ] {
        assert_eq!(interview(&lists), InterviewExtend::default());
    }
}

#[test]
fn every_field_may_be_null_or_absent() {
    let data = fields(&example())
        .into_iter()
        .filter(|field| field.starts_with("/data/"));
    for field in data {
        let mut nulled = example();
        *nulled.pointer_mut(&field).unwrap() = Value::Null;
        let (parent, name) = field.rsplit_once('/').unwrap();
        let mut removed = example();
        let parent = removed.pointer_mut(parent).unwrap();
        parent.as_object_mut().unwrap().remove(name).unwrap();

        let page = decode(&removed).unwrap();
        assert_eq!(decode(&nulled).unwrap(), page, "{field}");
        assert_ne!(decode(&example()).unwrap(), page, "{field}");
    }
}

#[test]
fn unknown_fields_are_ignored_at_every_level() {
    let mut answer = example();
    add_unknown_fields(&mut answer);
    assert_ne!(answer, example());
    assert_eq!(decode(&answer).unwrap(), decode(&example()).unwrap());
}

fn add_unknown_fields(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(add_unknown_fields);
            object.insert(
                "added_later".to_owned(),
                json!([{"deep": [1, {"er": null}]}]),
            );
        }
        Value::Array(list) => list.iter_mut().for_each(add_unknown_fields),
        _ => {}
    }
}

#[test]
fn a_value_of_another_type_is_refused_with_its_path() {
    let mut answer = example();
    let name = "/data/items/0/address/district/name/zh_cn";
    *answer.pointer_mut(name).unwrap() = json!(["+15550100147"]);
    let error = decode(&answer).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(
        error.json_path(),
        Some("data.items[0].address.district.name.zh_cn")
    );
    assert!(!error.to_string().contains("+15550100147"), "{error}");
}
