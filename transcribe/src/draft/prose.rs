//! Facts that pages state in prose only.

use feishu_notation::{Format, Location, Rule, RuleKind};

use super::unread_all;
use crate::page::Row;

/// How the row writes a time, if it is one.
pub(crate) fn format(row: &Row) -> Option<Format> {
    let words = row.words.as_str();
    let is_of_type = matches!(row.type_text.as_str(), "int" | "string");
    let is_time = ["时间戳", "Unix 时间", "UNIX 时间"]
        .iter()
        .any(|name| words.contains(name));
    // A hyphen instead of a time is what the notation has no word for.
    let is_whole = !words.contains("「-」") && row.values.is_empty() && row.fixed.is_none();
    if !is_of_type || !is_time || !is_whole {
        return None;
    }
    let format = unit(words)?;
    let fits = row
        .example
        .as_deref()
        .is_none_or(|example| fits(example, format));
    fits.then_some(format)
}

fn unit(words: &str) -> Option<Format> {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric();
    let says_ms = || {
        words
            .split(|letter| !is_letter(letter))
            .any(|word| word == "ms")
    };
    if words.contains("毫秒") || says_ms() {
        Some(Format::UnixMilliseconds)
    } else if words.replace("精确到秒", "").contains('秒') {
        Some(Format::UnixSeconds)
    } else {
        None
    }
}

/// Whether an example may be of the unit: in seconds, times of this millennium have at most eleven digits.
fn fits(example: &str, format: Format) -> bool {
    let number: Option<u64> = example.trim_matches('"').parse().ok();
    let is_long = number.is_some_and(|number| number >= 100_000_000_000);
    format == Format::UnixMilliseconds || !is_long
}

/// Rules that name at least two of the rows.
pub(crate) fn rules(rows: &[&Row]) -> Vec<Rule> {
    let mut rules: Vec<(RuleKind, Vec<String>)> = Vec::new();
    for row in rows.iter().filter(|row| !row.required) {
        for sentence in row.words.split(['。', '；', '（', '）', '\n']) {
            let Some(kind) = kind(sentence) else { continue };
            let rule = (kind, named(sentence, row, rows));
            if rule.1.len() > 1 && !rules.contains(&rule) {
                rules.push(rule);
            }
        }
    }
    let rule = |(kind, names): (RuleKind, Vec<String>)| Rule {
        at: Location::START,
        kind,
        names: unread_all(&names),
    };
    rules.into_iter().map(rule).collect()
}

fn kind(sentence: &str) -> Option<RuleKind> {
    let says = |words: &[&str]| words.iter().all(|word| sentence.contains(word));
    let is_needed = says(&["不允许", "同时为空"])
        || says(&["不能同时为空"])
        || says(&["不可同时为空"])
        || says(&["至少填"])
        || says(&["至少传"]);
    let excludes = says(&["不能同时", "使用"])
        || says(&["不能同时传"])
        || says(&["不能同时填"])
        || says(&["不允许", "同时使用"])
        || says(&["不可同时", "使用"]);
    match (is_needed, excludes) {
        (true, _) => Some(RuleKind::AtLeastOneOf),
        (_, true) => Some(RuleKind::AtMostOneOf),
        _ => None,
    }
}

/// The optional rows that the sentence names, in its order, with the row that it stands on.
fn named(sentence: &str, own: &Row, rows: &[&Row]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for word in sentence.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_') {
        let is_row = rows.iter().any(|row| row.name == word && !row.required);
        if is_row && !names.iter().any(|name| name == word) {
            names.push(word.to_owned());
        }
    }
    if !names.is_empty() && !names.contains(&own.name) {
        names.insert(0, own.name.clone());
    }
    // The same rule stands on each of its rows.
    let place = |name: &String| rows.iter().position(|row| row.name == *name);
    names.sort_by_key(place);
    names
}

#[cfg(test)]
mod tests {
    use feishu_notation::{Format, RuleKind};

    use super::{format, rules};
    use crate::page::{Row, Value};

    fn row(name: &str, words: &str) -> Row {
        Row {
            name: name.to_owned(),
            type_text: "string".to_owned(),
            words: words.to_owned(),
            ..Row::default()
        }
    }

