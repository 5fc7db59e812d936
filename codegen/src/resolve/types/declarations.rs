//! Types that are declared in the file.

use feishu_notation::{Spanned, TypeDeclaration, TypeShape, TypeText};

use super::items::Items;
use super::objects;
use crate::model::{Doc, Enum, EnumKind};
use crate::resolve::context::Context;
use crate::resolve::{enums, names, rows};

/// Adds the declared types.
pub(crate) fn declare(
    declarations: &[TypeDeclaration],
    context: &mut Context<'_, '_>,
    items: &mut Items,
) {
    for (place, declaration) in declarations.iter().enumerate() {
        items.begin_declaration(place);
        // What is wrong with a declaration has been reported; the others go on.
        let _ = declare_one(declaration, context, items);
    }
}

fn declare_one(
    declaration: &TypeDeclaration,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<()> {
    let written = &declaration.name;
    // A missing doc has been reported; the content is to be checked all the same.
    let doc = declaration.doc.as_ref();
    let doc = doc.map_or_else(Doc::default, |doc| context.doc(doc));
    let owner = format!("type `{}`", written.value);
    match &declaration.shape {
        TypeShape::Object(fields) => {
            let name = names::of_struct(written, context.problems)?;
            context.claim(&name, owner, written.at);
            let tree = rows::tree(fields, context.problems);
            let direction = context.sent.direction(&written.value);
            objects::add_struct(name, doc, &tree, direction, context, items)?;
        }
        TypeShape::Enum { type_text, values } => {
            let name = names::of_enum(written, context.problems)?;
            context.claim(&name, owner, written.at);
            let kind = enum_kind(type_text.as_ref()?, context)?;
            let values = enums::values(values, kind, written, context)?;
            items.add_enum(Enum { name, doc, values });
        }
    }
    Some(())
}

fn enum_kind(text: &Spanned<TypeText>, context: &mut Context<'_, '_>) -> Option<EnumKind> {
    let kind = enums::kind_of(&text.value);
    if kind.is_none() {
        let message = format!("an enum cannot be of type `{}`", text.value);
        context
            .problems
            .report(text.at, message, "write `int` or `string`");
    }
    kind
}
