//! What an envelope says besides its response, taken in any shape.

use serde_json::Value;
use serde_json::value::RawValue;

use crate::wire::{Decode, Object, ObjectKind, ReadField, WireType};

use super::json::read_text;

/// As it came, so that no shape hides the code, and a large one takes no more memory than the body.
type Raw = Option<Box<RawValue>>;

#[derive(Default)]
pub(super) struct Head {
    code: Raw,
    msg: Raw,
    /// What a few endpoints say for `msg`.
    message: Raw,
    /// What endpoints that speak OAuth say for `msg`.
    error_description: Raw,
    error: Raw,
}

impl WireType for Head {
    type Kind = ObjectKind;
}

impl Object for Head {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "code" => field.read(0, &mut self.code),
            "msg" if self.msg.is_none() => field.read(1, &mut self.msg),
            "message" if self.message.is_none() => field.read(2, &mut self.message),
            "error_description" if self.error_description.is_none() => {
                field.read(3, &mut self.error_description)
            }
            "error" if self.error.is_none() => field.read(4, &mut self.error),
            _ => field.skip(),
        }
    }
}

impl Head {
    pub(super) fn code(&self) -> Option<i64> {
        read(&self.code)
    }

    /// The message of a failure, given the value of its `error`.
    pub(super) fn message(&self, error: &Value) -> String {
        let own = [&self.msg, &self.error_description, &self.message];
        let own = own.into_iter().find_map(text);
        let other = || error.get("message").unwrap_or(error).as_str();
        own.or_else(|| other().map(str::to_owned))
            .unwrap_or_default()
    }

    /// What OAuth (RFC 6749) says of a failure; the platform's `code` may be missing beside it.
    pub(super) fn oauth_failure(&self) -> Option<String> {
        text(&self.error)?;
        text(&self.error_description)
    }

    /// The value of `error`; null if it cannot be kept.
    pub(super) fn error(&self) -> Value {
        read(&self.error).unwrap_or_default()
    }
}

fn read<T: Decode>(raw: &Raw) -> Option<T> {
    read_text(raw.as_ref()?.get()).ok()
}

/// Text that says something.
fn text(raw: &Raw) -> Option<String> {
    let is_text = raw.as_ref()?.get().starts_with('"');
    let text: String = is_text.then(|| read(raw))??;
    (!text.is_empty()).then_some(text)
}
