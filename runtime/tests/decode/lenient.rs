//! Rows 87 and 88: each entry of the table in the documentation of `wire`, in both directions.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::{
    Decode, Object, ObjectKind, ReadField, RequestWriter, WireType,
};
use feishu_openapi_runtime::{Endpoint, Error, ErrorKind, Json, Request, Timestamp, request};

use crate::response;
use crate::sample::{GetInterview, IdType, Kind, Score};

/// A request whose response has the one field `it`.
#[derive(Clone)]
struct Get<T>(PhantomData<T>);

#[derive(Debug, Default)]
struct One<T>(T);

impl<T: Decode + Default> WireType for One<T> {
    type Kind = ObjectKind;
}

impl<T: Decode + Default> Object for One<T> {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "it" => field.read(0, &mut self.0),
            _ => field.skip(),
        }
    }
}

impl<T: Decode + Default + Clone + Send + Sync + 'static> Request for Get<T> {
    type Response = One<T>;

    const ENDPOINT: &'static Endpoint = GetInterview::ENDPOINT;

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, _: &mut RequestWriter) {}
}

/// What a field of the type is when the platform sends this.
trait Field: Decode + Default + Clone + Debug + PartialEq + Send + Sync + 'static {
    fn of(json: &str) -> Result<Self, Error> {
        let body = format!(r#"{{"code":0,"data":{{"it":{json}}}}}"#);
        request::decode::<Get<Self>>(&response(200, body)).map(|One(it)| it)
    }

    fn assert_taken(self, spellings: &[&str]) {
        for json in spellings {
            let taken = Self::of(json).unwrap_or_else(|error| panic!("{json}: {error}"));
            assert_eq!(taken, self, "{json}");
        }
    }

    fn assert_refused(spellings: &[&str]) {
        for json in spellings {
            let error = Self::of(json).expect_err(json);
            assert_eq!(error.kind(), ErrorKind::Decode, "{json}");
            assert_eq!(error.json_path(), Some("data.it"), "{json}");
        }
    }
}

impl<T: Decode + Default + Clone + Debug + PartialEq + Send + Sync + 'static> Field for T {}

#[test]
fn fault_87_an_integer() {
    Some(1_i64).assert_taken(&["1", "\"1\"", "1.0", "10e-1"]);
    None::<i64>.assert_taken(&["null", "\"\""]);
    Option::<i64>::assert_refused(&[
        "1.5",
        "\"1.0\"",
        "\" \"",
        "\"x\"",
        "true",
        "[]",
        "{}",
        "[1]",
        "9223372036854775808",
    ]);
}

#[test]
fn fault_87_a_number_with_a_fraction() {
    Some(1.5).assert_taken(&["1.5", "\"1.5\"", "15e-1"]);
    Some(2.0).assert_taken(&["2", "\"2\""]);
    None::<f64>.assert_taken(&["null", "\"\""]);
    Option::<f64>::assert_refused(&["\"NaN\"", "\"inf\"", "\"x\"", "true", "[]", "{}"]);
}

#[test]
fn fault_87_a_boolean() {
    Some(true).assert_taken(&["true", "\"true\"", "1", "\"1\""]);
    Some(false).assert_taken(&["false", "\"false\"", "0", "\"0\""]);
    None::<bool>.assert_taken(&["null", "\"\""]);
    Option::<bool>::assert_refused(&["2", "-1", "1.0", "\"yes\"", "\"True\"", "[]", "{}"]);
}

#[test]
fn fault_87_a_time() {
    Some(Timestamp::from_millis(5)).assert_taken(&["5", "\"5\"", "5.0"]);
    None::<Timestamp>.assert_taken(&["null", "\"\""]);
    Option::<Timestamp>::assert_refused(&["\"now\"", "5.5", "false", "[]", "{}"]);
}

#[test]
fn fault_87_an_enum_of_integers() {
    Some(Kind::OnSite).assert_taken(&["1", "\"1\"", "1.0"]);
    Some(Kind::from(77)).assert_taken(&["77"]);
    None::<Kind>.assert_taken(&["null", "\"\""]);
    Option::<Kind>::assert_refused(&["\"on_site\"", "true", "[]", "{}"]);
}

#[test]
fn fault_87_text() {
    for (json, text) in [
        ("\"a\"", "a"),
        ("\"\"", ""),
        ("7", "7"),
        ("18446744073709551615", "18446744073709551615"),
        // Digits beyond those of a machine's number are kept, too.
        (
            "184467440737095516150000000001",
            "184467440737095516150000000001",
        ),
        ("1.50", "1.50"),
        ("-0", "-0"),
        ("1E+2", "1E+2"),
        ("true", "true"),
        ("false", "false"),
    ] {
        Some(text.to_owned()).assert_taken(&[json]);
    }
    None::<String>.assert_taken(&["null"]);
    Option::<String>::assert_refused(&["[]", "{}", "[1.5]", "1.5.0"]);
}

