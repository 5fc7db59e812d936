//! Declared types that would hold themselves: a value of such a type would have no end.

use std::collections::BTreeSet;

use feishu_notation::{TypeDeclaration, TypeText};

use super::context::Context;
use super::rows::DEEPEST;
use super::scope::Declared;

/// Reports each declared type that holds itself other than through a list.
pub(crate) fn check<'s>(declarations: &'s [TypeDeclaration], context: &mut Context<'s, '_>) {
    check_depth(declarations, context);
    for declaration in declarations {
        let name = &declaration.name;
        if held_by(&name.value, context).contains(name.value.as_str()) {
            let message = format!("type `{}` holds itself", name.value);
            let hint =
                "a type can hold itself in a list only: fix the type of the field that leads back";
            context.problems.report(name.at, message, hint);
        }
    }
}

/// Reports each declared type that reaches through too many others, in lists or not.
fn check_depth<'s>(declarations: &'s [TypeDeclaration], context: &mut Context<'s, '_>) {
    for declaration in declarations {
        let name = &declaration.name;
        if is_too_deep(&name.value, 0, &mut BTreeSet::new(), context) {
            let message = format!("type `{}` holds types more than {DEEPEST} deep", name.value);
            let hint = "write fields of inner types as rows of the types that hold them";
            context.problems.report(name.at, message, hint);
        }
    }
}

/// Follows the fields as rustc does: each type once, the first way that leads there.
fn is_too_deep<'s>(
    name: &'s str,
    depth: usize,
    seen: &mut BTreeSet<&'s str>,
    context: &Context<'s, '_>,
) -> bool {
    let mut next = named_by(name, context);
    depth > DEEPEST
        || (seen.insert(name) && next.any(|next| is_too_deep(next, depth + 1, seen, context)))
}

/// Names of all types that are part of a value of the type.
fn held_by<'s>(name: &str, context: &Context<'s, '_>) -> BTreeSet<&'s str> {
    let mut held = BTreeSet::new();
    let mut open: Vec<&str> = fields_of(name, context).collect();
    while let Some(next) = open.pop() {
        if held.insert(next) {
            open.extend(fields_of(next, context));
        }
    }
    held
}

/// Names of the types of its fields, in lists or not.
fn named_by<'s>(name: &str, context: &Context<'s, '_>) -> impl Iterator<Item = &'s str> {
    fields(name, context).filter_map(TypeText::name)
}

/// Names of the types of its fields that stand in no list.
fn fields_of<'s>(name: &str, context: &Context<'s, '_>) -> impl Iterator<Item = &'s str> {
    fields(name, context).filter_map(|text| match text {
        TypeText::Named(name) => Some(name.as_str()),
        _ => None,
    })
}

fn fields<'s>(name: &str, context: &Context<'s, '_>) -> impl Iterator<Item = &'s TypeText> {
    let declared = context.scope.peek(name);
    let fields = declared
        .and_then(|declared: Declared<'s>| declared.fields())
        .unwrap_or_default();
    let texts = fields.iter().filter_map(|field| field.type_text.as_ref());
    texts.map(|text| &text.value)
}
