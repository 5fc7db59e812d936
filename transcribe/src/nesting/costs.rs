//! What speaks against a place.

use super::frame::Frame;
use super::layout::{Layout, Line, Page};
use super::names::Name;
use super::shapes::Shape;
use super::types::Type;
use super::weights::{Cost, Weights};

/// What words and names hint at. Only what they say more against an object than against the others that are open
/// counts: a row that fits none of them has to stand somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinship {
    pub(super) words: Cost,
    pub(super) names: Cost,
    /// None where an example or the type shows the field.
    pub(super) unexplained: Cost,
}

impl Kinship {
    /// More than anything.
    pub(super) const MOST: Self = Self {
        words: Cost::MAX,
        names: Cost::MAX,
        unexplained: Cost::MAX,
    };

    /// What speaks against both places alike.
    pub(super) fn least(self, other: Self) -> Self {
        Self {
            words: self.words.min(other.words),
            names: self.names.min(other.names),
            unexplained: self.unexplained.min(other.unexplained),
        }
    }

    /// What speaks against this place more than against another.
    pub(super) fn above(self, least: Self) -> Cost {
        self.words - least.words + self.names - least.names + self.unexplained - least.unexplained
    }
}

/// Cost of a row as a field of the object, and what counts only in comparison.
pub(super) fn field(
    frame: &Frame,
    line: &Line,
    layout: &Layout,
    page: &Page,
    is_return: bool,
) -> (Cost, Kinship) {
    let weights = &page.weights;
    let shown = frame.shape_of(line.name, page);
    let known = frame.known.as_deref();
    let position = known.map(|known| known.position(line.name));
    let is_of_type = matches!(position, Some(Some(_)));
    let (own, kinship) = match shown {
        Some(value) => (
            other_kind(line, page.shapes.get(value), weights),
            Kinship::default(),
        ),
        None => not_shown(frame, line, layout, page, is_return, is_of_type),
    };
    let of_type = match position {
        Some(None) if shown.is_some() => weights.strange_shown,
        Some(None) if frame.is_known_from_body => weights.strange_in_response,
        Some(None) if frame.is_last_strange => weights.strange_again,
        Some(None) => weights.strange,
        Some(position) if position < frame.latest => weights.out_of_order,
        _ => 0,
    };
    let is_duplicate = frame.names.contains(line.name);
    (
        own + of_type + if is_duplicate { weights.duplicate } else { 0 },
        kinship,
    )
}

/// Cost of a field that the example does not show.
fn not_shown(
    frame: &Frame,
    line: &Line,
    layout: &Layout,
    page: &Page,
    is_return: bool,
    is_of_type: bool,
) -> (Cost, Kinship) {
    let weights = &page.weights;
    let kin = frame.kin.map(|kin| page.shapes.get(kin));
    let is_of_kin = kin.is_some_and(|kin| kin.get(line.name).is_some());
    let is_explained = is_of_type || is_of_kin;
    let is_shown = frame
        .shape
        .is_some_and(|shape| !page.shapes.get(shape).keys.is_empty());
    let absent = match (is_shown, kin.is_some()) {
        (true, _) if is_explained => weights.absent_of_type,
        (true, _) => absent_from_example(frame, layout, page),
        (false, true) if !is_explained => absent(frame, weights.absent_of_kin, weights),
        (false, _) if is_explained => 0,
        (false, _) => weights.blind,
    };
    if is_explained {
        (absent, Kinship::default())
    } else {
        let kinship = kinship(frame, line, layout, weights);
        (
            absent + hints(frame, line, layout, page, is_return),
            kinship,
        )
    }
}

/// Cost of a field that the example of the object itself does not show.
fn absent_from_example(frame: &Frame, layout: &Layout, page: &Page) -> Cost {
    let weights = &page.weights;
    let shape = frame.shape.map(|shape| page.shapes.get(shape));
    let first = if shape.is_some_and(|shape| shape.is_varied) {
        weights.absent_of_varied
    } else {
        weights.absent
    };
    let is_top = frame.row.is_none_or(|row| layout.lines[row].is_data);
    let is_around_an_object = |shape| page.shapes.is_around_an_object(shape);
    let beside = if is_top && shape.is_some_and(is_around_an_object) {
        weights.beside_only_object
    } else {
        0
    };
    absent(frame, first, weights) + beside
}

