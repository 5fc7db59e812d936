//! The tags of a line.

/// A part of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Open(Tag<'a>),
    /// The end of the tag of this name.
    Close(&'a str),
    Text(&'a str),
}

/// A tag that opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; the quotes around it may be missing, or one of them.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let is_apart = |start: &usize| self.attributes[..*start].ends_with(char::is_whitespace);
        let starts = self.attributes.match_indices(name).map(|(start, _)| start);
        let value = starts.filter(is_apart).find_map(|start| {
            let rest = self.attributes[start + name.len()..].trim_start();
            rest.strip_prefix('=').map(str::trim_start)
        })?;
        let (value, ends): (&str, &[char]) = match value.strip_prefix('"') {
            Some(value) => (value, &['"']),
            None => (value, &['"', ' ']),
        };
        value.split(ends).next()
    }
}

/// Names of tags of HTML that lay out text; whatever else begins with `<` and is not of the platform is text.
const LAYOUT: [&str; 5] = ["tr", "div", "span", "font", "p"];

/// Cuts a line at its tags.
pub(super) fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut from = 0;
    while let Some(found) = line[from..].find('<') {
        let open = from + found;
        from = open + 1;
        let Some((tag, end)) = tag(&line[from..]) else {
            continue;
        };
        if open > start {
            pieces.push(Piece::Text(&line[start..open]));
        }
        pieces.push(tag);
        from += end;
        start = from;
    }
    if start < line.len() {
        pieces.push(Piece::Text(&line[start..]));
    }
    pieces
}

/// The tag that the text after a `<` is, and where it ends.
fn tag(text: &str) -> Option<(Piece<'_>, usize)> {
    let end = end(text)?;
    let inner = &text[..end];
    let (is_close, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner.trim_end_matches('/')),
    };
    let length = inner.find(char::is_whitespace).unwrap_or(inner.len());
    let (name, attributes) = inner.split_at(length);
    let is_known = name.starts_with("md-") || LAYOUT.contains(&name);
    let piece = if is_close {
        Piece::Close(name)
    } else {
        Piece::Open(Tag { name, attributes })
    };
    is_known.then_some((piece, end + 1))
}

/// Where the `>` stands that is not in quotes, or, if a quote is not closed, the first one.
fn end(text: &str) -> Option<usize> {
    let mut in_quotes = false;
    let outside = text.char_indices().find(|(_, character)| {
        in_quotes ^= *character == '"';
        *character == '>' && !in_quotes
    });
    outside.map(|(index, _)| index).or_else(|| text.find('>'))
}

#[cfg(test)]
mod tests {
    use super::end;

    #[test]
    fn a_tag_ends_outside_of_quotes_if_those_are_closed() {
        for (text, expected) in [
            ("a>b>", Some(1)),
            (r#"a b="1 > 2" c="3">d>"#, Some(17)),
            (r#"a b="1>2"#, Some(6)),
            ("a", None),
        ] {
            assert_eq!(end(text), expected, "{text}");
        }
    }
}
