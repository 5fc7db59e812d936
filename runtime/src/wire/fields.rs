use std::fmt;

use super::{Encode, redacted};

/// What has named values: a struct or map that stands for a JSON object.
pub trait Fields {
    /// Visits every field in order, under its name on the wire.
    fn visit_fields(&self, visitor: &mut FieldVisitor<'_>);
}

/// One named value.
pub struct Field<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a dyn Encode,
    is_personal: bool,
}

/// Takes the fields of an object, one after another.
pub struct FieldVisitor<'a>(&'a mut dyn FnMut(Field<'_>));

impl<'a> FieldVisitor<'a> {
    pub(super) fn new(visit: &'a mut dyn FnMut(Field<'_>)) -> Self {
        Self(visit)
    }

    /// Visits a field.
    pub fn field(&mut self, name: &str, value: &dyn Encode) {
        self.visit(name, value, false);
    }

    /// Visits a field whose value must not show in `Debug`.
    pub fn personal(&mut self, name: &str, value: &dyn Encode) {
        self.visit(name, value, true);
    }

    fn visit(&mut self, name: &str, value: &dyn Encode, is_personal: bool) {
        (self.0)(Field {
            name,
            value,
            is_personal,
        });
    }
}

/// `Debug` of an object. It shows of personal values only whether they are there.
///
/// # Errors
///
/// Those of the formatter.
#[doc(hidden)]
pub fn debug_object(name: &str, object: &dyn Fields, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut debug = f.debug_struct(name);
    object.visit_fields(&mut FieldVisitor::new(&mut |field| {
        if field.is_personal {
            debug.field(field.name, &redacted(!field.value.encode().is_empty()));
        } else {
            debug.field(field.name, &field.value);
        }
    }));
    debug.finish()
}
