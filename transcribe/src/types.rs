//! Types as pages spell them.

/// What pages call types that are no objects of their own.
const SCALARS: [&str; 5] = ["int", "string", "boolean", "number(float)", "file"];

/// The type without its lists and maps: `map<string, T[]>` → `T`.
#[must_use]
pub fn base(type_text: &str) -> &str {
    let mut base = type_text.trim();
    loop {
        if let Some(inner) = base.strip_suffix("[]") {
            base = inner.trim_end();
        } else if let Some(inner) = base
            .strip_prefix("map<string,")
            .and_then(|rest| rest.strip_suffix('>'))
        {
            base = inner.trim();
        } else {
            return base;
        }
    }
}

/// Whether values of the type hold others.
#[must_use]
pub fn is_container(type_text: &str) -> bool {
    base(type_text) != type_text.trim()
}

/// Whether it is a single value or made of such.
#[must_use]
pub fn is_scalar(type_text: &str) -> bool {
    SCALARS.contains(&base(type_text))
}

/// Whether the page names no type: an object of the row's own.
#[must_use]
pub fn is_unnamed(type_text: &str) -> bool {
    matches!(base(type_text), "-" | "" | "object")
}
