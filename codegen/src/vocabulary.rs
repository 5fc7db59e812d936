//! What generated code names that it does not define: one table, from which the `use` lines of a file and the names that
//! no type of a page may take follow.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Where a name comes from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Origin {
    /// It needs no `use`.
    Prelude,
    /// A module of the standard library.
    Std(&'static str),
    /// A module of the runtime, empty for its root.
    Runtime(&'static str),
}
use Origin::{Prelude, Runtime, Std};

/// A page's type with one of the names that begin with a capital letter gets a suffix. The list may grow only before the
/// first release: a new entry renames what has that name.
const NAMES: &[(Origin, &[&str])] = &[
    (
        Prelude,
        &[
            "Box",
            "Clone",
            "Copy",
            "Debug",
            "Default",
            "Eq",
            "Err",
            "From",
            "Hash",
            "Into",
            "IntoIterator",
            "Iterator",
            "None",
            "Ok",
            "Option",
            "PartialEq",
            "Result",
            "Self",
            "Send",
            "Some",
            "String",
            "Sync",
            "Unpin",
            "Vec",
        ],
    ),
    (Std("collections"), &["BTreeMap"]),
    (Std(""), &["fmt"]),
    (Std("ops"), &["BitOr"]),
    (
        Runtime(""),
        &[
            "AsyncWrite",
            "Client",
            "DownloadRequest",
            "DownloadedFile",
            "Endpoint",
            "Envelope",
            "Error",
            "ErrorCode",
            "FilePart",
            "Items",
            "Json",
            "Lenient",
            "LenientRequest",
            "Method",
            "NextPage",
            "Nullable",
            "PagedRequest",
            "Pages",
            "RateLimit",
            "Request",
            "Timestamp",
            "TokenType",
            "UnknownInt",
            "UnknownText",
            "request",
            "wire",
        ],
    ),
    (Runtime("request"), &["InvalidParameter", "check"]),
    (
        Runtime("wire"),
        &[
            "FieldVisitor",
            "Fields",
            "NamedEnum",
            "Object",
            "ReadField",
            "RequestWriter",
            "error_codes",
            "int_enum",
            "int_value",
            "object",
            "sent_object",
            "text_enum",
        ],
    ),
];

/// Whether generated code names something else so.
pub(crate) fn is_taken(type_name: &str) -> bool {
    find(type_name).is_some()
}

/// The entry of a name that generated code uses.
pub(crate) fn find(name: &str) -> Option<(Origin, &'static str)> {
    static ORIGINS: LazyLock<BTreeMap<&str, Origin>> = LazyLock::new(|| {
        let named = |(origin, names): &'static (Origin, &[&'static str])| {
            names.iter().map(|name| (*name, *origin))
        };
        NAMES.iter().flat_map(named).collect()
    });
    let (name, origin) = ORIGINS.get_key_value(name)?;
    Some((*origin, *name))
}
