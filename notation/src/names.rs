//! Names of the schema as names in Rust: the rules that the generator keeps and the transcriber foresees.

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

/// Functions of every request, whose names no setter can have.
pub const REQUEST_FUNCTIONS: [&str; 11] = [
    "body",
    "by_filters",
    "default",
    "download",
    "filters",
    "items",
    "lenient_items",
    "new",
    "pages",
    "send",
    "unfiltered",
];

/// Functions of structs in a body, whose names none of their setters can have.
pub const BODY_FUNCTIONS: [&str; 3] = ["check_bounds", "default", "new"];

/// Headers that the client and its transport set themselves, in lower case.
pub const OWN_HEADERS: [&str; 7] = [
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
    "user-agent",
];

/// Variants that Rust or the generator takes.
const TAKEN_VARIANTS: [&str; 3] = ["ALL", "Self", "Unknown"];

/// Names of files that cannot be modules.
const NO_MODULES: [&str; 3] = ["lib", "main", "mod"];

/// Keywords that cannot be written as raw identifiers.
const NEVER_RAW: [&str; 5] = ["_", "crate", "self", "Self", "super"];

/// Keywords of Rust, edition 2024, strict and reserved.
const KEYWORDS: [&str; 53] = [
    "Self", "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Why a text cannot be the name of a field, parameter or variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadName {
    /// It is not made of ASCII letters, digits and `_`, or does not begin with a letter.
    NoWord,
    /// It would be this keyword, which has no raw form.
    Keyword(String),
    /// Rust or the generator has the name itself.
    Taken,
}

/// The name of a field or parameter: `userId` → `user_id`. Keywords need `r#` in front.
///
/// # Errors
///
/// Why it cannot be one.
pub fn field(wire: &str) -> Result<String, BadName> {
    let has_capitals = wire.contains(|letter: char| letter.is_ascii_uppercase());
    let name = if is_word(wire) && !has_capitals {
        wire.to_owned()
    } else {
        wire.to_snake_case()
    };
    // Whatever else the page may hold would be bent into a name that nobody would look for.
    let is_name = is_word(&wire.replace('-', "_")) && is_word(&name);
    if !is_name || name.starts_with(|first: char| first.is_ascii_digit()) {
        return Err(BadName::NoWord);
    }
    if can_be_raw(&name) {
        Ok(name)
    } else {
        Err(BadName::Keyword(name))
    }
}

/// The name of a struct or enum: `interview_extend` → `InterviewExtend`.
///
/// # Errors
///
/// Why it cannot be one.
pub fn type_name(name: &str) -> Result<String, BadName> {
    let camel = name.to_upper_camel_case();
    let is_name = is_word(&name.replace(['.', '-'], "_"))
        && camel.starts_with(|first: char| first.is_ascii_alphabetic());
    is_name.then_some(camel).ok_or(BadName::NoWord)
}

/// The name of a variant: `not_started` → `NotStarted`.
///
/// # Errors
///
/// Why it cannot be one.
pub fn variant(name: &str) -> Result<String, BadName> {
    let camel = type_name(name)?;
    if TAKEN_VARIANTS.contains(&camel.as_str()) {
        Err(BadName::Taken)
    } else {
        Ok(camel)
    }
}

/// Whether the client or its transport sets the header itself.
#[must_use]
pub fn is_own_header(name: &str) -> bool {
    OWN_HEADERS.contains(&name.to_ascii_lowercase().as_str())
}

/// Whether a folder or file of that name can be a module.
#[must_use]
pub fn is_module(name: &str) -> bool {
    let is_lower = is_word(name) && !name.contains(|letter: char| letter.is_ascii_uppercase());
    let starts_well = name.starts_with(|first: char| first.is_ascii_lowercase());
    is_lower && starts_well && can_be_raw(name) && !NO_MODULES.contains(&name)
}

/// Whether the name is made of ASCII letters, digits and underscores only.
#[must_use]
pub fn is_word(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Whether the name needs `r#`.
#[must_use]
pub fn is_keyword(name: &str) -> bool {
    KEYWORDS.binary_search(&name).is_ok()
}

fn can_be_raw(name: &str) -> bool {
    !NEVER_RAW.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{BadName, KEYWORDS, field, is_module, variant};

    #[test]
    fn keywords_are_sorted_for_the_search() {
        assert!(KEYWORDS.is_sorted());
    }

    #[test]
    fn names_of_fields() {
        assert_eq!(field("userId").as_deref(), Ok("user_id"));
        assert_eq!(field("user-id").as_deref(), Ok("user_id"));
        assert_eq!(field("x2").as_deref(), Ok("x2"));
        assert_eq!(field("type").as_deref(), Ok("type"));
        assert_eq!(field("self"), Err(BadName::Keyword("self".to_owned())));
        for bad in ["", "2x", "a b", "名", "a.b"] {
            assert_eq!(field(bad), Err(BadName::NoWord), "{bad}");
        }
    }

    #[test]
    fn names_of_variants_and_modules() {
        assert_eq!(variant("not_started").as_deref(), Ok("NotStarted"));
        assert_eq!(variant("unknown"), Err(BadName::Taken));
        assert_eq!(variant("a_l_l"), Err(BadName::Taken));
        assert!(is_module("interview") && is_module("type"));
        assert!(!is_module("mod") && !is_module("2x") && !is_module("crate"));
    }
}
