//! The block of keys before the page.

use time::UtcDateTime;

use super::lines::Line;
use super::remarks::Remarks;

/// What the front matter gives.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub(super) title: Option<String>,
    pub(super) source_url: Option<String>,
    pub(super) updated: Option<String>,
}

/// Reads the front matter and returns the lines after it.
pub(super) fn read<'l, 'a>(
    lines: &'l [Line<'a>],
    remarks: &mut Remarks,
) -> (FrontMatter, &'l [Line<'a>]) {
    let start = lines.iter().take_while(|line| line.is_blank()).count();
    if !lines.get(start).is_some_and(is_fence) {
        return (FrontMatter::default(), lines);
    }
    let body = &lines[start + 1..];
    let Some(length) = body.iter().position(is_fence) else {
        remarks.add(
            start + 1,
            "the front matter is not closed with `---`; it is not read",
        );
        return (FrontMatter::default(), body);
    };
    (keys(&body[..length], remarks), &body[length + 1..])
}

fn is_fence(line: &Line<'_>) -> bool {
    line.text.trim_end() == "---"
}

fn keys(lines: &[Line<'_>], remarks: &mut Remarks) -> FrontMatter {
    let mut front_matter = FrontMatter::default();
    for line in lines.iter().filter(|line| !line.is_blank()) {
        let Some((key, value)) = line.text.split_once(':') else {
            remarks.add(line.number, "a line of the front matter is no `key: value`");
            continue;
        };
        let value = unquote(value.trim());
        match key.trim() {
            "title" => front_matter.title = Some(value),
            "source_url" => front_matter.source_url = Some(value),
            "fullPath" => front_matter.source_url = Some(format!("{DOCUMENTS}{value}")),
            "updateTime" => front_matter.updated = day(&value, line.number, remarks),
            "last_remote_update" => front_matter.updated = date(&value, line.number, remarks),
            _ => {}
        }
    }
    front_matter
}

/// Where the paths of the platform's own markup lead.
const DOCUMENTS: &str = "https://open.feishu.cn/document";

fn unquote(value: &str) -> String {
    let double = value.strip_prefix('"').and_then(|v| v.strip_suffix('"'));
    let single = value.strip_prefix('\'').and_then(|v| v.strip_suffix('\''));
    match (double, single) {
        (Some(inner), _) => inner.replace("\\\"", "\"").replace("\\\\", "\\"),
        (_, Some(inner)) => inner.replace("''", "'"),
        _ => value.to_owned(),
    }
}

/// The date that the text begins with, as `2025-03-26`, from any of the usual spellings.
pub(super) fn date(text: &str, line: usize, remarks: &mut Remarks) -> Option<String> {
    let mut numbers = text
        .split(|character: char| !character.is_ascii_digit())
        .filter(|digits| !digits.is_empty());
    let parts = [numbers.next(), numbers.next(), numbers.next()].map(|digits| {
        digits
            .filter(|digits| digits.len() <= 4)
            .and_then(|digits| digits.parse::<u16>().ok())
    });
    if let [
        Some(year @ 1900..),
        Some(month @ 1..=12),
        Some(day @ 1..=31),
    ] = parts
    {
        return Some(format!("{year}-{month:02}-{day:02}"));
    }
    remarks.add(line, format!("`{text}` is not a date in a known format"));
    None
}

/// The day in UTC, as `2025-03-26`, of a time in milliseconds since the Unix epoch.
fn day(text: &str, line: usize, remarks: &mut Remarks) -> Option<String> {
    let milliseconds = text.parse::<i64>().ok();
    let time = milliseconds.map(|time| UtcDateTime::from_unix_timestamp(time / 1000));
    let Some(Ok(time)) = time else {
        remarks.add(line, format!("`{text}` is not a time in milliseconds"));
        return None;
    };
    let (year, month, day) = time.to_calendar_date();
    Some(format!("{year}-{:02}-{day:02}", u8::from(month)))
}

/// The date of a line that says when the page was last changed.
pub(super) fn updated_line(line: &Line<'_>, remarks: &mut Remarks) -> Option<String> {
    let text = line.text.trim().strip_prefix("最后更新于")?;
    date(
        text.trim_start_matches(['：', ':']).trim(),
        line.number,
        remarks,
    )
}

#[cfg(test)]
mod tests {
    use super::unquote;

    #[test]
    fn values_may_stand_in_quotes() {
        for (value, expected) in [
            ("plain", "plain"),
            (r#""a \"b\" \\ c""#, r#"a "b" \ c"#),
            ("'it''s'", "it's"),
        ] {
            assert_eq!(unquote(value), expected);
        }
    }
}
