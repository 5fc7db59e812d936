//! Bounds of a value or of its length.

use super::Row;
use super::labels::{self, Bound};
use super::markdown;

/// Notes the bound on the row; `None` if its text is not understood.
pub(super) fn apply(row: &mut Row, bound: Bound, text: &str) -> Option<()> {
    match bound {
        Bound::Min => row.min = Some(number(text)?),
        Bound::Max => row.max = Some(number(text)?),
        Bound::Range => {
            let (min, max) = range(text)?;
            row.min = Some(min);
            row.max = Some(max);
        }
        Bound::MinLength => row.min_length = Some(length(text)?),
        Bound::MaxLength => row.max_length = Some(length(text)?),
        Bound::LengthRange => {
            let (min, max) = range(text)?;
            let lengths = (min.parse().ok()?, max.parse().ok()?);
            row.min_length = Some(lengths.0);
            row.max_length = Some(lengths.1);
        }
        Bound::Pattern => row.pattern = Some(pattern(text)?),
    }
    Some(())
}

/// Notes a rule that is the range of a length without saying so: `1 ~ 64 个字符，…`. Whether it is one.
pub(super) fn apply_rule(row: &mut Row, text: &str) -> bool {
    let text = bare(text);
    let clause = text.split(['，', '。', '；']).next().unwrap_or_default();
    clause.ends_with("字符") && apply(row, Bound::LengthRange, clause).is_some()
}

fn pattern(text: &str) -> Option<String> {
    let pattern = markdown::value(text);
    (!pattern.is_empty()).then_some(pattern)
}

/// A number that stands alone but for its unit.
fn number(text: &str) -> Option<String> {
    let text = bare(text);
    plain(without_unit(&text))
}

fn length(text: &str) -> Option<u64> {
    number(text)?.parse().ok()
}

fn bare(text: &str) -> String {
    let text = markdown::decode_entities(text).replace('`', "");
    let text = labels::without_bullet(&text).unwrap_or(&text);
    text.trim()
        .trim_end_matches(['。', '，', ',', ';', '；'])
        .trim()
        .to_owned()
}

fn without_unit(text: &str) -> &str {
    let units = ["字符", "个字符", "个字", "个", "字节", "条"];
    units
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text)
        .trim_end_matches('个')
        .trim()
}

/// `1 ～ 100`, also with other dashes, `[1, 100]`, and with units.
fn range(text: &str) -> Option<(String, String)> {
    let text = bare(text);
    let text = without_unit(&text);
    let inner = text
        .strip_prefix(['[', '【'])
        .and_then(|text| text.strip_suffix([']', '】']));
    let separators: &[char] = if inner.is_some() {
        &[',', '，']
    } else {
        &['～', '~', '〜', '至', '–', '—']
    };
    let text = inner.unwrap_or(text);
    let (min, max) = text.split_once(separators).or_else(|| hyphen(text))?;
    let (min, max) = (without_unit(min.trim()), without_unit(max));
    Some((plain(min)?, plain(max)?))
}

/// The number without the commas between its thousands.
fn plain(text: &str) -> Option<String> {
    let mut groups = text.split(',').skip(1);
    let is_grouped = groups.all(|group| group.len() == 3);
    let number = text.replace(',', "");
    (is_grouped && is_number(&number)).then_some(number)
}

/// Splits at a hyphen that is no sign.
fn hyphen(text: &str) -> Option<(&str, &str)> {
    let first = text.chars().next()?.len_utf8();
    let index = first + text[first..].find('-')?;
    Some((&text[..index], &text[index + 1..]))
}

/// A whole or decimal number, with a sign maybe.
pub(super) fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::apply_rule;
    use crate::page::Row;

    #[test]
    fn only_a_range_of_characters_is_that_of_a_length() {
        let mut row = Row::default();
        assert!(apply_rule(&mut row, "1 ~ 64 个字符，不能为空"));
        assert_eq!((row.min_length, row.max_length), (Some(1), Some(64)));
        for other in ["1 ~ 64", "不含特殊字符"] {
            assert!(!apply_rule(&mut Row::default(), other), "{other}");
        }
    }
}
