//! Bodies as the platform might send them, with what they should be read as.

use feishu_openapi_runtime::Timestamp;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use serde_json::Value;

use crate::interview::{IdType, Interview, Kind, Score};

/// An answer and what is in it.
pub fn answers() -> impl Strategy<Value = (String, Interview)> {
    interviews()
        .prop_flat_map(|interview| (object(fields(&interview)), Just(interview)))
        .prop_map(|(data, interview)| (format!(r#"{{"code":0,"data":{data}}}"#), interview))
}

fn interviews() -> impl Strategy<Value = Interview> {
    let scalars = (
        of(any::<String>()),
        of(any::<i64>()),
        of(any::<bool>()),
        of(any::<i64>().prop_map(Timestamp::from_millis)),
        of(any::<i64>().prop_map(Timestamp::from_millis)),
    );
    let enums = (
        of((-2..3_i64).prop_map(Kind::from)),
        of("open_id|[a-z]{0,5}".prop_map(|text| IdType::from(text.as_str()))),
    );
    let scores = of(any::<i64>()).prop_map(|level| Score { level });
    let lists = (vec(any::<String>(), 0..4), vec(scores, 0..4));
    (scalars, enums, lists).prop_map(|(scalars, enums, lists)| Interview {
        id: scalars.0,
        round: scalars.1,
        is_open: scalars.2,
        begin_time: scalars.3,
        feedback_time: scalars.4,
        kind: enums.0,
        id_type: enums.1,
        tags: lists.0,
        scores: lists.1,
    })
}

type Field = (&'static str, BoxedStrategy<String>);

/// Each field in one of the spellings that mean the same.
fn fields(interview: &Interview) -> Vec<Field> {
    let scores = interview.scores.iter();
    let scores = scores.map(|score| object(vec![("level", integer(score.level))]));
    let tags = interview.tags.iter().map(|tag| Just(text(tag)).boxed());
    let id_type = interview.id_type.as_ref().map(IdType::as_str);
    vec![
        ("id", nullable(interview.id.as_deref().map(text))),
        ("round", integer(interview.round)),
        ("is_open", nullable(interview.is_open)),
        (
            "begin_time",
            integer(interview.begin_time.map(Timestamp::as_millis)),
        ),
        (
            "feedback_time",
            integer(interview.feedback_time.map(Timestamp::as_millis)),
        ),
        ("kind", integer(interview.kind.map(Kind::value))),
        ("id_type", nullable(id_type.map(text))),
        ("tags", list(tags.collect())),
        ("scores", list(scores.collect())),
    ]
}

fn text(text: &str) -> String {
    Value::from(text).to_string()
}

/// What is absent may be null. An empty spelling stands for no field at all.
fn nullable(value: Option<impl ToString>) -> BoxedStrategy<String> {
    match value {
        Some(value) => Just(value.to_string()).boxed(),
        None => prop_oneof![Just(String::new()), Just("null".to_owned())].boxed(),
    }
}

/// An integer may be text.
fn integer(value: Option<impl ToString>) -> BoxedStrategy<String> {
    match value.map(|value| value.to_string()) {
        Some(digits) => {
            let quoted = format!("\"{digits}\"");
            prop_oneof![Just(digits), Just(quoted)].boxed()
        }
        None => nullable(None::<i64>),
    }
}

/// An empty list may be null or absent.
fn list(elements: Vec<BoxedStrategy<String>>) -> BoxedStrategy<String> {
    if elements.is_empty() {
        return prop_oneof![Just("[]".to_owned()), nullable(None::<i64>)].boxed();
    }
    elements
        .prop_map(|elements| format!("[{}]", elements.join(",")))
        .boxed()
}

/// The fields in any order, among unknown ones.
fn object(fields: Vec<Field>) -> BoxedStrategy<String> {
    let (names, values): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
    let known = values.prop_map(move |values| {
        let fields = names.iter().zip(values);
        let present = fields.filter(|(_, value)| !value.is_empty());
        present
            .map(|(name, value)| format!("\"{name}\":{value}"))
            .collect::<Vec<_>>()
    });
    (known, vec(unknown_field(), 0..3))
        .prop_map(|(known, unknown)| [known, unknown].concat())
        .prop_shuffle()
        .prop_map(|fields| format!("{{{}}}", fields.join(",")))
        .boxed()
}

fn unknown_field() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    let value = leaf.prop_recursive(3, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec(("[a-z]{1,3}", inner), 0..3).prop_map(|fields| fields.into_iter().collect()),
        ]
    });
    ("x_[a-z]{0,3}", value).prop_map(|(name, value)| format!("\"{name}\":{value}"))
}
