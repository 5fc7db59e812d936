//! Shows where two texts differ.

use similar::TextDiff;

/// A unified diff from what is written down to what the generator gives.
pub fn difference(path: &str, expected: &str, actual: &str) -> String {
    TextDiff::from_lines(expected, actual)
        .unified_diff()
        .header(path, "what the generator gives")
        .to_string()
}
