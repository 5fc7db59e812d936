//! Nodes to the notation. Whatever is missing or misspelt is reported and left out, so that later stages can still report
//! everything else that is wrong with the file.

mod endpoint;
mod invisible;
mod map;
mod row;
mod word;

pub(crate) use endpoint::read as endpoint;
pub(crate) use invisible::report_invisible;
pub(crate) use row::types_file;
