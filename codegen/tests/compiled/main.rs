//! Generated modules compiled as they are, and used as their callers use them.

// The modules are written for a crate with the feature `client`, and the tests use only parts of them. The
// clippy lints are those that the generated crate allows.
#![allow(
    dead_code,
    unexpected_cfgs,
    clippy::doc_markdown,
    clippy::enum_variant_names,
    clippy::should_implement_trait,
    clippy::similar_names,
    clippy::struct_field_names,
    clippy::too_many_arguments,
    clippy::too_many_lines,
    clippy::unreadable_literal,
    clippy::wrong_self_convention
)]

mod generated;
// Where generated code looks for types shared by all services.
#[path = "../golden/second_endpoint/types.rs"]
#[rustfmt::skip]
mod types;

mod at_least_one_of;
mod beside_code;
mod declared_types_in_body;
mod every_case;
mod files;
mod headers;
mod keyword_names;
mod lengths_and_patterns;
mod maps_and_flags;
mod nested_bounds;
mod nested_required;
mod paging;
mod partial_update;
mod personal_and_required;
mod rules_of_both_kinds;
mod second_endpoint;
mod support;
mod times_as_text;
mod times_in_seconds;
mod types_of_every_kind;
