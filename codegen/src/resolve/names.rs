//! Names of the page to names in Rust.

use std::collections::BTreeMap;

use feishu_notation::names::BadName;
use feishu_notation::{Location, Problems, Spanned};

use crate::model::{FieldName, Presence, Shape, TypeName, VariantName};

/// What to do about two fields or parameters of one name.
pub(crate) const NAME_HINT: &str = "give one of the two another Rust name with `name:`";

/// The Rust name of a struct.
pub(crate) fn of_struct(name: &Spanned<String>, problems: &mut Problems) -> Option<TypeName> {
    checked(name, TypeName::of_struct, problems)
}

/// The Rust name of an enum.
pub(crate) fn of_enum(name: &Spanned<String>, problems: &mut Problems) -> Option<TypeName> {
    checked(name, TypeName::of_enum, problems)
}

/// The Rust name of a variant.
pub(crate) fn of_variant(name: &Spanned<String>, problems: &mut Problems) -> Option<VariantName> {
    checked(name, VariantName::new, problems)
}

/// The Rust name of a field or parameter.
pub(crate) fn of_field(wire: &Spanned<String>, problems: &mut Problems) -> Option<FieldName> {
    checked(wire, FieldName::new, problems)
}

fn checked<N>(
    name: &Spanned<String>,
    of: fn(&str) -> Result<N, BadName>,
    problems: &mut Problems,
) -> Option<N> {
    of(&name.value)
        .map_err(|bad| report(name, &bad, problems))
        .ok()
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
        let owner = format!("the method that clears `{}`", field.plain());
        let clear = field.preceded_by("clear");
        names.claim(clear.plain(), owner, at, NAME_HINT, problems);
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
