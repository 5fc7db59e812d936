//! When two rows show the same type.

use feishu_notation::{EnumValue, Enumeration, Row, TypeText, rows_below};

use super::stated;
use crate::schema::SeenTypes;
use crate::transcript::Field;
use crate::types;

/// Names, types and value lists of everything below a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Shape(Vec<Shown>);

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Shown {
    name: String,
    type_text: TypeText,
    wires: Vec<String>,
    below: Shape,
}

impl Shape {
    /// Whether a file has it from a page with the other one. An object of which the page gives no fields has lost its name.
    fn is_of(&self, page: &Self) -> bool {
        let unnamed =
            |type_text: &TypeText| types::with_base(type_text.clone(), &|_| TypeText::Object);
        let is_alike = |(own, other): (&Shown, &Shown)| {
            let is_same_type = own.type_text == other.type_text
                || (other.below.0.is_empty() && own.type_text == unnamed(&other.type_text));
            is_same_type
                && (&own.name, &own.wires) == (&other.name, &other.wires)
                && own.below.is_of(&other.below)
        };
        self.0.len() == page.0.len() && self.0.iter().zip(&page.0).all(is_alike)
    }
}

/// The shape of a field of the page.
pub(crate) fn of_field(field: &Field<'_>) -> Shape {
    let each = field.fields.iter().map(|field| Shown {
        name: field.row.name.clone(),
        type_text: types::of(field.row),
        wires: wires(field),
        below: of_field(field),
    });
    Shape(each.collect())
}

/// The shape of a list of values.
pub(crate) fn of_list(field: &Field<'_>) -> Shape {
    Shape(vec![Shown {
        name: field.row.name.clone(),
        type_text: types::of(field.row).base().clone(),
        wires: wires(field),
        below: Shape(Vec::new()),
    }])
}

/// The listed values of a field, where its type may have such.
pub(crate) fn wires(field: &Field<'_>) -> Vec<String> {
    let type_text = types::of(field.row);
    if !matches!(type_text.base(), TypeText::Int | TypeText::Text) {
        return Vec::new();
    }
    let wires = field.row.values.iter().map(|value| value.wire.clone());
    wires.chain(field.row.fixed.clone()).collect()
}

/// Whether the type of a field is a shared one. Such a type with a list cannot be part of a body, and none says what
/// a body requires.
pub(crate) fn is_shared(
    field: &Field<'_>,
    shape: &Shape,
    is_sent: bool,
    shared: &SeenTypes<'_>,
) -> bool {
    let type_text = types::of(field.row);
    let declared = type_text.name().and_then(|name| shared.nameable(name));
    let Some(rows) = declared.and_then(|declared| declared.fields()) else {
        return false;
    };
    let Some(shared) = of_rows(shared, rows, "", 0) else {
        return false;
    };
    let mut fields = rows_below(rows, "");
    let has_list = fields.any(|row| type_of(row).is_container());
    let has_rules = super::all(&field.fields)
        .iter()
        .any(|field| stated::has_rules(field.row));
    (field.fields.is_empty() || shared.is_of(shape)) && !(is_sent && (has_list || has_rules))
}

/// Types that lead back to themselves have no shape to compare.
fn of_rows(shared: &SeenTypes<'_>, rows: &[Row], below: &str, depth: usize) -> Option<Shape> {
    if depth > 16 {
        return None;
    }
    let each = rows_below(rows, below).map(|row| {
        let type_text = type_of(row);
        let own = of_rows(shared, rows, &row.path.value, depth + 1)?;
        let declared = type_text.name().and_then(|name| shared.find(name));
        let below = match declared.and_then(|declared| declared.fields()) {
            Some(fields) if own.0.is_empty() => of_rows(shared, fields, "", depth + 1)?,
            _ => own,
        };
        Some(Shown {
            name: row.wire().to_owned(),
            type_text,
            wires: listed(shared, row),
            below,
        })
    });
    each.collect::<Option<Vec<_>>>().map(Shape)
}

fn type_of(row: &Row) -> TypeText {
    let written = row.type_text.as_ref();
    written.map_or(TypeText::Object, |written| written.value.clone())
}

/// The values of a row's list, its own or a shared one.
fn listed(shared: &SeenTypes<'_>, row: &Row) -> Vec<String> {
    let values = match &row.enumeration {
        Some(Enumeration::Values(values)) => Some(values.as_slice()),
        Some(Enumeration::Named(name)) => {
            let declared = shared.find(&name.value);
            declared.and_then(|declared| declared.values())
        }
        None => row.flags.as_deref(),
    };
    values.map_or_else(Vec::new, wires_of)
}

/// The values on the wire.
pub(crate) fn wires_of(values: &[EnumValue]) -> Vec<String> {
    values
        .iter()
        .map(|value| value.wire.value.clone())
        .collect()
}
