use feishu_openapi_runtime::ErrorKind;

use crate::{decode, value};

#[test]
fn fault_48_every_exact_spelling_is_read() {
    for (json, expected) in [
        ("1", 1),
        ("-3", -3),
        ("0", 0),
        ("-0", 0),
        ("\"1\"", 1),
        ("\"-42\"", -42),
        ("1.0", 1),
        ("1e3", 1000),
        ("12.5e1", 125),
        ("9223372036854775807", i64::MAX),
        ("-9223372036854775808", i64::MIN),
        ("\"9223372036854775807\"", i64::MAX),
        ("9007199254740991.0", 9_007_199_254_740_991),
        ("-9007199254740991.0", -9_007_199_254_740_991),
    ] {
        assert_eq!(value(json), Ok(expected), "{json}");
    }
}

#[test]
fn fault_49_nothing_is_rounded_wrapped_or_guessed() {
    for json in [
        "1.5",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999999",
        "9007199254740993.0",
        "1e300",
        "\"\"",
        "\" 1\"",
        "\"1.5\"",
        "\"one\"",
        "\"9223372036854775808\"",
        "true",
        "null",
        "[1]",
        "{}",
        "NaN",
    ] {
        assert!(value::<i64>(json).is_err(), "{json}");
    }
}

#[test]
fn fault_49_the_path_of_a_number_that_does_not_fit_is_told() {
    for number in [
        "18446744073709551616",
        "9223372036854775808",
        "1.5",
        "NaN",
        "\"1.5\"",
    ] {
        let body = format!(r#"{{"code":0,"data":{{"round":{number}}}}}"#);
        let error = decode(200, body).unwrap_err();
        assert_eq!(
            (error.kind(), error.json_path()),
            (ErrorKind::Decode, Some("data.round")),
            "{number}"
        );
    }
    let body = r#"{"code":0,"data":{"round":3000000000}}"#;
    assert_eq!(decode(200, body).unwrap().round, Some(3_000_000_000));
}

#[test]
fn integers_near_two_to_the_53_written_as_floats_are_exact() {
    for integer in (9_007_199_254_740_991 - 2000)..=9_007_199_254_740_991_i64 {
        assert_eq!(value(&format!("{integer}.0")), Ok(integer));
    }
}

#[test]
fn absent_and_zero_differ() {
    assert_eq!(value::<Option<i64>>("null"), Ok(None));
    assert_eq!(value::<Option<i64>>("0"), Ok(Some(0)));
}
