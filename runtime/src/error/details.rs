mod others;

use std::fmt;

use serde_json::Value;

use crate::wire::redacted;

/// What the platform says about a failure beside code and message. What it left out is empty, and so is
/// what came in a shape that nobody expects.
///
/// All of it is the server's text, whole and as sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorDetails {
    /// Parameters that the platform does not take.
    pub field_violations: Vec<FieldViolation>,
    /// Permissions that are lacking.
    pub permission_violations: Vec<PermissionViolation>,
    /// Where to read on.
    pub helps: Vec<HelpLink>,
    /// How to find the cause, with the address of a tool for it.
    pub troubleshooter: Option<String>,
    /// The pairs of `details`, and whatever else is text, at most the first hundred.
    pub others: Vec<OtherDetail>,
}

/// What the platform says under a name of its own.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct OtherDetail {
    /// The `key` of a pair; otherwise the path of the text in `error`, such as `causes[0].reason`: empty if `error` itself is
    /// text.
    pub key: String,
    /// What it says. It may quote what was sent, so that `Debug` does not show it.
    pub value: String,
}

/// A parameter that the platform does not take.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldViolation {
    /// Name of the parameter.
    pub field: Option<String>,
    /// What was sent. It may be personal, so that `Debug` does not show it.
    pub value: Option<String>,
    /// What is wrong with it.
    pub description: Option<String>,
}

/// A permission that is lacking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PermissionViolation {
    /// What sort of permission it is: `type` on the wire.
    pub kind: Option<String>,
    /// Its name, such as a scope.
    pub subject: Option<String>,
    /// What is wrong.
    pub description: Option<String>,
}

/// A page to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct HelpLink {
    /// Its address.
    pub url: Option<String>,
    /// What it is about.
    pub description: Option<String>,
}

impl ErrorDetails {
    /// Takes what can be read of the envelope's `error`; `None` if that is nothing.
    pub(crate) fn read(error: &Value) -> Option<Self> {
        let details = Self {
            field_violations: list(error, "field_violations", FieldViolation::read),
            permission_violations: list(error, "permission_violations", PermissionViolation::read),
            helps: list(error, "helps", HelpLink::read),
            troubleshooter: text(error, "troubleshooter"),
            others: others::read(error),
        };
        (details != Self::default()).then_some(details)
    }

    /// All that the platform said.
    #[cfg(feature = "client")]
    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let fields = self.field_violations.iter_mut();
        let fields = fields.flat_map(|it| [&mut it.field, &mut it.value, &mut it.description]);
        let permissions = self.permission_violations.iter_mut();
        let permissions =
            permissions.flat_map(|it| [&mut it.kind, &mut it.subject, &mut it.description]);
        let helps = self.helps.iter_mut();
        let helps = helps.flat_map(|it| [&mut it.url, &mut it.description]);
        let texts = fields.chain(permissions).chain(helps);
        let others = self.others.iter_mut();
        let others = others.flat_map(|it| [&mut it.key, &mut it.value]);
        texts
            .chain([&mut self.troubleshooter])
            .flatten()
            .chain(others)
    }
}

impl FieldViolation {
    fn read(object: &Value) -> Self {
        Self {
            field: text(object, "field"),
            value: text(object, "value"),
            description: text(object, "description"),
        }
    }
}

impl PermissionViolation {
    fn read(object: &Value) -> Self {
        Self {
            kind: text(object, "type"),
            subject: text(object, "subject"),
            description: text(object, "description"),
        }
    }
}

impl HelpLink {
    fn read(object: &Value) -> Self {
        Self {
            url: text(object, "url"),
            description: text(object, "description"),
        }
    }
}

/// The elements of which anything can be read.
fn list<T: Default + PartialEq>(error: &Value, name: &str, read: fn(&Value) -> T) -> Vec<T> {
    let elements = error.get(name).and_then(Value::as_array);
    let elements = elements.into_iter().flatten().map(read);
    elements
        .filter(|element| *element != T::default())
        .collect()
}

/// Numbers and booleans count as text: a violation's value comes as what was sent.
fn text(object: &Value, name: &str) -> Option<String> {
    match object.get(name)? {
        Value::String(text) => Some(text.clone()),
        value @ (Value::Number(_) | Value::Bool(_)) => Some(value.to_string()),
        _ => None,
    }
}

impl fmt::Debug for OtherDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OtherDetail")
            .field("key", &self.key)
            .field("value", &redacted(!self.value.is_empty()))
            .finish()
    }
}

impl fmt::Debug for FieldViolation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FieldViolation")
            .field("field", &self.field)
            .field("value", &redacted(self.value.is_some()))
            .field("description", &self.description)
            .finish()
    }
}
