//! Structs and their fields.

use feishu_notation::names::BODY_FUNCTIONS;
use feishu_notation::{Row, Spanned};

use super::items::Items;
use super::shape;
use crate::model::{Doc, Field, Struct, StructRef, Type, TypeName};
use crate::resolve::context::Context;
use crate::resolve::direction::Direction;
use crate::resolve::names::{self, NAME_HINT, Names};
use crate::resolve::rows::Branch;
use crate::resolve::{bounds, examples, scopes};

/// The runtime tells the fields of an object apart by one byte, of which it keeps one value to itself.
const MOST_FIELDS: usize = 255;

/// The struct that the rows below this one describe.
pub(super) fn of_row(
    branch: &Branch<'_>,
    base: &str,
    direction: Direction,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<StructRef> {
    let row = branch.row;
    let type_text = row.type_text.as_ref()?;
    let written = row.type_name.clone().unwrap_or(Spanned {
        at: type_text.at,
        value: base.to_owned(),
    });
    let name = names::of_struct(&written, context.problems)?;
    let owner = format!("the object `{}`", row.path.value);
    context.claim(&name, owner, written.at);
    // A missing doc has been reported; the rows below are to be checked all the same.
    let mut doc = row
        .doc
        .as_ref()
        .map_or_else(Doc::default, |doc| context.doc(doc));
    if type_text.value.is_list() {
        doc.text = format!("An element of `{}`. {}", row.path.value, doc.text);
    }
    add_struct(name, doc, &branch.children, direction, context, items)
}

/// Adds a struct, and those of its fields.
pub(crate) fn add_struct(
    name: TypeName,
    doc: Doc,
    children: &[Branch<'_>],
    direction: Direction,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<StructRef> {
    let id = items.reserve();
    let object = Struct {
        name: name.clone(),
        doc,
        role: direction.role(),
        fields: fields(children, direction, context, items)?,
    };
    items.add_struct(id, object);
    Some(StructRef { id, name })
}

/// The fields for a group of rows; `None` if any of them has a problem.
pub(crate) fn fields(
    children: &[Branch<'_>],
    direction: Direction,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Vec<Field>> {
    let mut names = Names::default();
    if direction.role().is_sent() {
        for function in BODY_FUNCTIONS {
            names.reserve(function, format!("the function `{function}` of bodies"));
        }
    }
    for child in children.get(MOST_FIELDS..).unwrap_or_default() {
        let message = format!("an object has {MOST_FIELDS} fields at most");
        context.problems.report(
            child.row.path.at,
            message,
            "tell the maintainers of the generator about this page",
        );
    }
    let fields: Vec<Option<Field>> = children
        .iter()
        .map(|child| field(child, direction, &mut names, context, items))
        .collect();
    fields.into_iter().collect()
}

/// One field or parameter, with its name claimed among its neighbours.
pub(crate) fn field(
    branch: &Branch<'_>,
    direction: Direction,
    names: &mut Names,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Field> {
    let row = branch.row;
    let shape = shape::resolve(branch, direction, context, items);
    examples::check(row, context);
    bounds::report_misplaced(row, direction, context.problems);
    let wire = Spanned {
        at: row.path.at,
        value: branch.wire.to_owned(),
    };
    let name = names::of_field(row.name.as_ref().unwrap_or(&wire), context.problems)?;
    let owner = format!("`{}`", row.path.value);
    names.claim(name.plain(), owner, wire.at, NAME_HINT, context.problems);
    let shape = shape?;
    names::claim_clear(&name, &shape, wire.at, names, context.problems);
    let is_sent = direction.role().is_sent();
    Some(Field {
        wire: wire.value,
        name,
        doc: context.doc(row.doc.as_ref()?),
        deprecated: row.deprecated.as_ref().map(|note| note.value.clone()),
        scopes: scopes::of_field(row, direction, context.problems),
        personal: row.personal,
        path: row.path.value.clone(),
        checks: bounds::checks(row, &shape.type_, context.problems),
        holds_checked: is_sent && holds_checked(row, &shape.type_, context, items),
        default: bounds::default(row),
        example: examples::example(row, context),
        pattern: row.pattern.as_ref().map(|pattern| pattern.value.clone()),
        shape,
    })
}

/// Whether the row's type is a struct that is checked, or holds such. Declared types are no structs yet.
fn holds_checked(row: &Row, type_: &Type, context: &Context<'_, '_>, items: &Items) -> bool {
    match type_ {
        Type::Struct(object) => {
            let written = row.type_text.as_ref().and_then(|text| text.value.name());
            let is_bounded = written.is_some_and(|name| context.sent.is_bounded(name));
            (row.type_name.is_none() && is_bounded)
                || items.get(object.id).is_some_and(Struct::is_checked)
        }
        Type::List(inner) | Type::Map(inner) => holds_checked(row, inner, context, items),
        _ => false,
    }
}
