//! How a committed schema file differs from a page.
use crate::schema::Schema;
use crate::transcript::Transcript;
/// x
pub fn differences(_t: &Transcript<'_>, _s: &Schema, _path: &str) -> Vec<String> {
    Vec::new()
}
