//! When two rows show the same type.

use serde_yaml::Value;

use super::stated;
use crate::schema::{self, Schema};
use crate::transcript::Field;
use crate::types;

/// Names, types and value lists of everything below a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shape(Vec<(String, String, Vec<String>, Shape)>);

/// The shape of a field of the page.
pub(crate) fn of_field(field: &Field<'_>) -> Shape {
    let each = field.fields.iter().map(|field| {
        (
            field.row.name.clone(),
            field.row.type_text.clone(),
            wires(field),
            of_field(field),
        )
    });
    Shape(each.collect())
}

/// The listed values of a field, where its type may have such.
pub(crate) fn wires(field: &Field<'_>) -> Vec<String> {
    if !matches!(types::base(&field.row.type_text), "int" | "string") {
        return Vec::new();
    }
    let wires = field.row.values.iter().map(|value| value.wire.clone());
    wires.chain(field.row.fixed.clone()).collect()
}

/// The shape of a shared type, seen from a file.
pub(crate) fn of_shared(schema: &Schema, path: &str, name: &str) -> Option<Shape> {
    let declaration = schema.shared(path, name)?;
    of_rows(schema, path, declaration.get("fields")?, "", 0)
}

/// Whether the type of a field is a shared one. Such a type with a list cannot be part of a body, and none says what
/// a body requires.
pub(crate) fn is_shared(
    field: &Field<'_>,
    shape: &Shape,
    is_sent: bool,
    path: &str,
    schema: &Schema,
) -> bool {
    let base = types::base(&field.row.type_text);
    let Some(shared) = of_shared(schema, path, base) else {
        return false;
    };
    let rows = schema.shared(path, base).map(|shared| &shared["fields"]);
    let mut fields = rows
        .into_iter()
        .flat_map(|rows| schema::rows_below(rows, ""));
    let has_list = fields.any(|(_, row)| types::is_container(schema::type_text(row)));
    let all = super::all(&field.fields);
    let has_rules = all
        .iter()
        .any(|field| !stated::of_request(field).is_empty());
    (field.fields.is_empty() || shared == *shape) && !(is_sent && (has_list || has_rules))
}

/// Types that lead back to themselves have no shape to compare.
fn of_rows(schema: &Schema, path: &str, rows: &Value, below: &str, depth: usize) -> Option<Shape> {
    if depth > 16 {
        return None;
    }
    let each = schema::rows_below(rows, below)
        .into_iter()
        .map(|(name, row)| {
            let full = if below.is_empty() {
                name.to_owned()
            } else {
                format!("{below}.{name}")
            };
            let type_text = schema::type_text(row);
            let own = of_rows(schema, path, rows, &full, depth + 1)?;
            let declared = schema.shared(path, types::base(type_text));
            let fields = declared.and_then(|declared| declared.get("fields"));
            let shape = match fields {
                Some(fields) if own.0.is_empty() => of_rows(schema, path, fields, "", depth + 1)?,
                _ => own,
            };
            let list = listed(schema, path, row);
            Some((name.to_owned(), type_text.to_owned(), list, shape))
        });
    each.collect::<Option<Vec<_>>>().map(Shape)
}

/// The values of a row's list, its own or a shared one.
pub(crate) fn listed(schema: &Schema, path: &str, row: &Value) -> Vec<String> {
    let list = match row.get("enum").or_else(|| row.get("flags")) {
        Some(Value::String(name)) => schema
            .shared(path, name)
            .and_then(|shared| shared.get("enum")),
        list => list,
    };
    let keys = list.and_then(Value::as_mapping).into_iter().flatten();
    keys.filter_map(|(key, _)| schema::scalar(key)).collect()
}
