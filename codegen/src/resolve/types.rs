//! Rows to types: a row brings along the struct or enum that it describes, which has rows of its own.

mod declarations;
mod items;
mod objects;
mod shape;
mod value_lists;

pub(crate) use declarations::declare;
pub(crate) use items::Items;
pub(crate) use objects::{add_struct, field, fields};
