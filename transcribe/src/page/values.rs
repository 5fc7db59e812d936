//! Lists of values.

use super::Value;
use super::labels;
use super::markdown;
use super::remarks::Remarks;
use super::tables::Text;

/// Reads the lines below the words that announce a list. `None` if they are no list.
pub(super) fn read(lines: &[Text], remarks: &mut Remarks) -> Option<Vec<Value>> {
    let lines = items(lines);
    let margin = lines.iter().find_map(bullet_indentation);
    let mut values: Vec<Value> = Vec::new();
    for text in &lines {
        let is_nested = bullet_indentation(text) > margin.map(|margin| margin + 1);
        let is_item = !is_nested && bullet_indentation(text).is_some() == margin.is_some();
        let item = is_item.then(|| item(text, margin.is_some())).flatten();
        match (item, values.last_mut()) {
            (Some(value), _) => values.push(value),
            (None, Some(last)) => {
                if is_item && margin.is_some() {
                    let remark = "an item of this list of values has no key; taken as part of the one before";
                    remarks.add(text.line, remark);
                }
                append(&mut last.words, &text.text);
            }
            (None, None) => return inline(text),
        }
    }
    remark_on(&values, remarks);
    (!values.is_empty()).then_some(values)
}

/// The values of a line that names them one after the other: `day，week，month；…`.
fn inline(text: &Text) -> Option<Vec<Value>> {
    let sentence = text.text.split(['；', ';', '。', '\n']).next()?;
    let keys: Vec<String> = sentence
        .split(['，', '、', ',', '|'])
        .map(markdown::value)
        .collect();
    let are_plain = keys.len() > 1 && keys.iter().all(|key| is_plain_key(key));
    let value = |wire| Value {
        line: text.line,
        wire,
        ..Value::default()
    };
    are_plain.then(|| keys.into_iter().map(value).collect())
}

/// Whether the line is an item with a bullet and a plain key.
pub(super) fn is_item(text: &Text) -> bool {
    labels::without_bullet(&text.text)
        .and_then(split_key)
        .is_some_and(|(key, _)| is_plain_key(&key))
}

/// Whether the lines begin with an item whose key is plain.
pub(super) fn begins(lines: &[Text]) -> bool {
    lines
        .first()
        .is_some_and(|text| item(text, false).is_some())
}

/// Whether a run of bullets looks like a list of values by itself: several items, each with a plain key.
pub(super) fn are_plain(bullets: &[Text]) -> bool {
    let is_plain = |text: &Text| {
        let body = labels::without_bullet(&text.text).unwrap_or_default();
        has_colon(body) && item(text, false).is_some()
    };
    bullets.len() > 1 && bullets.iter().all(is_plain)
}

fn has_colon(body: &str) -> bool {
    match body.strip_prefix('`').and_then(|body| body.split_once('`')) {
        Some((_, rest)) => rest.trim_start().starts_with(['：', ':']),
        None => colon(body).is_some(),
    }
}

fn bullet_indentation(text: &Text) -> Option<usize> {
    labels::without_bullet(&text.text)?;
    Some(text.text.len() - text.text.trim_start().len())
}

/// The items, each on a line of its own; a list of one line only is cut at its bullets.
fn items(lines: &[Text]) -> Vec<Text> {
    let bullets = lines
        .iter()
        .filter(|text| bullet_indentation(text).is_some());
    if bullets.count() > 1 {
        return lines.to_vec();
    }
    let cut = |text: &Text| {
        let line = text.line;
        let parts = cut_items(&text.text).into_iter();
        parts
            .map(|part| Text {
                line,
                text: part.to_owned(),
            })
            .collect::<Vec<_>>()
    };
    lines.iter().flat_map(cut).collect()
}

/// What stands before the first item of a line, if anything does, and the items, each with its bullet.
pub(super) fn cut_items(text: &str) -> Vec<&str> {
    const BULLETS: [&str; 2] = [" - ", " * "];
    let mut parts = Vec::new();
    let mut start = 0;
    for (index, _) in text.match_indices(' ') {
        let rest = &text[index..];
        let Some(item) = BULLETS.iter().find_map(|bullet| rest.strip_prefix(bullet)) else {
            continue;
        };
        let is_item = split_key(item).is_some_and(|(key, _)| is_plain_key(&key));
        if is_item && !text[start..index].trim().is_empty() {
            parts.push(&text[start..index]);
            start = index;
        }
    }
    parts.push(&text[start..]);
    parts
}

