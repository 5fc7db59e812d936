//! The file name in the header `content-disposition`, by RFC 6266.

use percent_encoding::percent_decode_str;

/// The name without folders, which must not choose where a file is written. The extended form goes first.
pub(super) fn file_name(header: &str) -> Option<String> {
    let parameters = parameters(header);
    let value = |name: &str| {
        let mut found = parameters.iter().filter(|(key, _)| key == name);
        found.next().map(|(_, value)| value.as_str())
    };
    let extended = value("filename*").and_then(decode_extended);
    let name = extended.or_else(|| value("filename").map(str::to_owned))?;
    without_folder(&name)
}

/// Name in lower case and value of each parameter.
fn parameters(header: &str) -> Vec<(String, String)> {
    let mut parameters = Vec::new();
    let mut rest = header.split_once(';').map_or("", |(_, rest)| rest);
    while let Some((name, after)) = rest.split_once('=') {
        let (value, after) = split_value(after.trim_start());
        parameters.push((name.trim().to_ascii_lowercase(), value));
        rest = after.split_once(';').map_or("", |(_, rest)| rest);
    }
    parameters
}

/// A value, and what follows it.
fn split_value(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"') {
        return split_quoted(quoted);
    }
    let (value, after) = text.split_at(text.find(';').unwrap_or(text.len()));
    (value.trim().to_owned(), after)
}

/// A value in quotation marks, the first of which is gone.
fn split_quoted(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            '\\' => value.extend(characters.next()),
            _ => value.push(character),
        }
    }
    (value, characters.as_str())
}

/// Character set, language and percent-encoded text. UTF-8 is the only set that servers must use.
fn decode_extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_, text) = rest.split_once('\'')?;
    if !charset.eq_ignore_ascii_case("utf-8") {
        return None;
    }
    let text = percent_decode_str(text).decode_utf8().ok()?;
    Some(text.into_owned())
}

fn without_folder(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    let name = name.trim();
    (!matches!(name, "" | "." | "..")).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_names(cases: &[(&str, Option<&str>)]) {
        for (header, name) in cases {
            assert_eq!(file_name(header).as_deref(), *name, "{header}");
        }
    }

    #[test]
    fn names_come_in_every_form() {
        assert_names(&[
            ("attachment; filename=report.pdf", Some("report.pdf")),
            (
                "attachment;FileName = \"a b; c=d.pdf\" ; x=y",
                Some("a b; c=d.pdf"),
            ),
            (r#"attachment; filename="a \"b\".pdf""#, Some("a \"b\".pdf")),
            (
                "attachment; filename=\"\u{7b80}\u{5386}.pdf\"",
                Some("\u{7b80}\u{5386}.pdf"),
            ),
            (
                "attachment; filename=\"x.pdf\"; filename*=UTF-8''%E7%AE%80.pdf",
                Some("\u{7b80}.pdf"),
            ),
            (
                "attachment; filename*=utf-8'zh-CN'%e7%ae%80.pdf; filename=x.pdf",
                Some("\u{7b80}.pdf"),
            ),
        ]);
    }

    #[test]
    fn what_cannot_be_decoded_gives_way() {
        assert_names(&[
            (
                "attachment; filename*=UTF-8''%FF; filename=x.pdf",
                Some("x.pdf"),
            ),
            (
                "attachment; filename*=GBK''%BC%F2; filename=x.pdf",
                Some("x.pdf"),
            ),
            ("attachment; filename*=x.pdf", None),
        ]);
    }

    #[test]
    fn no_name_leads_into_a_folder() {
        assert_names(&[
            ("attachment; filename=\"../../etc/passwd\"", Some("passwd")),
            (
                "attachment; filename*=UTF-8''..%2F..%5Cx%00%0A.pdf",
                Some("x.pdf"),
            ),
            ("attachment; filename=..", None),
            ("attachment; filename=\"a/\"", None),
        ]);
    }

    #[test]
    fn nonsense_is_no_name() {
        assert_names(&[
            ("", None),
            ("attachment", None),
            ("attachment; filename", None),
            ("attachment; filename=", None),
            ("attachment; filename=\"open", Some("open")),
            ("attachment; filename=\"\\", None),
            (";;==;filename*='", None),
        ]);
    }
}
