use std::fmt;
use std::str::FromStr;

use super::{DAY, SECOND, Timestamp};

const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

/// As RFC 3339 says, in UTC, with milliseconds only if there are any: `2025-01-14T02:40:00Z`. Years outside 0 to 9999, which RFC
/// 3339 lacks, have a sign.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = date(self.0.div_euclid(DAY));
        let time = self.0.rem_euclid(DAY);
        let (hour, minute) = (time / HOUR, time % HOUR / MINUTE);
        let (second, millis) = (time % MINUTE / SECOND, time % SECOND);
        match year {
            0..=9999 => write!(f, "{year:04}")?,
            _ => write!(f, "{year:+05}")?,
        }
        write!(f, "-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        if millis != 0 {
            write!(f, ".{millis:03}")?;
        }
        f.write_str("Z")
    }
}

/// As `Display`.
impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A text that is no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseTimestampError;

impl fmt::Display for ParseTimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "not a time as in 2025-01-14T02:40:00Z or 2025-01-14T10:40:00+08:00: date, time and offset are needed",
        )
    }
}

impl std::error::Error for ParseTimestampError {}

/// As RFC 3339 says, with any offset. Fractions of a millisecond are cut off; a leap second is the one after it.
impl FromStr for Timestamp {
    type Err = ParseTimestampError;

    fn from_str(text: &str) -> Result<Self, ParseTimestampError> {
        parse(text).ok_or(ParseTimestampError)
    }
}

fn parse(text: &str) -> Option<Timestamp> {
    let (date, time) = text.split_once(['T', 't', ' '])?;
    let days = parse_date(date)?;
    let (time, offset) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, 0),
        None => parse_offset(time)?,
    };
    let millis = i128::from(days) * i128::from(DAY) + i128::from(parse_time(time)? - offset);
    i64::try_from(millis).ok().map(Timestamp)
}

/// Days since the Unix epoch.
fn parse_date(text: &str) -> Option<i64> {
    let mut parts = text.rsplitn(3, '-');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let (day, month) = (two_digits(day)?, two_digits(month)?);
    let is_year = match year.strip_prefix(['+', '-']) {
        Some(digits) => digits.len() >= 4 && is_digits(digits),
        None => year.len() == 4 && is_digits(year),
    };
    let year = i64::from(year.parse::<i32>().ok().filter(|_| is_year)?);
    let days = days_since_epoch(year, month, day);
    // Days that the month does not have come out as others.
    (date(days) == (year, month, day)).then_some(days)
}

/// The time of day in milliseconds.
fn parse_time(text: &str) -> Option<i64> {
    let (text, fraction) = match text.split_once('.') {
        Some((text, fraction)) => (text, parse_fraction(fraction)?),
        None => (text, 0),
    };
    let mut parts = text.splitn(3, ':').map(two_digits);
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let exists = hour < 24 && minute < 60 && second <= 60;
    exists.then_some(hour * HOUR + minute * MINUTE + second * SECOND + fraction)
}

/// Milliseconds.
fn parse_fraction(digits: &str) -> Option<i64> {
    if digits.is_empty() || !is_digits(digits) {
        return None;
    }
    let millis = digits.bytes().chain(*b"00").take(3);
    Some(millis.fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')))
}

/// The time before the offset, and the offset in milliseconds.
fn parse_offset(text: &str) -> Option<(&str, i64)> {
    let (time, offset) = text.split_at(text.rfind(['+', '-'])?);
    let (hours, minutes) = offset[1..].split_once(':')?;
    let (hours, minutes) = (two_digits(hours)?, two_digits(minutes)?);
    let exists = hours < 24 && minutes < 60;
    let offset_millis = hours * HOUR + minutes * MINUTE;
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    exists.then_some((time, sign * offset_millis))
}

fn two_digits(text: &str) -> Option<i64> {
    let is_number = text.len() == 2 && is_digits(text);
    text.parse().ok().filter(|_| is_number)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

// The Gregorian calendar repeats itself every 400 years. Years are counted from March, so that the leap day comes last.
const DAYS_PER_ERA: i64 = 146_097;
/// From 0000-03-01 to the Unix epoch.
const EPOCH: i64 = 719_468;

/// Year, month and day, so many days after the Unix epoch.
fn date(days_since_epoch: i64) -> (i64, i64, i64) {
    let days = days_since_epoch + EPOCH;
    let (era, day) = (days.div_euclid(DAYS_PER_ERA), days.rem_euclid(DAYS_PER_ERA));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next_year) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    (era * 400 + year + next_year, month, day)
}

fn days_since_epoch(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let day = 365 * year + year / 4 - year / 100 + (153 * month + 2) / 5 + day - 1;
    era * DAYS_PER_ERA + day - EPOCH
}
