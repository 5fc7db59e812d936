//! Declared types that would hold themselves: a value of such a type would have no end.

use std::collections::BTreeSet;

use feishu_notation::{TypeDeclaration, TypeText};

use super::objects::Items;
use super::scope::Declared;

/// Reports each declared type that holds itself other than through a list.
pub(crate) fn check(declarations: &[TypeDeclaration], items: &mut Items<'_, '_>) {
    for declaration in declarations {
        let name = &declaration.name;
        if held_by(&name.value, items).contains(name.value.as_str()) {
            let message = format!("type `{}` holds itself", name.value);
            let hint =
                "a type can hold itself in a list only: mend the type of the field that leads back";
            items.problems.report(name.at, message, hint);
        }
    }
}

/// Names of all types that are part of a value of the type.
fn held_by<'s>(name: &str, items: &Items<'s, '_>) -> BTreeSet<&'s str> {
    let mut held = BTreeSet::new();
    let mut open: Vec<&str> = fields_of(name, items).collect();
    while let Some(next) = open.pop() {
        if held.insert(next) {
            open.extend(fields_of(next, items));
        }
    }
    held
}

fn fields_of<'s>(name: &str, items: &Items<'s, '_>) -> impl Iterator<Item = &'s str> {
    let declared = items.scope.peek(name);
    let fields = declared
        .and_then(|declared: Declared<'s>| declared.fields())
        .unwrap_or_default();
    fields
        .iter()
        .filter_map(|field| field.type_text.as_ref())
        .filter_map(|text| match &text.value {
            TypeText::Named(name) => Some(name.as_str()),
            _ => None,
        })
}
