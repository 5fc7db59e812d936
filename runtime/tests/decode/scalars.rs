use std::time::{Duration, SystemTime};

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
    assert_eq!(time.to_string(), "1618899376474");
    assert_eq!(serde_json::to_string(&time).unwrap(), "1618899376474");
    assert!(time < Timestamp::from_millis(1_618_899_376_475));
}

#[test]
fn timestamps_convert_to_and_from_system_time() {
    for millis in [0, 1, -1, 1_618_899_376_474, -1_500] {
        let time = Timestamp::from_millis(millis);
        assert_eq!(
            Timestamp::try_from(SystemTime::try_from(time).unwrap()),
            Ok(time)
        );
    }
    let before_epoch = SystemTime::UNIX_EPOCH - Duration::from_micros(1);
    assert_eq!(
        Timestamp::try_from(before_epoch),
        Ok(Timestamp::from_millis(-1))
    );
}

#[test]
fn no_timestamp_panics() {
    for millis in [i64::MIN, i64::MAX] {
        let time = Timestamp::from_millis(millis);
        if let Ok(system_time) = SystemTime::try_from(time) {
            assert_eq!(Timestamp::try_from(system_time), Ok(time));
        }
    }
}
