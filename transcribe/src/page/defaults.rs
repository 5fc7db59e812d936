//! Default values, which pages also tell in prose.

/// How prose begins that tells of no default at all.
const NONE: [&str; 4] = ["空", "无", "不填", "不传"];

/// The value that the text after the label gives, and what it tells in prose.
pub(super) fn split(text: &str) -> (Option<&str>, &str) {
    let text = text.trim();
    let is_given = text.starts_with(['`', '"', '“', '[', '{']);
    if is_given || text.is_ascii() {
        return (Some(text), "");
    }
    if NONE.iter().any(|word| text.starts_with(word)) {
        let told = text.trim_start_matches(NONE[0]);
        let is_more = !told.trim_matches(['。', '，', ' ']).is_empty();
        return (None, if is_more { text } else { "" });
    }
    // `false，即不支持`
    let end = text
        .find(['，', '。', '；', '（', '(', ' '])
        .unwrap_or(text.len());
    let (value, rest) = text.split_at(end);
    if value.is_ascii() && !value.is_empty() {
        (
            Some(value),
            rest.trim_start_matches(['，', '。', '；', ' ']),
        )
    } else {
        (None, text)
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn prose_is_no_value() {
        for (text, expected) in [
            ("`空`", (Some("`空`"), "")),
            ("10", (Some("10"), "")),
            ("all members", (Some("all members"), "")),
            ("空", (None, "")),
            ("空。", (None, "")),
            ("空，表示不更新", (None, "空，表示不更新")),
            ("false，即关闭", (Some("false"), "即关闭")),
            ("3（天）", (Some("3"), "（天）")),
            ("如果有读者，则为 true", (None, "如果有读者，则为 true")),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }
}
