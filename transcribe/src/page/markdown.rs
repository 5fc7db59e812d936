//! The little of Markdown and HTML that cells hold.

/// Prose on one line: entities decoded, escapes removed outside of code, white space collapsed.
pub(super) fn prose(text: &str) -> String {
    let text = decode_entities(text);
    let mut plain = String::with_capacity(text.len());
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            plain.push('`');
        }
        let in_code = index % 2 == 1;
        if in_code {
            plain.push_str(part);
        } else {
            plain.push_str(&unescape(part));
        }
    }
    collapse(&plain)
}

/// A name or type: what remains without links, code marks, emphasis and escapes.
pub(super) fn identifier(text: &str) -> String {
    let mut text = link_text(&decode_entities(text));
    text.retain(|character| !matches!(character, '`' | '*'));
    let text = unescape(&text);
    collapse(&text)
}

/// White space of any kind, also such as does not break, becomes single spaces.
pub(super) fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    collapsed
}

/// Removes the backslash before punctuation, except in `\"` and `\\`, which belong to JSON.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let escapes = character == '\\'
            && characters
                .peek()
                .is_some_and(|next| next.is_ascii_punctuation() && !matches!(next, '"' | '\\'));
        if !escapes {
            plain.push(character);
        }
    }
    plain
}

const ENTITIES: [(&str, &str); 9] = [
    ("&nbsp;", "\u{a0}"),
    ("&ensp;", "\u{2002}"),
    ("&emsp;", "\u{2003}"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&#124;", "|"),
    // The last, so that `&amp;lt;` stays `&lt;`.
    ("&amp;", "&"),
];

/// Replaces HTML's entities by what they stand for.
pub(super) fn decode_entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    ENTITIES
        .iter()
        .fold(text.to_owned(), |text, (entity, character)| {
            text.replace(entity, character)
        })
}

/// Replaces each link by its text.
pub(super) fn link_text(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, label, after)) = next_link(rest) {
        plain.push_str(before);
        plain.push_str(label);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// What stands before the first link, its text, and what stands after it.
fn next_link(text: &str) -> Option<(&str, &str, &str)> {
    let middle = text.find("](")?;
    let start = text[..middle].rfind('[')?;
    let end = middle + text[middle..].find(')')?;
    Some((&text[..start], &text[start + 1..middle], &text[end + 1..]))
}

/// A value as it goes over the wire: without the back-ticks or quotes around it.
pub(super) fn value(text: &str) -> String {
    let text = decode_entities(text.trim());
    let text = text.trim();
    match between(text, '`', '`').filter(|inner| !inner.contains('`')) {
        Some(code) => quoted(code.trim()).unwrap_or_else(|| code.trim().to_owned()),
        None => quoted(text).unwrap_or_else(|| unescape(text)),
    }
}

/// Cuts a value that stands in back-ticks or quotes from the text after it.
pub(super) fn split_value(text: &str) -> (&str, &str) {
    let text = text.trim();
    let end = match text.chars().next() {
        Some('`') => text[1..].find('`').map(|length| length + 2),
        Some('"') => Some(string_length(text)).filter(|end| text[*end..].starts_with(' ')),
        _ => None,
    };
    let (value, rest) = text.split_at(end.unwrap_or(text.len()));
    (value, rest.trim())
}

/// The length of the JSON string that the text begins with, quotes included.
pub(super) fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    for (index, character) in text.char_indices().skip(1) {
        if character == '"' && !is_escaped {
            return index + 1;
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    text.len()
}

/// What stands in quotes, with JSON's escapes resolved.
fn quoted(text: &str) -> Option<String> {
    if let Some(inner) = between(text, '“', '”') {
        return Some(inner.to_owned());
    }
    let inner = between(text, '"', '"')?;
    Some(json_string(inner).unwrap_or_else(|| unescape(inner)))
}

fn between(text: &str, open: char, close: char) -> Option<&str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

/// Resolves the escapes of a JSON string, given without its quotes; `None` if it is not one.
fn json_string(inner: &str) -> Option<String> {
    let mut plain = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => return None,
            '\\' => plain.push(json_escape(&mut characters)?),
            other => plain.push(other),
        }
    }
    Some(plain)
}

fn json_escape(characters: &mut std::str::Chars<'_>) -> Option<char> {
    match characters.next()? {
        'n' => Some('\n'),
        't' => Some('\t'),
        'r' => Some('\r'),
        'u' => {
            let digits: String = characters.by_ref().take(4).collect();
            char::from_u32(u32::from_str_radix(&digits, 16).ok()?)
        }
        plain @ ('"' | '\\' | '/') => Some(plain),
        _ => None,
    }
}

/// Counts brackets outside of quotes.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    depth: i32,
    in_quotes: bool,
    is_escaped: bool,
}

impl Brackets {
    pub(super) fn feed(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                _ if self.is_escaped => {}
                '"' => self.in_quotes = !self.in_quotes,
                '{' | '[' if !self.in_quotes => self.depth += 1,
                '}' | ']' if !self.in_quotes => self.depth -= 1,
                _ => {}
            }
            self.is_escaped = character == '\\' && !self.is_escaped;
        }
    }

    /// Whether more were opened than closed.
    pub(super) fn is_open(&self) -> bool {
        self.depth > 0
    }
}

#[cfg(test)]
mod tests {
    use super::{json_string, string_length};

    #[test]
    fn a_json_string_ends_at_a_quote_that_is_not_escaped() {
        assert_eq!(string_length(r#""a\"b" c"#), 6);
        assert_eq!(string_length(r#""a\\" c"#), 5);
        assert_eq!(string_length(r#""a"#), 2);
    }

    #[test]
    fn json_has_escapes_of_its_own() {
        let plain = json_string(r"a\r\n\t\u0041\/");
        assert_eq!(plain.as_deref(), Some("a\r\n\tA/"));
        assert_eq!(json_string(r"\x"), None);
    }
}
