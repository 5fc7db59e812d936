//! How a struct is read from a JSON object, written as one and shown.

use proc_macro2::{Literal, TokenStream};

use super::idents::member;
use super::item::Item;
use crate::model::{Field, Role, Struct};
use crate::print;

/// The implementations.
pub(crate) fn items(object: &Struct) -> Vec<Item> {
    let read = object.role.is_received().then(|| read(object));
    let texts = read.into_iter().chain([visit(object)]);
    texts.map(Item::of_lines).collect()
}

fn read(object: &Struct) -> String {
    let fields = object.fields.iter().enumerate();
    let arms: Vec<String> = fields.map(|(index, field)| arm(index, field)).collect();
    let body = if arms.is_empty() {
        "        field.skip()\n".to_owned()
    } else {
        let arms = arms.concat();
        format!("        match field.name() {{\n{arms}            _ => field.skip(),\n        }}\n")
    };
    format!(
        "impl Object for {} {{\n    \
         fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {{\n{body}    }}\n}}\n",
        object.name
    )
}

fn arm(index: usize, field: &Field) -> String {
    let wire = Literal::string(&field.wire);
    let name = member(&field.name);
    let value = if field.shape.type_.is_in_seconds() {
        format!("wire::read_seconds(field, {index}, &mut self.{name})")
    } else {
        format!("field.read({index}, &mut self.{name})")
    };
    let indent = "            ";
    // The comma behind it does not count.
    let line = format!("{indent}{wire} => {value}");
    if print::fits(&line) {
        line + ",\n"
    } else {
        format!("{indent}{wire} => {{\n{indent}    {value}\n{indent}}}\n")
    }
}

/// For writing as well as for `Debug`.
fn visit(object: &Struct) -> String {
    let visits: Vec<String> = object.fields.iter().map(visit_one).collect();
    let (visitor, body) = if visits.is_empty() {
        ("_", "{}".to_owned())
    } else {
        ("visit", format!("{{\n{}    }}", visits.concat()))
    };
    let traits = traits(object);
    format!(
        "impl Fields for {} {{\n    #[inline]\n    \
         fn visit_fields(&self, {visitor}: &mut FieldVisitor<'_>) {body}\n}}\n{traits}\n",
        object.name
    )
}

/// The traits that do not depend on the fields, but for a struct that is read and has no `Default`.
fn traits(object: &Struct) -> String {
    let name = &object.name;
    match object.role {
        Role::Sent => format!("sent_object!({name});"),
        Role::SentAndReceived if !object.has_default() => {
            let fields = object.fields.iter();
            let fields: Vec<String> = fields
                .map(|field| member(&field.name).to_string())
                .collect();
            format!("object!({name} {{ {} }});", fields.join(", "))
        }
        Role::Received | Role::SentAndReceived => format!("object!({name});"),
    }
}

fn visit_one(field: &Field) -> String {
    let wire = Literal::string(&field.wire);
    let value = value_text(field);
    let method = if field.personal { "personal" } else { "field" };
    format!("        visit.{method}({wire}, {value});\n")
}

/// A reference to the field's value, times in the unit that they are written in.
pub(crate) fn in_unit(field: &Field) -> TokenStream {
    print::tokens(&in_unit_text(field))
}

/// A reference to the field's value as it is written.
pub(crate) fn value(field: &Field) -> TokenStream {
    print::tokens(&value_text(field))
}

fn in_unit_text(field: &Field) -> String {
    let name = member(&field.name);
    if field.shape.type_.is_in_seconds() {
        format!("&wire::in_seconds(&self.{name})")
    } else {
        format!("&self.{name}")
    }
}

fn value_text(field: &Field) -> String {
    let value = in_unit_text(field);
    match field.shape.type_.time() {
        Some(time) if time.as_text => format!("&wire::time_as_text({value})"),
        _ => value,
    }
}
