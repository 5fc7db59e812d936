//! How times are shown, parsed, calculated with and converted.

use std::time::{Duration, SystemTime};

use feishu_openapi_runtime::{TimeOutOfRange, Timestamp};
use proptest::prelude::*;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn time(text: &str) -> Timestamp {
    text.parse().expect(text)
}

#[test]
fn a_time_is_shown_in_utc_with_milliseconds_if_there_are_any() {
    let shown = [
        (0, "1970-01-01T00:00:00Z"),
        (1_736_822_400_000, "2025-01-14T02:40:00Z"),
        (1_736_822_400_050, "2025-01-14T02:40:00.050Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00Z"),
        (-62_167_219_200_001, "-0001-12-31T23:59:59.999Z"),
        (253_402_300_800_000, "+10000-01-01T00:00:00Z"),
        (i64::MIN, "-292275055-05-16T16:47:04.192Z"),
        (i64::MAX, "+292278994-08-17T07:12:55.807Z"),
    ];
    for (millis, text) in shown {
        let shown = Timestamp::from_millis(millis);
        assert_eq!(shown.to_string(), text);
        assert_eq!(format!("{shown:?}"), text);
        assert_eq!(time(text), shown);
    }
}

#[test]
fn any_offset_and_precision_is_read() {
    let expected = Timestamp::from_millis(1_736_822_400_120);
    for text in [
        "2025-01-14T02:40:00.12Z",
        "2025-01-14t02:40:00.120999z",
        "2025-01-14 10:40:00.12+08:00",
        "2025-01-13T22:10:00.120-04:30",
        "2025-01-14T02:39:60.12Z",
    ] {
        assert_eq!(time(text), expected, "{text}");
    }
}

#[test]
fn what_is_no_time_is_refused() {
    for text in [
        "",
        "now",
        "1736822400000",
        "2025-01-14",
        "2025-01-14T02:40:00",
        "2025-01-14T02:40Z",
        "2025-1-14T02:40:00Z",
        "2025-02-29T02:40:00Z",
        "2025-13-01T02:40:00Z",
        "2025-00-01T02:40:00Z",
        "2025-01-00T02:40:00Z",
        "2025-01-14T24:00:00Z",
        "2025-01-14T02:60:00Z",
        "2025-01-14T02:40:61Z",
        "2025-01-14T02:40:00.Z",
        "2025-01-14T02:40:00.!Z",
        "2025-01-14T02:40:00+0800",
        "2025-01-14T02:40:00+24:00",
        "2025-01-14T02:40:00+08:60",
        "2025-01-14T02:40:+1Z",
        "+25-01-14T02:40:00Z",
        "12025-01-14T02:40:00Z",
        "+292278994-08-17T07:12:55.808Z",
        "+999999999999-01-01T00:00:00Z",
        "2025-01-14T02:40:00é",
    ] {
        assert!(text.parse::<Timestamp>().is_err(), "{text}");
    }
}

#[test]
fn seconds_are_cut_off_towards_the_past() {
    assert_eq!(Timestamp::from_secs(5), Timestamp::from_millis(5000));
    assert_eq!(Timestamp::from_millis(-1).as_secs(), -1);
    assert_eq!(Timestamp::from_secs(i64::MAX), Timestamp::MAX);
    assert_eq!(Timestamp::from_secs(i64::MIN), Timestamp::MIN);
}

#[test]
fn now_is_the_time_of_the_system() {
    let before = Timestamp::try_from(SystemTime::now()).unwrap();
    let now = Timestamp::now();
    assert!((before..before + DAY).contains(&now));
}

#[test]
fn sums_stop_at_the_ends() {
    let noon = time("2025-01-14T12:00:00Z");
    let mut next = noon + DAY;
    assert_eq!(next, time("2025-01-15T12:00:00Z"));
    next -= DAY;
    assert_eq!(next, noon);
    next += DAY;
    assert_eq!(next - DAY, noon);
    for duration in [Duration::from_millis(1), Duration::MAX] {
        assert_eq!(Timestamp::MAX.checked_add(duration), None);
        assert_eq!(Timestamp::MIN.checked_sub(duration), None);
        assert_eq!(Timestamp::MAX + duration, Timestamp::MAX);
        assert_eq!(Timestamp::MIN - duration, Timestamp::MIN);
    }
    let whole = Duration::from_millis(u64::MAX);
    assert_eq!(Timestamp::MIN.checked_add(whole), Some(Timestamp::MAX));
    assert_eq!(Timestamp::MAX.checked_sub(whole), Some(Timestamp::MIN));
}

