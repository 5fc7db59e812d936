//! Single values: examples, defaults, listed values.

use std::fmt;

/// A value of a parameter or field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// An integer.
    Int(i64),
    /// A number with a fraction or an exponent.
    Decimal(Decimal),
    /// A text.
    Text(String),
    /// `true` or `false`.
    Bool(bool),
}

impl Literal {
    /// What a text without quotes means: a number as JSON writes it, `true`, `false`, or the text itself.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        match text {
            "true" => Self::Bool(true),
            "false" => Self::Bool(false),
            _ => number(text).unwrap_or_else(|| Self::Text(text.to_owned())),
        }
    }
}

/// As it is spelt.
impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(int) => int.fmt(f),
            Self::Decimal(decimal) => decimal.fmt(f),
            Self::Text(text) => f.write_str(text),
            Self::Bool(boolean) => boolean.fmt(f),
        }
    }
}

/// A finite number with a fraction or an exponent, which keeps its spelling: `5.0`, `1e-3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    spelling: String,
}

impl Decimal {
    /// The number; integers are `Literal::Int`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_decimal = is_json_number(text) && text.contains(['.', 'e', 'E']);
        let decimal = Self {
            spelling: text.to_owned(),
        };
        (is_decimal && decimal.value().is_finite()).then_some(decimal)
    }

    /// The nearest number that a computer has.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.spelling.parse().unwrap_or(f64::NAN)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.spelling)
    }
}

/// An integer of more than 64 bits is a text: nothing can hold it.
fn number(text: &str) -> Option<Literal> {
    if !is_json_number(text) {
        return None;
    }
    let int = text.parse().ok().map(Literal::Int);
    int.or_else(|| Decimal::parse(text).map(Literal::Decimal))
}

fn is_json_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_whole = is_digits(whole) && (whole == "0" || !whole.starts_with('0'));
    let is_exponent = |text: &str| is_digits(text.strip_prefix(['+', '-']).unwrap_or(text));
    is_whole && fraction.is_none_or(is_digits) && exponent.is_none_or(is_exponent)
}

#[cfg(test)]
mod tests {
    use super::Literal;

    #[test]
    fn numbers_are_those_of_json() {
        for text in ["0", "-0", "7", "-12", "9223372036854775807"] {
            assert!(matches!(Literal::plain(text), Literal::Int(_)), "{text}");
        }
        for text in ["0.5", "-1.0", "1e3", "1E-3", "2.5e+7"] {
            assert!(
                matches!(Literal::plain(text), Literal::Decimal(_)),
                "{text}"
            );
        }
        let texts = [
            "",
            "-",
            "+1",
            "01",
            "1.",
            ".5",
            "1e",
            "1e999",
            "inf",
            "NaN",
            "0x1f",
            "1_000",
            "9223372036854775808",
            "--1",
            "2025-01-31",
        ];
        for text in texts {
            assert_eq!(Literal::plain(text), Literal::Text(text.to_owned()));
        }
    }

    #[test]
    fn a_number_keeps_its_spelling() {
        for text in ["5.0", "1e3", "-0.50", "17", "true"] {
            assert_eq!(Literal::plain(text).to_string(), text);
        }
    }
}
