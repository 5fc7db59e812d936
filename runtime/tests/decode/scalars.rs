use feishu_openapi_runtime::Timestamp;

use crate::value;

#[test]
fn fault_48_text_is_read_from_text_and_from_integers() {
    for (json, expected) in [
        ("\"a\"", "a"),
        ("\"\"", ""),
        ("\"\\u0000\"", "\0"),
        ("6949805467799537964", "6949805467799537964"),
        ("18446744073709551615", "18446744073709551615"),
        ("-5", "-5"),
    ] {
        assert_eq!(value(json), Ok(expected.to_owned()), "{json}");
    }
}

#[test]
fn text_is_not_made_from_anything_without_text() {
    for json in ["null", "[]", "{}"] {
        assert!(value::<String>(json).is_err(), "{json}");
    }
}

#[test]
fn booleans_are_two_in_every_spelling() {
    for (json, expected) in [
        ("0", false),
        ("1", true),
        ("\"0\"", false),
        ("\"1\"", true),
        ("true", true),
        ("false", false),
        ("\"true\"", true),
        ("\"false\"", false),
    ] {
        assert_eq!(value(json), Ok(expected), "{json}");
    }
    for json in [
        "2", "-1", "1.0", "\"\"", "\"yes\"", "\"True\"", "null", "[]",
    ] {
        assert!(value::<bool>(json).is_err(), "{json}");
    }
}

#[test]
fn timestamps_are_milliseconds() {
    let time = Timestamp::from_millis(1_618_899_376_474);
    assert_eq!(value("1618899376474"), Ok(time));
    assert_eq!(value("\"1618899376474\""), Ok(time));
    assert_eq!(time.as_millis(), 1_618_899_376_474);
    assert_eq!(serde_json::to_string(&time).unwrap(), "1618899376474");
    assert!(time < Timestamp::from_millis(1_618_899_376_475));
}
