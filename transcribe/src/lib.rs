//! Turns a documentation page into a draft of its schema file, and compares the two later on.
//!
//! A pure library: text in, text out. The stages, each a module: `page` (a page's text to what it states)
//! → `nesting` (the place of each row, which the page's tables have lost) → `draft` (a schema file) or
//! `drift` (how a committed schema file differs from the page). `shown_types` gives `nesting` what other pages of the
//! service show; `learnt` gives drafts the words that the schema has.

pub mod draft;
pub mod drift;
pub mod example;
mod learnt;
pub mod nesting;
pub mod page;
pub mod schema;
pub mod shown_types;
pub mod transcript;
pub mod types;
