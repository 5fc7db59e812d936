//! What the macros for enums call. An enum lists its named variants, and their values and names in the same order.

use std::error::Error;
use std::fmt;

/// A text that is no name of a variant, found while parsing an enum of integers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName(Box<str>);

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no variant is called {:?}, and it is no integer", self.0)
    }
}

impl Error for UnknownName {}

/// An enum with named variants and one for all other values; the macros for enums need it.
pub trait NamedEnum: Clone + PartialEq + 'static {
    /// What stands for a variant on the wire.
    type Value: Copy + Default;

    /// The named variants.
    const VARIANTS: &'static [Self];

    /// Their values and names, in the same order.
    const NAMED: &'static [(Self::Value, &'static str)];
}

fn entry_of<T: NamedEnum>(variant: &T) -> Option<&'static (T::Value, &'static str)> {
    let place = T::VARIANTS.iter().position(|known| known == variant)?;
    T::NAMED.get(place)
}

/// The variant with an entry that fits.
pub(super) fn variant_where<T: NamedEnum>(
    fits: impl Fn(&(T::Value, &'static str)) -> bool,
) -> Option<T> {
    let place = T::NAMED.iter().position(fits)?;
    T::VARIANTS.get(place).cloned()
}

/// The value of a variant that has a name; nothing of its type if it has none.
#[doc(hidden)]
pub fn value_of<T: NamedEnum>(variant: &T) -> T::Value {
    entry_of(variant).map_or_else(T::Value::default, |(value, _)| *value)
}

/// The name of a variant, if it has one.
#[doc(hidden)]
pub fn name_of<T: NamedEnum>(variant: &T) -> Option<&'static str> {
    entry_of(variant).map(|(_, name)| *name)
}

/// The variant of that name, or of that number.
///
/// # Errors
///
/// There is none of that name, and it is no number.
#[doc(hidden)]
pub fn parse_named<T: NamedEnum + From<i64>>(text: &str) -> Result<T, UnknownName> {
    variant_where(|(_, name)| *name == text)
        .or_else(|| text.parse().ok().map(|value: i64| T::from(value)))
        .ok_or_else(|| UnknownName(text.into()))
}

/// `Debug` of an enum.
///
/// # Errors
///
/// Those of the formatter.
#[doc(hidden)]
pub fn debug_named<T: NamedEnum>(
    variant: &T,
    unknown: &dyn fmt::Debug,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match name_of(variant) {
        Some(name) => f.write_str(name),
        None => f.debug_tuple("Unknown").field(unknown).finish(),
    }
}

/// `Display` of an enum of integers: the name, or the number of an unknown value.
///
/// # Errors
///
/// Those of the formatter.
#[doc(hidden)]
pub fn display_named<T: NamedEnum + Copy + Into<i64>>(
    variant: &T,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match name_of(variant) {
        Some(name) => f.pad(name),
        None => fmt::Display::fmt(&(*variant).into(), f),
    }
}
