//! The file name in the header `content-disposition`, by RFC 6266 and as servers write it in fact.

use std::borrow::Cow;

use percent_encoding::percent_decode;

/// The name as the server gives it. The extended form is preferred. None if there is no name, or one in an
/// unknown encoding.
pub(super) fn file_name(header: &[u8]) -> Option<String> {
    let parameters = parameters(header);
    let value = |name: &[u8]| {
        let mut found = parameters.iter().filter(|(key, _)| key == name);
        found.next().map(|(_, value)| value.as_slice())
    };
    let extended = value(b"filename*").and_then(decode_extended);
    extended.or_else(|| decode_plain(value(b"filename")?))
}

/// Name in lower case and value of each parameter.
fn parameters(header: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut parameters = Vec::new();
    let mut rest = after(header, b';');
    while let Some(equals) = position(rest, b'=') {
        let name = rest[..equals].trim_ascii().to_ascii_lowercase();
        let (value, following) = split_value(rest[equals + 1..].trim_ascii_start());
        parameters.push((name, value));
        rest = after(following, b';');
    }
    parameters
}

fn position(bytes: &[u8], wanted: u8) -> Option<usize> {
    bytes.iter().position(|byte| *byte == wanted)
}

/// What follows the first such byte.
fn after(bytes: &[u8], wanted: u8) -> &[u8] {
    position(bytes, wanted).map_or(&[], |at| &bytes[at + 1..])
}

/// A value, and what follows it.
fn split_value(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    if let Some(quoted) = bytes.strip_prefix(b"\"") {
        return split_quoted(quoted);
    }
    let (value, following) = bytes.split_at(position(bytes, b';').unwrap_or(bytes.len()));
    (value.trim_ascii().to_vec(), following)
}

/// A value in quotation marks, the first of which is gone.
fn split_quoted(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut value = Vec::new();
    let mut rest = bytes.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'"' => break,
            b'\\' => value.extend(rest.next()),
            _ => value.push(*byte),
        }
    }
    (value, rest.as_slice())
}

/// Character set, language and percent-encoded text, by RFC 5987, which requires these two character sets.
fn decode_extended(value: &[u8]) -> Option<String> {
    let value = str::from_utf8(value).ok()?;
    let (charset, rest) = value.split_once('\'')?;
    let (_, text) = rest.split_once('\'')?;
    let bytes: Cow<'_, [u8]> = percent_decode(text.as_bytes()).into();
    match &*charset.to_ascii_lowercase() {
        "utf-8" => String::from_utf8(bytes.into_owned()).ok(),
        "iso-8859-1" => Some(bytes.iter().copied().map(char::from).collect()),
        _ => None,
    }
}

/// UTF-8, which many servers percent-encode although the standard does not provide for it.
fn decode_plain(value: &[u8]) -> Option<String> {
    let text = str::from_utf8(value).ok()?;
    let decoded = percent_decode(value).decode_utf8();
    Some(decoded.map_or_else(|_| text.to_owned(), Cow::into_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_names<'a>(cases: impl IntoIterator<Item = (&'a [u8], Option<&'a str>)>) {
        for (header, name) in cases {
            let found = file_name(header);
            assert_eq!(found.as_deref(), name, "{}", header.escape_ascii());
        }
    }

    #[test]
    fn names_come_in_every_form() {
        assert_names([
            (&b"attachment; filename=report.pdf"[..], Some("report.pdf")),
            (
                b"attachment;FileName = \"a b; c=d.pdf\" ; x=y",
                Some("a b; c=d.pdf"),
            ),
            (
                br#"attachment; filename="a \"b\".pdf""#,
                Some("a \"b\".pdf"),
            ),
            (
                "attachment; filename=\"\u{7b80}\u{5386}.pdf\"".as_bytes(),
                Some("\u{7b80}\u{5386}.pdf"),
            ),
            (
                b"attachment; filename=\"x.pdf\"; filename*=UTF-8''%E7%AE%80.pdf",
                Some("\u{7b80}.pdf"),
            ),
            (
                b"attachment; filename*=utf-8'zh-CN'%e7%ae%80.pdf; filename=x.pdf",
                Some("\u{7b80}.pdf"),
            ),
            (
                b"attachment; filename*=ISO-8859-1'en'%A3%20rates.pdf",
                Some("\u{a3} rates.pdf"),
            ),
            (
                b"attachment; filename=\"%E7%AE%80%20a.pdf\"",
                Some("\u{7b80} a.pdf"),
            ),
        ]);
    }

    #[test]
    fn what_cannot_be_decoded_gives_way() {
        assert_names([
            (
                &b"attachment; filename*=UTF-8''%FF; filename=x.pdf"[..],
                Some("x.pdf"),
            ),
            (
                b"attachment; filename*=GBK''%BC%F2; filename=x.pdf",
                Some("x.pdf"),
            ),
            (b"attachment; filename=\"\xBC\xF2.pdf\"", None),
            (
                b"attachment; filename=\"\xBC\xF2.pdf\"; filename*=UTF-8''x.pdf",
                Some("x.pdf"),
            ),
            (b"attachment; filename*=x.pdf", None),
            (b"attachment; filename=\"100%.pdf\"", Some("100%.pdf")),
            (b"attachment; filename=\"a%FF.pdf\"", Some("a%FF.pdf")),
        ]);
    }

    #[test]
    fn nonsense_is_no_name() {
        assert_names([
            (&b""[..], None),
            (b"attachment", None),
            (b"attachment; filename", None),
            (b"attachment; filename=", Some("")),
            (b"attachment; filename=\"open", Some("open")),
            (b"attachment; filename=\"\\", Some("")),
            (b";;==;filename*='", None),
        ]);
    }
}