/// Cost of a field that examples do not show: the more they lack, the less one more says.
fn absent(frame: &Frame, first: Cost, weights: &Weights) -> Cost {
    match frame.absent {
        0 => first,
        1 if frame.is_last_absent => weights.absent_again,
        1 | 2 if !frame.is_last_absent => weights.absent_like_others,
        _ if frame.is_last_absent => weights.absent_often,
        _ => weights.absent_again,
    }
}

fn other_kind(line: &Line, value: &Shape, weights: &Weights) -> Cost {
    let differs = match line.kind {
        Type::Scalar => value.has_object,
        Type::File => false,
        _ => value.has_scalar && !value.has_object,
    };
    if differs { weights.other_kind } else { 0 }
}

/// Cost of a field whose words and name are not about the object.
fn kinship(frame: &Frame, line: &Line, layout: &Layout, weights: &Weights) -> Kinship {
    let mut kinship = Kinship::default();
    if !frame.is_about(line, layout) {
        kinship.words = if frame.is_last_off {
            weights.other_words_again
        } else {
            weights.other_words
        };
    }
    let is_akin = |part: &Name| frame.parts.contains(*part);
    if !line.parts.is_empty() && !line.parts.iter().any(is_akin) {
        kinship.names = weights.other_names;
    }
    kinship.unexplained = weights.unlike_type;
    kinship
}

/// Cost of a field that neither an example nor a type shows.
fn hints(frame: &Frame, line: &Line, layout: &Layout, page: &Page, is_return: bool) -> Cost {
    let weights = &page.weights;
    let mut cost = if is_return { weights.further_out } else { 0 };
    if frame.is_languages && frame.count > 0 && !line.is_language {
        cost += weights.beside_languages;
    }
    if frame.row.is_none() && layout.has_data {
        cost += weights.beside_data;
    }
    if line.is_paging && frame.row.is_some_and(|row| !layout.lines[row].is_data) {
        cost += weights.paging_inside;
    }
    cost += names(frame, line, layout, weights);
    let is_unlike = |name| page.followers.is_unlike(name, line.name);
    if frame.type_name.is_some_and(is_unlike) {
        cost += weights.unlike_others;
    }
    let is_file = |row: usize| layout.lines[row].kind == Type::File;
    if frame.count == 0 && frame.row.is_some_and(is_file) {
        cost += weights.inside_file;
    }
    cost
}

/// Cost of a field whose name is built like that of the object, or unlike those of its fields.
fn names(frame: &Frame, line: &Line, layout: &Layout, weights: &Weights) -> Cost {
    let mut cost = 0;
    let own = frame.row.map(|row| &layout.lines[row]);
    if let Some(prefix) = line.prefix
        && frame.count > 0
        && own.is_some_and(|own| own.prefix == Some(prefix))
        && !frame.parts.contains(prefix)
    {
        cost += if line.is_open && frame.count > 1 {
            weights.objects_alike
        } else {
            weights.like_object
        };
    }
    if frame.count > 1 && frame.prefix.is_some() && frame.prefix != line.prefix {
        cost += weights.other_prefix;
    }
    cost
}

/// Cost of a field outside of the object if its type is named after the object's.
pub(super) fn outside_namesake(
    frame: &Frame,
    line: &Line,
    layout: &Layout,
    weights: &Weights,
) -> Cost {
    let words = frame.row.and_then(|row| layout.lines[row].type_words);
    if line.namesake.is_some() && line.namesake == words {
        weights.outside_namesake
    } else {
        0
    }
}

/// Cost of an object that ends with the fields it has.
pub(super) fn close(frame: &Frame, layout: &Layout, weights: &Weights) -> Cost {
    match frame.count {
        0 => frame.unused.min(3 * weights.unused) + empty(frame, layout, weights),
        1 if frame.row.is_some()
            && frame.shape.or(frame.kin).is_none()
            && frame.known.is_none()
            && !frame.row.is_some_and(|row| layout.lines[row].is_data) =>
        {
            frame.unused + weights.single
        }
        _ => frame.unused + frame.missing,
    }
}

fn empty(frame: &Frame, layout: &Layout, weights: &Weights) -> Cost {
    match frame.row {
        None => 0,
        Some(_) if frame.is_recursive() => 0,
        Some(_) if frame.is_shown_empty => weights.empty_shown,
        Some(row) if matches!(layout.lines[row].kind, Type::File | Type::Scalar) => 0,
        Some(_) if frame.known.as_ref().is_some_and(|known| known.is_empty()) => 0,
        Some(_) if frame.known.is_some() => weights.empty_known,
        Some(row) if layout.lines[row].kind == Type::Anonymous => weights.empty_anonymous,
        Some(_) => weights.empty,
    }
}
