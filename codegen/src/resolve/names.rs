//! Names of the page to names in Rust.

use std::collections::BTreeMap;

use feishu_notation::names::{self, BadName};
use feishu_notation::{Location, Problems, Spanned};

use crate::model::{FieldName, Presence, Shape};
use crate::vocabulary;

/// What to do about two fields or parameters of one name.
pub(crate) const NAME_HINT: &str = "give one of the two another Rust name with `name:`";

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
    let camel = names::type_name(&name.value);
    let camel = camel.map_err(|bad| report(name, &bad, problems)).ok()?;
    Some(if vocabulary::is_taken(&camel) {
        camel + suffix_if_taken
    } else {
        camel
    })
}

/// The Rust name of a variant: `not_started` → `NotStarted`.
pub(crate) fn variant_name(name: &Spanned<String>, problems: &mut Problems) -> Option<String> {
    let variant = names::variant(&name.value);
    variant.map_err(|bad| report(name, &bad, problems)).ok()
}

/// The Rust name of a field or parameter: `userId` → `user_id`.
pub(crate) fn field_name(wire: &Spanned<String>, problems: &mut Problems) -> Option<FieldName> {
    let name = names::field(&wire.value);
    let name = name.map_err(|bad| report(wire, &bad, problems)).ok()?;
    Some(FieldName::new(name))
}

fn report(name: &Spanned<String>, bad: &BadName, problems: &mut Problems) {
    let (message, hint) = match bad {
        BadName::NoWord => (
            format!("`{}` cannot be a Rust name", name.value.escape_debug()),
            "use ASCII letters, digits and `_`, beginning with a letter; for a field, say it with `name:`",
        ),
        BadName::Keyword(keyword) => (
            format!("`{keyword}` is a keyword that Rust has no other spelling for"),
            "give the entry another Rust name with `name:`",
        ),
        BadName::Taken => (
            format!("a variant cannot be called `{}`", name.value),
            "choose another name: this one is taken by Rust or by the generator",
        ),
    };
    problems.report(name.at, message, hint);
}

/// Claims the name of the method that sends `null`, where there is one.
pub(crate) fn claim_clear(
    field: &FieldName,
    shape: &Shape,
    at: Location,
    names: &mut Names,
    problems: &mut Problems,
) {
    if shape.presence == Presence::Nullable {
        let plain = field.plain();
        let owner = format!("the method that clears `{plain}`");
        names.claim(&format!("clear_{plain}"), owner, at, NAME_HINT, problems);
    }
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
        at: Location,
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