    #[test]
    fn words_tell_the_unit_of_a_time() {
        for (words, expected) in [
            ("毫秒时间戳", Some(Format::UnixMilliseconds)),
            ("UNIX 时间，单位 ms", Some(Format::UnixMilliseconds)),
            ("Unix 时间，单位为秒", Some(Format::UnixSeconds)),
            ("秒级时间戳，精确到秒", Some(Format::UnixSeconds)),
            ("时间戳，精确到秒", None),
            ("items 的时间戳", None),
            ("毫秒", None),
            ("毫秒时间戳，没有时为「-」", None),
        ] {
            assert_eq!(format(&row("time", words)), expected, "{words}");
        }
    }

    #[test]
    fn only_plain_numbers_and_texts_are_times() {
        let time = row("time", "毫秒时间戳");
        let of_type = |type_text: &str| Row {
            type_text: type_text.to_owned(),
            ..time.clone()
        };
        assert_eq!(format(&of_type("int")), Some(Format::UnixMilliseconds));
        assert_eq!(format(&of_type("string[]")), None);
        let listed = Row {
            values: vec![Value::default()],
            ..time.clone()
        };
        assert_eq!(format(&listed), None);
        let fixed = Row {
            fixed: Some("0".to_owned()),
            ..time
        };
        assert_eq!(format(&fixed), None);
    }

    #[test]
    fn an_example_in_milliseconds_is_not_in_seconds() {
        for (words, example, fits) in [
            ("时间戳，秒", "99999999999", true),
            ("时间戳，秒", "\"100000000000\"", false),
            ("时间戳，秒", "昨天", true),
            ("时间戳，毫秒", "100000000000", true),
        ] {
            let time = Row {
                example: Some(example.to_owned()),
                ..row("time", words)
            };
            assert_eq!(format(&time).is_some(), fits, "{words} {example}");
        }
    }

    /// The rules of rows, each as its kind and names.
    fn told(rows: &[Row]) -> Vec<(RuleKind, String)> {
        let rows: Vec<&Row> = rows.iter().collect();
        let names = |names: &[feishu_notation::Spanned<String>]| {
            let names: Vec<&str> = names.iter().map(|name| name.value.as_str()).collect();
            names.join(" ")
        };
        let rules = rules(&rows).into_iter();
        rules.map(|rule| (rule.kind, names(&rule.names))).collect()
    }

    #[test]
    fn words_tell_rules() {
        use RuleKind::{AtLeastOneOf, AtMostOneOf};
        for (words, expected) in [
            ("不允许 a、b 同时为空", Some(AtLeastOneOf)),
            ("与 b 不能同时为空", Some(AtLeastOneOf)),
            ("与 b 不可同时为空", Some(AtLeastOneOf)),
            ("a 和 b 至少填一个", Some(AtLeastOneOf)),
            ("a 和 b 至少传一个", Some(AtLeastOneOf)),
            ("不能同时与 b 使用", Some(AtMostOneOf)),
            ("不能同时传 b", Some(AtMostOneOf)),
            ("不能同时填 b", Some(AtMostOneOf)),
            ("不允许与 b 同时使用", Some(AtMostOneOf)),
            ("不可同时与 b 使用", Some(AtMostOneOf)),
            ("与 b 一起使用", None),
            ("不能为空，b 也是", None),
            ("不能同时为空", None),
            ("不能同时为空。见 b", None),
        ] {
            let rows = [row("b", ""), row("a", words)];
            let expected: Vec<_> = expected
                .map(|kind| (kind, "b a".to_owned()))
                .into_iter()
                .collect();
            assert_eq!(told(&rows), expected, "{words}");
        }
    }

    #[test]
    fn a_rule_counts_once_and_names_no_required_row() {
        let both = [row("a", "a、b 不能同时为空"), row("b", "a、b 不能同时为空")];
        assert_eq!(told(&both).len(), 1);
        let mut first = both[0].clone();
        first.required = true;
        assert_eq!(told(&[first, both[1].clone()]), []);
    }
}
