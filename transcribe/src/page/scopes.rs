//! Names of scopes within prose: `获取面试信息(hire:interview:readonly)`.

/// The scopes that a text names: words with a colon in them, any single word in parentheses, and one in back-ticks that is
/// repeated as its own description.
pub(super) fn find(text: &str) -> Vec<String> {
    let mut scopes: Vec<String> = Vec::new();
    let text = without_links(text);
    for (start, word) in words(&text) {
        let (before, behind) = (&text[..start], &text[start + word.len()..]);
        let in_parentheses = before.ends_with(['(', '（']) && behind.starts_with([')', '）']);
        let is_repeated = before.ends_with('`')
            && behind
                .strip_prefix("` ")
                .and_then(|rest| words(rest).next())
                == Some((0, word));
        let word = word.trim_matches(['.', ':', '-']);
        if ((in_parentheses || is_repeated) && !word.is_empty() || word.contains(':'))
            && !scopes.contains(&word.to_owned())
        {
            scopes.push(word.to_owned());
        }
    }
    scopes
}

/// Runs of the characters that scopes are made of, with where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '.' | ':' | '-'))
        .map(move |word| {
            let place = text[start..]
                .find(word)
                .map_or(start, |offset| start + offset);
            start = place + word.len();
            (place, word)
        })
        .filter(|(_, word)| !word.is_empty())
}

/// The text without addresses, which have colons too.
fn without_links(text: &str) -> String {
    let mut plain = super::markdown::link_text(text);
    while let Some(scheme) = plain.find("://") {
        let start = plain[..scheme]
            .rfind(|c: char| !c.is_ascii_alphanumeric())
            .map_or(0, |index| {
                index + plain[index..].chars().next().map_or(1, char::len_utf8)
            });
        let end = plain[scheme..]
            .find(char::is_whitespace)
            .map_or(plain.len(), |length| scheme + length);
        plain.replace_range(start..end, "");
    }
    plain
}
