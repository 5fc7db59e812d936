//! Types as pages spell them, in the one spelling that the notation has.

/// What pages call single values, in lower case.
const SCALARS: [(&str, &[&str]); 5] = [
    (
        "int",
        &[
            "int", "integer", "long", "short", "byte", "int8", "int16", "int32", "int64", "i32",
            "i64", "uint", "uint8", "uint16", "uint32", "uint64", "u32", "u64", "bigint",
        ],
    ),
    ("string", &["string", "str", "varchar"]),
    ("boolean", &["boolean", "bool"]),
    (
        "number(float)",
        &["number", "float", "float32", "float64", "double", "decimal"],
    ),
    ("file", &["file", "binary", "bytes"]),
];

/// What pages call an object whose type has no name.
const OBJECTS: [&str; 9] = [
    "",
    "-",
    "/",
    "object",
    "struct",
    "json",
    "any",
    "interface",
    "map",
];

/// What stands around the type of the elements of a list.
const LISTS: [(&str, char); 6] = [
    ("array<", '>'),
    ("list<", '>'),
    ("array(", ')'),
    ("list(", ')'),
    ("array[", ']'),
    ("list[", ']'),
];

/// The type as the notation spells it: `Array<String>` → `string[]`. Names of other types stay as they are.
pub(super) fn type_text(text: &str) -> String {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    if let Some(element) = text.strip_suffix("[]") {
        return type_text(element) + "[]";
    }
    if let Some(element) = element(text, &lower) {
        return type_text(element) + "[]";
    }
    if let Some(parameters) = lower.strip_prefix("map<") {
        let parameters = &text[text.len() - parameters.len()..];
        let inner = parameters.strip_suffix('>').unwrap_or(parameters);
        let value = inner.split_once(',').map_or("", |(_, value)| value);
        return format!("map<string, {}>", type_text(value));
    }
    if ["array", "list"].contains(&lower.as_str()) {
        return "-[]".to_owned();
    }
    plain(text, &lower)
}

/// What the elements of a list are.
fn element<'a>(text: &'a str, lower: &str) -> Option<&'a str> {
    let (open, close) = LISTS.iter().find(|(open, _)| lower.starts_with(open))?;
    let inner = &text[open.len()..];
    Some(inner.strip_suffix(*close).unwrap_or(inner))
}

/// A type that is neither a list nor a map. What stands in parentheses only explains it.
fn plain(text: &str, lower: &str) -> String {
    let word = lower.split(['(', '（']).next().unwrap_or(lower).trim_end();
    let scalar = SCALARS.iter().find(|(_, words)| words.contains(&word));
    match scalar {
        Some((scalar, _)) => (*scalar).to_owned(),
        None if matches!(text, "-" | "") => text.to_owned(),
        None if OBJECTS.contains(&word) => "object".to_owned(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::type_text;

    #[test]
    fn one_type_has_many_spellings() {
        for (page, notation) in [
            ("String", "string"),
            ("bool", "boolean"),
            ("Integer", "int"),
            ("int64", "int"),
            ("long", "int"),
            ("double", "number(float)"),
            ("number(float)", "number(float)"),
            ("string(url)", "string"),
            ("array<string>", "string[]"),
            ("Array<Array<Object>>", "object[][]"),
            ("list<i64>", "int[]"),
            ("array", "-[]"),
            ("rule[][]", "rule[][]"),
            ("-[]", "-[]"),
            ("map", "object"),
            ("Map<String, Integer>", "map<string, int>"),
            (
                "map<string,map<string,book>>",
                "map<string, map<string, book>>",
            ),
            ("/", "object"),
            ("interface", "object"),
            ("departmentLeader[]", "departmentLeader[]"),
            ("list<", "[]"),
        ] {
            assert_eq!(type_text(page), notation, "{page}");
        }
    }
}
