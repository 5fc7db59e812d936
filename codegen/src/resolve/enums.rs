//! Enum value lists.

use std::collections::BTreeSet;

use heck::ToShoutySnakeCase as _;

use feishu_notation::{EnumValue, Literal, Problems, Spanned, TypeText};

use super::names::{self, Names};
use crate::model::{Values, Variant};

/// How the values of an enum look on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WireType {
    Int,
    Text,
}

impl WireType {
    /// That of values of a type.
    pub(crate) fn of(type_text: &TypeText) -> Option<Self> {
        match type_text {
            TypeText::Int => Some(Self::Int),
            TypeText::Text => Some(Self::Text),
            _ => None,
        }
    }
}

/// Checks a value list and names its variants.
pub(crate) fn values(
    list: &[EnumValue],
    wire_type: WireType,
    at: &Spanned<String>,
    problems: &mut Problems,
) -> Option<Values> {
    if list.is_empty() {
        problems.report(
            at.at,
            format!("`{}` has no values", at.value),
            "list the page's values, or remove `enum`",
        );
    }
    let variants = variants(list, problems);
    match wire_type {
        WireType::Int => Some(Values::Int(pairs(list, int_value, variants, problems)?)),
        WireType::Text => Some(Values::Text(pairs(list, text_value, variants, problems)?)),
    }
}

/// Checks a list of flags: each is one bit.
pub(crate) fn flags(
    list: &[EnumValue],
    at: &Spanned<String>,
    problems: &mut Problems,
) -> Option<Values> {
    let Values::Int(flags) = values(list, WireType::Int, at, problems)? else {
        return None;
    };
    for (value, written) in flags.iter().map(|(value, _)| *value).zip(list) {
        if value.count_ones() != 1 || value < 0 {
            let message = format!("the flag `{value}` is not a single bit");
            problems.report(
                written.wire.at,
                message,
                "flags are 1, 2, 4, 8 and so on; for other values write `enum:`",
            );
        }
    }
    Some(Values::Flags(constants(flags, list, problems)))
}

/// Flags are constants, not variants.
fn constants(
    flags: Vec<(i64, Variant)>,
    list: &[EnumValue],
    problems: &mut Problems,
) -> Vec<(i64, Variant)> {
    let mut names = Names::default();
    let constant = |((value, mut variant), written): ((i64, Variant), &EnumValue)| {
        if let Some(name) = &written.name {
            variant.name = name.value.to_shouty_snake_case();
            let owner = format!("flag `{}`", written.wire.value);
            let hint = "give one of the two another `name`";
            names.claim(&variant.name, owner, name.at, hint, problems);
        }
        (value, variant)
    };
    flags.into_iter().zip(list).map(constant).collect()
}

/// The values with their variants, reporting repeated values.
fn pairs<V: Clone + Ord>(
    list: &[EnumValue],
    parse: fn(&EnumValue, &mut Problems) -> Option<V>,
    variants: Option<Vec<Variant>>,
    problems: &mut Problems,
) -> Option<Vec<(V, Variant)>> {
    let mut seen = BTreeSet::new();
    let mut values = Vec::new();
    for value in list {
        let parsed = parse(value, problems);
        if let Some(parsed) = &parsed
            && !seen.insert(parsed.clone())
        {
            let message = format!("duplicate enum value `{}`", value.wire.value);
            problems.report(
                value.wire.at,
                message,
                "each value is listed once: remove one of the two",
            );
        }
        values.push(parsed);
    }
    let values: Option<Vec<V>> = values.into_iter().collect();
    Some(values?.into_iter().zip(variants?).collect())
}

fn int_value(value: &EnumValue, problems: &mut Problems) -> Option<i64> {
    let parsed = value.wire.value.parse().ok();
    if parsed.is_none() {
        let message = format!("`{}` is not an integer", value.wire.value);
        problems.report(
            value.wire.at,
            message,
            "the row's type is `int`: write the value in decimal digits",
        );
    }
    parsed
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "one of two parsers of a wire value"
)]
fn text_value(value: &EnumValue, _: &mut Problems) -> Option<String> {
    Some(value.wire.value.clone())
}

fn variants(list: &[EnumValue], problems: &mut Problems) -> Option<Vec<Variant>> {
    let mut names = Names::default();
    let variants: Vec<Option<Variant>> = list
        .iter()
        .map(|value| variant(value, &mut names, problems))
        .collect();
    variants.into_iter().collect()
}

fn variant(value: &EnumValue, names: &mut Names, problems: &mut Problems) -> Option<Variant> {
    let written = value.name.as_ref()?;
    let name = names::variant_name(written, problems)?;
    let owner = format!("value `{}`", value.wire.value);
    names.claim(
        &name,
        owner,
        written.at,
        "give one of the two another `name`",
        problems,
    );
    let aliases = value
        .aliases
        .iter()
        .map(|alias| self::alias(alias, value, names, problems));
    let aliases: Vec<Option<String>> = aliases.collect();
    Some(Variant {
        name,
        aliases: aliases.into_iter().collect::<Option<_>>()?,
        doc: value.doc.as_ref()?.value.clone(),
        deprecated: value.deprecated.as_ref().map(|note| note.value.clone()),
        scopes: value
            .scopes
            .iter()
            .map(|scope| scope.value.clone())
            .collect(),
    })
}

fn alias(
    written: &Spanned<String>,
    value: &EnumValue,
    names: &mut Names,
    problems: &mut Problems,
) -> Option<String> {
    let name = names::variant_name(written, problems)?;
    let owner = format!("an alias of value `{}`", value.wire.value);
    names.claim(
        &name,
        owner,
        written.at,
        "give one of the two another name",
        problems,
    );
    Some(name)
}

/// Whether the list holds the value, compared as it is on the wire.
pub(crate) fn holds(list: &[EnumValue], literal: &Literal) -> bool {
    find(list, literal).is_some()
}

/// The entry of the list for a value.
pub(crate) fn find<'a>(list: &'a [EnumValue], literal: &Literal) -> Option<&'a EnumValue> {
    list.iter().find(|value| match literal {
        Literal::Int(int) => value.wire.value.parse() == Ok(*int),
        Literal::Text(text) => &value.wire.value == text,
        Literal::Decimal(_) | Literal::Bool(_) => false,
    })
}
