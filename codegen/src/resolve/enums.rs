//! Enum value lists.

use std::collections::BTreeSet;

use feishu_notation::{EnumValue, Literal, Problems, Spanned, TypeText};

use super::context::Context;
use super::names::{self, Names};
use super::scopes;
use crate::model::{EnumKind, Values, Variant, VariantName};

/// How values of a type look on the wire, if it is one that can be listed.
pub(crate) fn kind_of(type_text: &TypeText) -> Option<EnumKind> {
    match type_text {
        TypeText::Int => Some(EnumKind::Int),
        TypeText::Text => Some(EnumKind::Text),
        _ => None,
    }
}

/// Checks a value list and names its variants.
pub(crate) fn values(
    list: &[EnumValue],
    kind: EnumKind,
    at: &Spanned<String>,
    context: &mut Context<'_, '_>,
) -> Option<Values> {
    let variants = variants(list, context);
    let problems = &mut *context.problems;
    if list.is_empty() {
        problems.report(
            at.at,
            format!("`{}` has no values", at.value),
            "list the page's values, or remove `enum`",
        );
    }
    Some(match kind {
        EnumKind::Int => Values::Int(pairs(list, int_value, variants, problems)?),
        EnumKind::Text => Values::Text(pairs(list, text_value, variants, problems)?),
        EnumKind::Flags => {
            let flags = pairs(list, int_value, variants, problems)?;
            Values::Flags(constants(flags, list, problems))
        }
    })
}

/// Flags are constants, not variants, and each is one bit.
fn constants(
    flags: Vec<(i64, Variant)>,
    list: &[EnumValue],
    problems: &mut Problems,
) -> Vec<(i64, Variant)> {
    let mut names = Names::default();
    let constant = |((value, mut variant), written): ((i64, Variant), &EnumValue)| {
        report_several_bits(value, written, problems);
        let name = written.name.as_ref();
        if let Some((name, constant)) = name.zip(constant_name(name)) {
            let owner = format!("flag `{}`", written.wire.value);
            let hint = "give one of the two another `name`";
            names.claim(constant.as_ref(), owner, name.at, hint, problems);
            variant.name = constant;
        }
        (value, variant)
    };
    flags.into_iter().zip(list).map(constant).collect()
}

/// A bad name has been reported as that of a variant.
fn constant_name(name: Option<&Spanned<String>>) -> Option<VariantName> {
    VariantName::of_flag(&name?.value).ok()
}

fn report_several_bits(value: i64, written: &EnumValue, problems: &mut Problems) {
    if value.count_ones() != 1 || value < 0 {
        let message = format!("the flag `{value}` is not a single bit");
        let hint = "flags are 1, 2, 4, 8 and so on; for other values write `enum:`";
        problems.report(written.wire.at, message, hint);
    }
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

fn variants(list: &[EnumValue], context: &mut Context<'_, '_>) -> Option<Vec<Variant>> {
    let mut names = Names::default();
    let variants: Vec<Option<Variant>> = list
        .iter()
        .map(|value| variant(value, &mut names, context))
        .collect();
    variants.into_iter().collect()
}

fn variant(value: &EnumValue, names: &mut Names, context: &mut Context<'_, '_>) -> Option<Variant> {
    let problems = &mut *context.problems;
    let written = value.name.as_ref()?;
    let name = names::of_variant(written, problems)?;
    let owner = format!("value `{}`", value.wire.value);
    names.claim(
        name.as_ref(),
        owner,
        written.at,
        "give one of the two another `name`",
        problems,
    );
    let aliases = value
        .aliases
        .iter()
        .map(|alias| self::alias(alias, value, names, problems));
    let aliases: Vec<Option<VariantName>> = aliases.collect();
    Some(Variant {
        name,
        aliases: aliases.into_iter().collect::<Option<_>>()?,
        doc: context.doc(value.doc.as_ref()?),
        deprecated: value.deprecated.as_ref().map(|note| note.value.clone()),
        scopes: scopes::check(&value.scopes, context.problems),
    })
}

fn alias(
    written: &Spanned<String>,
    value: &EnumValue,
    names: &mut Names,
    problems: &mut Problems,
) -> Option<VariantName> {
    let name = names::of_variant(written, problems)?;
    let owner = format!("an alias of value `{}`", value.wire.value);
    names.claim(
        name.as_ref(),
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