/// An item; one without a bullet must have a plain key.
fn item(text: &Text, any_key: bool) -> Option<Value> {
    let body = labels::without_bullet(&text.text).unwrap_or(&text.text);
    let (wire, words) = split_key(body)?;
    if wire.is_empty() || !(any_key || is_plain_key(&wire)) {
        return None;
    }
    Some(Value {
        line: text.line,
        wire,
        words: markdown::prose(words),
        scopes: Vec::new(),
    })
}

/// Splits `key：text`. A key in back-ticks may do without the colon, and so may one that is all there is.
fn split_key(body: &str) -> Option<(String, &str)> {
    let body = body.trim();
    if let Some((key, rest)) = body.strip_prefix('`').and_then(|body| body.split_once('`')) {
        let text = rest.trim_start();
        let text = text.strip_prefix(['：', ':']).unwrap_or(text);
        return Some((key.trim().to_owned(), text));
    }
    let Some(colon) = colon(body) else {
        let end = body.find(['(', '（']).unwrap_or(body.len());
        let (key, text) = body.split_at(end);
        let key = key.trim_end();
        return is_plain_key(key).then(|| (key.to_owned(), text));
    };
    let width = body[colon..].chars().next().map_or(1, char::len_utf8);
    let key = markdown::value(&body[..colon].replace("**", ""));
    Some((key, &body[colon + width..]))
}

/// Where the key ends: at the first full-width colon, or at an ASCII one after a plain key, unless that is part of
/// a key such as `hh:mm`.
fn colon(body: &str) -> Option<usize> {
    let wide = body.find('：');
    let narrow = body
        .match_indices(':')
        .map(|(index, _)| index)
        .find(|index| {
            let after = &body[index + 1..];
            !after.starts_with("//") && is_plain_key(body[..*index].trim())
        });
    match (wide, narrow) {
        (Some(wide), Some(narrow)) if !is_word(&body[..wide]) => Some(wide.min(narrow)),
        _ => wide.or(narrow),
    }
}

fn is_word(key: &str) -> bool {
    key.chars().all(|character| character.is_ascii_graphic())
}

/// A number, or a word as identifiers and formats are made of.
fn is_plain_key(key: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/');
    key.chars().all(allowed) && key.contains(|c: char| c.is_ascii_alphanumeric())
}

fn append(words: &mut String, text: &str) {
    let more = markdown::prose(text);
    if !words.is_empty() && !more.is_empty() {
        words.push(' ');
    }
    words.push_str(&more);
}

fn remark_on(values: &[Value], remarks: &mut Remarks) {
    for (index, value) in values.iter().enumerate() {
        let wire = &value.wire;
        if !wire.is_ascii() {
            let text = format!("`{wire}` is listed as a value: check that it is what is sent");
            remarks.add(value.line, text);
        }
        if values[..index].iter().any(|other| other.wire == *wire) {
            remarks.add(value.line, format!("the value `{wire}` is listed twice"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, append, are_plain, colon, inline};

    fn lines(texts: &[&str]) -> Vec<Text> {
        let line = |text: &&str| Text {
            line: 1,
            text: (*text).to_owned(),
        };
        texts.iter().map(line).collect()
    }

    #[test]
    fn bullets_are_values_if_each_has_a_plain_key_and_a_meaning() {
        for (bullets, expected) in [
            (["- a：甲", "- b：乙"], true),
            (["- `a`: 甲", "- `b`: 乙"], true),
            (["- a", "- b"], false),
            (["- 甲：a", "- 乙：b"], false),
        ] {
            assert_eq!(are_plain(&lines(&bullets)), expected, "{bullets:?}");
        }
    }

    #[test]
    fn a_line_of_several_plain_keys_names_values() {
        let found = |text| inline(&lines(&[text])[0]).map(|values| values.len());
        assert_eq!(found("day，week、month；默认 day"), Some(3));
        assert_eq!(found("day"), None);
        assert_eq!(found("day，周末"), None);
    }

    #[test]
    fn the_colon_of_an_address_ends_no_key() {
        assert_eq!(colon("http://a.cn"), None);
        assert_eq!(colon("a: http://a.cn"), Some(1));
    }

    #[test]
    fn words_are_joined_with_a_blank_between_them() {
        let mut words = String::new();
        for text in ["a", "", "b"] {
            append(&mut words, text);
        }
        assert_eq!(words, "a b");
    }
}
