//! Names of scopes within prose: `获取面试信息(hire:interview:readonly)`.

/// The scopes that a text names: words with a colon in them, and any single word in parentheses.
pub(super) fn find(text: &str) -> Vec<String> {
    let mut scopes: Vec<String> = Vec::new();
    let text = without_links(text);
    for (start, word) in words(&text) {
        let in_parentheses = text[..start].ends_with(['(', '（'])
            && text[start + word.len()..].starts_with([')', '）']);
        let word = word.trim_matches(['.', ':', '-']);
        if (in_parentheses && !word.is_empty() || word.contains(':'))
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
