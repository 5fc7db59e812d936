//! Names of the page to names in Rust.

use std::collections::BTreeMap;

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

use crate::diagnostics::Problems;
use crate::document::Spanned;
use crate::model::{Presence, Shape};
use crate::vocabulary;
use crate::yaml::NodeId;

/// What to do about two fields or parameters of one name.
pub(crate) const NAME_HINT: &str = "give one of the two another Rust name with `name:`";

/// Keywords that cannot be written as raw identifiers.
const NEVER_RAW: [&str; 5] = ["_", "crate", "self", "Self", "super"];

/// The Rust name of a struct: `interview_extend` → `InterviewExtend`.
pub(crate) fn struct_name(name: &Spanned<String>, problems: &mut Problems) -> Option<String> {
    type_name(name, "Object", problems)
}

/// The Rust name of an enum: `video_type` → `VideoType`.
pub(crate) fn enum_name(name: &Spanned<String>, problems: &mut Problems) -> Option<String> {
    type_name(name, "Value", problems)
}

fn type_name(
    name: &Spanned<String>,
    suffix_if_taken: &str,
    problems: &mut Problems,
) -> Option<String> {
    let camel = upper_camel(name, problems)?;
    Some(if vocabulary::is_taken(&camel) {
        camel + suffix_if_taken
    } else {
        camel
    })
}

/// The Rust name of a variant: `not_started` → `NotStarted`.
pub(crate) fn variant_name(name: &Spanned<String>, problems: &mut Problems) -> Option<String> {
    let camel = upper_camel(name, problems)?;
    if camel == "Self" || camel == "Unknown" {
        let message = format!("a variant cannot be called `{}`", name.value);
        problems.report(
            name.id,
            message,
            "choose another name: this one is taken by Rust or by the generator",
        );
        return None;
    }
    Some(camel)
}

fn upper_camel(name: &Spanned<String>, problems: &mut Problems) -> Option<String> {
    let camel = name.value.to_upper_camel_case();
    if is_word(&name.value.replace(['.', '-'], "_"))
        && camel.starts_with(|first: char| first.is_ascii_alphabetic())
    {
        return Some(camel);
    }
    report_bad(name, problems);
    None
}

/// The Rust name of a field or parameter: `userId` → `user_id`, `type` → `r#type`.
pub(crate) fn field_name(wire: &Spanned<String>, problems: &mut Problems) -> Option<String> {
    let is_plain = is_word(&wire.value)
        && !wire
            .value
            .contains(|letter: char| letter.is_ascii_uppercase());
    let name = if is_plain {
        wire.value.clone()
    } else {
        wire.value.to_snake_case()
    };
    // Whatever else the page may hold would be bent into a name that nobody would look for.
    let is_name = is_word(&wire.value.replace('-', "_")) && is_word(&name);
    if !is_name || name.starts_with(|first: char| first.is_ascii_digit()) {
        report_bad(wire, problems);
        return None;
    }
    if NEVER_RAW.contains(&name.as_str()) {
        let message = format!("`{name}` is a keyword that Rust has no other spelling for");
        problems.report(
            wire.id,
            message,
            "give the entry another Rust name with `name:`",
        );
        return None;
    }
    Some(if is_keyword(&name) {
        format!("r#{name}")
    } else {
        name
    })
}

fn report_bad(name: &Spanned<String>, problems: &mut Problems) {
    let message = format!("`{}` cannot be a Rust name", name.value.escape_debug());
    problems.report(name.id, message, "use ASCII letters, digits and `_`, beginning with a letter; for a field, say it with `name:`");
}

/// Claims the name of the method that sends `null`, where there is one.
pub(crate) fn claim_clear(
    field: &str,
    shape: &Shape,
    at: NodeId,
    names: &mut Names,
    problems: &mut Problems,
) {
    if shape.presence == Presence::Nullable {
        let plain = field.trim_start_matches("r#");
        let owner = format!("the method that clears `{plain}`");
        names.claim(&format!("clear_{plain}"), owner, at, NAME_HINT, problems);
    }
}

/// Whether the name is made of ASCII letters, digits and underscores only.
pub(crate) fn is_word(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Whether the name needs `r#`.
pub(crate) fn is_keyword(name: &str) -> bool {
    // The parser does not know the keyword that edition 2024 brought.
    name == "gen" || syn::parse_str::<syn::Ident>(name).is_err()
}

/// Whether the keyword can be written as `r#name`.
pub(crate) fn can_be_raw(name: &str) -> bool {
    !NEVER_RAW.contains(&name)
}

/// Names given out so far in one namespace, and to what.
#[derive(Debug, Default)]
pub(crate) struct Names {
    given: BTreeMap<String, String>,
}

impl Names {
    /// Keeps the name from being given away.
    pub(crate) fn reserve(&mut self, name: &str, owner: String) {
        self.given.insert(name.to_owned(), owner);
    }

    /// Gives the name to `owner`, or reports who has it.
    pub(crate) fn claim(
        &mut self,
        name: &str,
        owner: String,
        at: NodeId,
        hint: &str,
        problems: &mut Problems,
    ) {
        if let Some(first) = self.given.get(name) {
            let message = format!("{owner} and {first} would both be `{name}` in Rust");
            problems.report(at, message, hint);
            return;
        }
        self.reserve(name, owner);
    }
}