#[test]
fn fault_87_an_enum_of_text() {
    Some(IdType::from("open_id")).assert_taken(&["\"open_id\""]);
    Some(IdType::from("")).assert_taken(&["\"\""]);
    Some(IdType::from("1.50")).assert_taken(&["1.50"]);
    None::<IdType>.assert_taken(&["null"]);
    Option::<IdType>::assert_refused(&["[]", "{}"]);
}

#[test]
fn fault_87_an_object() {
    Some(Score { level: Some(3) }).assert_taken(&["{\"level\":3}"]);
    Some(Score::default()).assert_taken(&["{}", "{\"level\":\"\"}"]);
    None::<Score>.assert_taken(&["null", "\"\"", "[]", "[ ]"]);
    Option::<Score>::assert_refused(&["[1]", "[{},{}]", "\"x\"", "1", "false"]);
}

#[test]
fn fault_87_a_list() {
    vec![1_i64, 2].assert_taken(&["[1,\"2\"]"]);
    Vec::<i64>::new().assert_taken(&["null", "\"\"", "[]"]);
    Vec::<i64>::assert_refused(&["{}", "\"1\"", "1", "true"]);
    for (list, path) in [("[1,null]", "data.it[1]"), ("[\"\"]", "data.it[0]")] {
        let error = Vec::<i64>::of(list).unwrap_err();
        assert_eq!(error.json_path(), Some(path));
    }
}

#[test]
fn fault_87_a_map() {
    BTreeMap::from([("a".to_owned(), 1_i64)]).assert_taken(&["{\"a\":\"1\"}"]);
    BTreeMap::<String, i64>::new().assert_taken(&["null", "\"\"", "[]", "{}"]);
    BTreeMap::<String, i64>::assert_refused(&["[1]", "\"x\"", "1"]);
}

#[test]
fn fault_87_json_of_any_shape_is_left_as_it_is() {
    for json in ["1", "1.5", "\"\"", "[]", "{\"a\":[null,true]}", "false"] {
        Some(serde_json::from_str::<Json>(json).unwrap()).assert_taken(&[json]);
    }
    None::<Json>.assert_taken(&["null"]);
}

/// What is text in one field is a number in others, and in the rest of the list.
#[test]
fn fault_87_numbers_are_made_text_only_where_text_stands() {
    let json = r#"[{"a":1.50,"b":[1.25, 0.10],"n":1.50},{"b":[2.00],"a":"x","n":2e0}]"#;
    let rows: Vec<Mixed> = Field::of(json).unwrap();
    let texts: Vec<_> = rows.iter().map(|row| row.a.as_deref().unwrap()).collect();
    assert_eq!(texts, ["1.50", "x"]);
    assert_eq!(rows[0].b, ["1.25", "0.10"]);
    assert_eq!(rows[1].b, ["2.00"]);
    assert_eq!((rows[0].n, rows[1].n), (Some(1.5), Some(2.0)));
}

/// The search for such numbers goes through whatever follows, character by character.
#[test]
fn fault_87_invalid_json_after_a_number_for_text() {
    for json in [
        "[{\"a\":1.50}é]",
        "[{\"a\":1.50 \u{1f600}",
        "[{\"a\":1.50,é:1.50}]",
    ] {
        assert!(Vec::<Mixed>::of(json).is_err(), "{json}");
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Mixed {
    a: Option<String>,
    b: Vec<String>,
    n: Option<f64>,
}

impl WireType for Mixed {
    type Kind = ObjectKind;
}

impl Object for Mixed {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "a" => field.read(0, &mut self.a),
            "b" => field.read(1, &mut self.b),
            "n" => field.read(2, &mut self.n),
            _ => field.skip(),
        }
    }
}

#[test]
fn fault_88_half_of_a_surrogate_pair_is_the_replacement_character() {
    for (json, text) in [
        (r#""\ud800""#, "\u{fffd}"),
        (r#""\udc00""#, "\u{fffd}"),
        (r#""a\uD83D\ude00b\ud83d""#, "a\u{1f600}b\u{fffd}"),
        (r#""\ud800\ud83d\ude00""#, "\u{fffd}\u{1f600}"),
        (
            r#""\ud800\n\\ud800\\\ud800""#,
            "\u{fffd}\n\\ud800\\\u{fffd}",
        ),
        (r#""\ud800é\udbff""#, "\u{fffd}é\u{fffd}"),
    ] {
        Some(text.to_owned()).assert_taken(&[json]);
    }
    Option::<String>::assert_refused(&[r#""\ud800\x""#, r#""\ud80g""#]);
    assert!(Option::<String>::of(r#""\ud8""#).is_err());
}