#[test]
fn a_day_begins_at_the_midnight_before() {
    const SHANGHAI: i32 = 8 * 60 * 60;
    const CARACAS: i32 = -(4 * 60 + 30) * 60;
    for (now, offset, midnight) in [
        (
            "2025-01-14T07:59:00+08:00",
            SHANGHAI,
            "2025-01-14T00:00:00+08:00",
        ),
        (
            "2025-01-14T00:00:00+08:00",
            SHANGHAI,
            "2025-01-14T00:00:00+08:00",
        ),
        (
            "2025-01-14T23:59:59+08:00",
            SHANGHAI,
            "2025-01-14T00:00:00+08:00",
        ),
        ("2025-01-14T02:00:00Z", CARACAS, "2025-01-13T00:00:00-04:30"),
        ("1960-01-14T02:00:00Z", 0, "1960-01-14T00:00:00Z"),
    ] {
        assert_eq!(time(now).start_of_day(offset), time(midnight), "{now}");
    }
    assert_eq!(Timestamp::MIN.start_of_day(i32::MAX), Timestamp::MIN);
    assert!(Timestamp::MAX.start_of_day(i32::MIN) > Timestamp::MAX - DAY);
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

#[test]
fn what_another_library_cannot_hold_is_an_error() {
    for time in [Timestamp::MIN, Timestamp::MAX] {
        assert_eq!(chrono::DateTime::try_from(time), Err(TimeOutOfRange));
        assert_eq!(jiff::Timestamp::try_from(time), Err(TimeOutOfRange));
        assert_eq!(time::OffsetDateTime::try_from(time), Err(TimeOutOfRange));
    }
}

#[test]
fn every_time_of_another_library_is_a_timestamp() {
    let times = [
        Timestamp::from(chrono::DateTime::<chrono::Utc>::MIN_UTC),
        Timestamp::from(jiff::Timestamp::MIN),
        Timestamp::from(time::OffsetDateTime::from_unix_timestamp(-377_705_116_800).unwrap()),
    ];
    for earliest in times {
        assert!(Timestamp::MIN < earliest && earliest < time("-9000-01-01T00:00:00Z"));
    }
    let before_epoch = jiff::Timestamp::from_nanosecond(-1).unwrap();
    assert_eq!(Timestamp::from(before_epoch), Timestamp::from_millis(-1));
}

proptest! {
    #[test]
    fn what_is_shown_is_read(millis: i64) {
        let shown = Timestamp::from_millis(millis);
        prop_assert_eq!(time(&shown.to_string()), shown);
    }

    /// jiff and chrono agree on all years that RFC 3339 has.
    #[test]
    fn other_libraries_show_and_read_the_same(millis in -62_167_219_200_000_i64..253_402_207_200_000) {
        let ours = Timestamp::from_millis(millis);
        let theirs = jiff::Timestamp::try_from(ours).unwrap();
        prop_assert_eq!(ours.to_string().parse().ok(), Some(theirs));
        prop_assert_eq!(time(&theirs.to_string()), ours);
        prop_assert_eq!(Timestamp::from(theirs), ours);
        let theirs = chrono::DateTime::try_from(ours).unwrap();
        prop_assert_eq!(ours.to_string().parse().ok(), Some(theirs));
        prop_assert_eq!(Timestamp::from(theirs), ours);
        let theirs = time::OffsetDateTime::try_from(ours).unwrap();
        prop_assert_eq!(Timestamp::from(theirs), ours);
    }

    #[test]
    fn no_text_panics(text in "\\PC*", fraction in "[0-9TZ:+. é-]*") {
        let _ = text.parse::<Timestamp>();
        let _ = format!("2025-01-14T02:40:00{fraction}").parse::<Timestamp>();
    }
}
