//! What speaks against a place, in numbers.

use super::frame::Frame;
use super::layout::{Layout, Line};
use super::names::Name;
use super::shapes::{Shape, Shapes};
use super::types::Type;

pub(super) type Cost = u32;

/// The object has a field of this name already.
const DUPLICATE: Cost = 150;
/// The example shows the object without the field.
const ABSENT: Cost = 40;
/// The same after another such field: those that a page adds later often stand together.
const ABSENT_AGAIN: Cost = 12;
/// The same, but the field is one of its type.
const ABSENT_OF_TYPE: Cost = 6;
/// Examples show the type elsewhere without the field.
const ABSENT_OF_KIN: Cost = 25;
/// The example shows a value of another kind.
const OTHER_KIND: Cost = 25;
/// Nothing is known of the object.
const BLIND: Cost = 10;
/// The object's type is known without the field.
const STRANGE: Cost = 40;
/// The same, but the example shows it.
const STRANGE_SHOWN: Cost = 15;
/// A field comes before one that its type has first.
const OUT_OF_ORDER: Cost = 10;
/// A field of its type is missing.
const MISSING: Cost = 20;
/// A key of the example is not explained.
const UNUSED: Cost = 30;
/// The same, but the type is known without that field.
const UNUSED_OF_TYPE: Cost = 2;
/// A key that examples show of the type elsewhere is not explained.
const UNUSED_OF_KIN: Cost = 15;
/// An object has no fields.
const EMPTY: Cost = 50;
const EMPTY_ANONYMOUS: Cost = 20;
const EMPTY_KNOWN: Cost = 30;
/// An object has one field, and nothing says so.
const SINGLE: Cost = 12;
/// A row stands further out, and nothing shows that.
const RETURN: Cost = 10;
/// The words of a row are not about the object.
const OTHER_WORDS: Cost = 10;
/// A text in several languages has another field.
const BESIDE_LANGUAGES: Cost = 30;
/// A row stands beside the `data` of an answer.
const BESIDE_DATA: Cost = 30;
/// A row that leads to the next page does not stand beside a list.
const PAGING_INSIDE: Cost = 30;

/// Cost of a row as a field of the object.
pub(super) fn field(
    frame: &Frame,
    line: &Line,
    layout: &Layout,
    shapes: &Shapes,
    is_return: bool,
) -> Cost {
    let shown = shown(frame, shapes).and_then(|shape| shape.get(line.name));
    let known = frame.known.as_deref();
    let position = known.map(|known| known.iter().position(|name| *name == line.name));
    let is_of_type = matches!(position, Some(Some(_)));
    let is_duplicate = frame.fields.contains(&line.name);
    let own = match shown {
        Some(value) => other_kind(line, shapes.get(value)),
        None => not_shown(frame, line, layout, shapes, is_return, is_of_type),
    };
    let of_type = match position {
        Some(None) if shown.is_some() => STRANGE_SHOWN,
        Some(None) => STRANGE,
        Some(Some(position)) => order(frame, position),
        None => 0,
    };
    own + of_type + if is_duplicate { DUPLICATE } else { 0 }
}

/// What the example shows of the object, if it shows more than that there is one.
fn shown<'s>(frame: &Frame, shapes: &'s Shapes) -> Option<&'s Shape> {
    let shape = frame.shape.map(|shape| shapes.get(shape));
    shape.filter(|shape| !shape.keys.is_empty())
}

/// Cost of a field that the example does not show.
fn not_shown(
    frame: &Frame,
    line: &Line,
    layout: &Layout,
    shapes: &Shapes,
    is_return: bool,
    is_of_type: bool,
) -> Cost {
    let kin = frame.kin.map(|kin| shapes.get(kin));
    let is_of_kin = kin.is_some_and(|kin| kin.get(line.name).is_some());
    let is_explained = is_of_type || is_of_kin;
    let absent = match shown(frame, shapes) {
        Some(_) if is_explained => ABSENT_OF_TYPE,
        Some(_) if frame.is_last_absent => ABSENT_AGAIN,
        Some(_) => ABSENT,
        None if is_explained => 0,
        None if kin.is_some() => ABSENT_OF_KIN,
        None => BLIND,
    };
    if is_explained {
        absent
    } else {
        absent + hints(frame, line, layout, is_return)
    }
}

