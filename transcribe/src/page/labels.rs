//! The labels that part a description: `**示例值**：`, `**可选值有**：`, `- 最大值：` and their kin.

/// What a label announces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Example,
    Default,
    Fixed,
    Values,
    Rules,
    Bound(Bound),
    FieldScopes,
    /// Scopes that sending these values needs.
    ValueScopes(Vec<String>),
}

/// Kinds of bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Min,
    Max,
    Range,
    MinLength,
    MaxLength,
    LengthRange,
    Pattern,
}

const SIMPLE: [(Label, &[&str]); 11] = [
    (Label::Example, &["示例值"]),
    (Label::Default, &["默认值", "缺省值"]),
    (Label::Fixed, &["固定值"]),
    (Label::Rules, &["数据校验规则", "校验规则"]),
    (Label::Bound(Bound::Min), &["最小值"]),
    (Label::Bound(Bound::Max), &["最大值"]),
    (
        Label::Bound(Bound::Range),
        &["取值范围", "数据范围", "数值范围"],
    ),
    (Label::Bound(Bound::MinLength), &["最小长度"]),
    (Label::Bound(Bound::MaxLength), &["最大长度"]),
    (Label::Bound(Bound::LengthRange), &["长度范围"]),
    (
        Label::Bound(Bound::Pattern),
        &["正则校验", "正则表达式", "正则"],
    ),
];

/// Longest first, since some begin or end others.
const VALUES: [&str; 13] = [
    "可选值如下",
    "可能值如下",
    "枚举值如下",
    "取值如下",
    "枚举如下",
    "可选值有",
    "可能值有",
    "枚举值有",
    "取值有",
    "可选值",
    "可能值",
    "枚举值",
    "枚举",
];

/// In characters; the scopes' label may end in a condition.
const LONGEST_NAME: usize = 40;

const SCOPES: &str = "字段权限要求";

/// The label that a text begins with, after a bullet maybe, and what follows it.
pub(super) fn leading(text: &str) -> Option<(Label, &str)> {
    let text = without_bullet(text).unwrap_or(text).trim_start();
    let body = text.strip_prefix("**").unwrap_or(text).trim_start();
    if body.starts_with("当值为") {
        return value_scopes(body);
    }
    let end = name_length(body)?;
    let label = lookup(body[..end].trim())?;
    let is_bold = body.len() < text.len();
    after(&body[end..], is_bold).map(|rest| (label, rest))
}

/// Names of labels are short, and end at a colon or with the bold print.
fn name_length(body: &str) -> Option<usize> {
    let mut characters = body.char_indices().take(LONGEST_NAME);
    let end = characters.find(|(_, character)| matches!(character, '：' | ':' | '*'));
    match end {
        Some((index, _)) => Some(index),
        None => (body.chars().count() < LONGEST_NAME).then_some(body.len()),
    }
}

/// What follows the name of a label: a colon, or at least the end of bold print.
fn after(rest: &str, is_bold: bool) -> Option<&str> {
    let closed = rest.strip_prefix("**").map(str::trim_start);
    let rest = closed.unwrap_or(rest);
    match rest.strip_prefix(['：', ':']).map(str::trim_start) {
        Some(rest) if is_bold && closed.is_none() => {
            Some(rest.strip_prefix("**").unwrap_or(rest).trim())
        }
        Some(rest) => Some(rest.trim()),
        None => (is_bold && closed.is_some()).then(|| rest.trim()),
    }
}

fn lookup(name: &str) -> Option<Label> {
    if VALUES.contains(&name) {
        return Some(Label::Values);
    }
    if name.starts_with(SCOPES) {
        return Some(Label::FieldScopes);
    }
    let known = SIMPLE.iter().find(|(_, names)| names.contains(&name));
    known.map(|(label, _)| label.clone())
}

fn value_scopes(body: &str) -> Option<(Label, &str)> {
    let (condition, rest) = body.split_once(SCOPES)?;
    let condition = condition.strip_prefix("当值为")?;
    let mut values: Vec<String> = code(condition).map(str::to_owned).collect();
    if values.is_empty() {
        let plain = condition.trim_matches([' ', '，', ',', '时', '"', '“', '”']);
        values.push(plain.to_owned());
    }
    let colon = rest.find(['：', ':'])?;
    let rest = rest[colon..].trim_start_matches(['：', ':', '*', ' ']);
    Some((Label::ValueScopes(values), rest))
}

/// What stands in back-ticks.
pub(super) fn code(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split('`').skip(1).step_by(2);
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// The text after its bullet.
pub(super) fn without_bullet(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let rest = text.strip_prefix(['-', '*', '+', '•', '·'])?;
    rest.starts_with(char::is_whitespace)
        .then(|| rest.trim_start())
}

/// Whether the text is a bold label, known or not.
pub(super) fn is_bold(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with("**") || text.starts_with("<strong>") || text.starts_with("<b>")
}

/// Whether prose ends in words that announce a list of values.
pub(super) fn announces_values(text: &str) -> bool {
    let text = text.trim_end_matches(['：', ':', ' ']);
    VALUES.iter().any(|phrase| text.ends_with(phrase))
}

/// Whether a line ends in a bold label of its own, of which the lines below speak.
pub(super) fn ends_bold(text: &str) -> bool {
    text.trim_end_matches(['：', ':', ' ']).ends_with("**")
}

/// Cuts a line before each label within it, for pages that have lost their line breaks.
pub(super) fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut previous = ' ';
    for (index, character) in text.char_indices() {
        let is_bold = text[index..].starts_with("**");
        let may_start = is_bold || previous.is_whitespace() && !character.is_whitespace();
        previous = character;
        if may_start && starts_label(&text[index..]) && is_complete(&text[start..index]) {
            parts.push(cut_bullet(&text[start..index]));
            start = index;
        }
    }
    parts.push(&text[start..]);
    parts
}

/// Whether a part can end where it does: it is more than a bullet, and no bold print is open.
fn is_complete(part: &str) -> bool {
    let has_text = !part.trim_matches([' ', '-', '*', '+']).is_empty();
    has_text && part.matches("**").count().is_multiple_of(2)
}

fn starts_label(text: &str) -> bool {
    without_bullet(text).is_none() && leading(text).is_some()
}

/// The bullet at the end belongs to what follows.
fn cut_bullet(text: &str) -> &str {
    let trimmed = text.trim_end();
    trimmed.strip_suffix(" -").unwrap_or(trimmed)
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn a_colon_follows_a_label_or_ends_its_bold_print() {
        for (rest, is_bold, expected) in [
            ("： a", false, Some("a")),
            ("**：a", true, Some("a")),
            ("：** a", true, Some("a")),
            ("** a", true, Some("a")),
            ("：**a**", false, Some("**a**")),
            (" a", true, None),
            ("** a", false, None),
        ] {
            assert_eq!(after(rest, is_bold), expected, "{rest}");
        }
    }
}