/// Cost of a field that comes before others that its type has first.
fn order(frame: &Frame, position: usize) -> Cost {
    let later = frame
        .known
        .as_deref()
        .unwrap_or_default()
        .iter()
        .skip(position + 1);
    let is_early = later.clone().any(|name| frame.fields.contains(name));
    if is_early { OUT_OF_ORDER } else { 0 }
}

fn other_kind(line: &Line, value: &Shape) -> Cost {
    let differs = if line.kind == Type::Scalar {
        value.has_object
    } else {
        value.has_scalar && !value.has_object
    };
    if differs { OTHER_KIND } else { 0 }
}

/// Cost of a field that neither an example nor a type shows.
fn hints(frame: &Frame, line: &Line, layout: &Layout, is_return: bool) -> Cost {
    let mut cost = if is_return { RETURN } else { 0 };
    if !frame.is_last_off && frame.pairs.is_disjoint(&line.pairs) {
        cost += OTHER_WORDS;
    }
    if frame.is_languages && !frame.fields.is_empty() && !line.is_language {
        cost += BESIDE_LANGUAGES;
    }
    if frame.row.is_none() && layout.lines.iter().any(|line| line.is_data) {
        cost += BESIDE_DATA;
    }
    if line.is_paging && frame.row.is_some_and(|row| !layout.lines[row].is_data) {
        cost += PAGING_INSIDE;
    }
    cost
}

/// Cost of an object that ends with the fields it has.
pub(super) fn close(frame: &Frame, layout: &Layout, shapes: &Shapes) -> Cost {
    let unused = unused(frame, layout, shapes);
    match frame.fields.len() {
        0 => unused.min(3 * UNUSED) + empty(frame, layout),
        1 if frame.row.is_some()
            && frame.shape.or(frame.kin).is_none()
            && frame.known.is_none() =>
        {
            unused + SINGLE
        }
        _ => unused + missing(frame, layout),
    }
}

fn unused(frame: &Frame, layout: &Layout, shapes: &Shapes) -> Cost {
    let is_unused = |key: &Name| !frame.fields.contains(key) && layout.has_after(*key, frame.row);
    let is_of_type = |key: &Name| {
        frame
            .known
            .as_deref()
            .is_none_or(|known| known.contains(key))
    };
    let keys = |shape| {
        shapes
            .get(shape)
            .keys
            .iter()
            .map(|(key, _)| key)
            .filter(|key| is_unused(key))
    };
    match (frame.shape, frame.kin) {
        (Some(shape), _) => keys(shape)
            .map(|key| {
                if is_of_type(key) {
                    UNUSED
                } else {
                    UNUSED_OF_TYPE
                }
            })
            .sum(),
        (None, Some(kin)) => keys(kin)
            .map(|key| if is_of_type(key) { UNUSED_OF_KIN } else { 0 })
            .sum(),
        (None, None) => 0,
    }
}

fn missing(frame: &Frame, layout: &Layout) -> Cost {
    let known = frame.known.as_deref().unwrap_or_default().iter();
    known
        .filter(|name| !frame.fields.contains(name) && layout.has_after(**name, frame.row))
        .map(|_| MISSING)
        .sum()
}

fn empty(frame: &Frame, layout: &Layout) -> Cost {
    match frame.row {
        None => 0,
        Some(_) if frame.is_recursive() => 0,
        Some(_) if frame.known.is_some() => EMPTY_KNOWN,
        Some(row) if layout.lines[row].kind == Type::Anonymous => EMPTY_ANONYMOUS,
        Some(_) => EMPTY,
    }
}
