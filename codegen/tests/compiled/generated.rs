//! What the golden cases give, compiled.

#[path = "../golden/at_least_one_of/expected.rs"]
#[rustfmt::skip]
pub mod at_least_one_of;
#[path = "../golden/beside_code/expected.rs"]
#[rustfmt::skip]
pub mod beside_code;
#[path = "../golden/data_is_a_list/expected.rs"]
#[rustfmt::skip]
pub mod data_is_a_list;
#[path = "../golden/declared_types_in_body/expected.rs"]
#[rustfmt::skip]
pub mod declared_types_in_body;
#[path = "../golden/deprecated/expected.rs"]
#[rustfmt::skip]
pub mod deprecated;
#[path = "../golden/docs_are_text/expected.rs"]
#[rustfmt::skip]
pub mod docs_are_text;
#[path = "../golden/download/expected.rs"]
#[rustfmt::skip]
pub mod download;
#[path = "../golden/headers/expected.rs"]
#[rustfmt::skip]
pub mod headers;
#[path = "../golden/keyword_names/expected.rs"]
#[rustfmt::skip]
pub mod keyword_names;
#[path = "../golden/lengths_and_patterns/expected.rs"]
#[rustfmt::skip]
pub mod lengths_and_patterns;
#[path = "../golden/maps_and_flags/expected.rs"]
#[rustfmt::skip]
pub mod maps_and_flags;
#[path = "../golden/nested_bounds/expected.rs"]
#[rustfmt::skip]
pub mod nested_bounds;
#[path = "../golden/no_parameters_empty_response/expected.rs"]
#[rustfmt::skip]
pub mod no_parameters_empty_response;
#[path = "../golden/page_not_stated/expected.rs"]
#[rustfmt::skip]
pub mod page_not_stated;
#[path = "../golden/paging/expected.rs"]
#[rustfmt::skip]
pub mod paging;
#[path = "../golden/paging_by_named_tokens/expected.rs"]
#[rustfmt::skip]
pub mod paging_by_named_tokens;
#[path = "../golden/paging_by_offset/expected.rs"]
#[rustfmt::skip]
pub mod paging_by_offset;
#[path = "../golden/paging_nested_by_body/expected.rs"]
#[rustfmt::skip]
pub mod paging_nested_by_body;
#[path = "../golden/partial_update/expected.rs"]
#[rustfmt::skip]
pub mod partial_update;
#[path = "../golden/references/expected.rs"]
#[rustfmt::skip]
pub mod references;
#[path = "../golden/rules_of_both_kinds/expected.rs"]
#[rustfmt::skip]
pub mod rules_of_both_kinds;
#[path = "../golden/scopes_of_fields/expected.rs"]
#[rustfmt::skip]
pub mod scopes_of_fields;
#[path = "../golden/second_endpoint/expected.rs"]
#[rustfmt::skip]
pub mod second_endpoint;
#[path = "../golden/times_as_text/expected.rs"]
#[rustfmt::skip]
pub mod times_as_text;
#[path = "../golden/times_in_seconds/expected.rs"]
#[rustfmt::skip]
pub mod times_in_seconds;
#[path = "../golden/types_of_every_kind/expected.rs"]
#[rustfmt::skip]
pub mod types_of_every_kind;
#[path = "../golden/upload/expected.rs"]
#[rustfmt::skip]
pub mod upload;
#[path = "../golden/personal_and_required/expected.rs"]
#[rustfmt::skip]
pub mod personal_and_required;
#[path = "../golden/names_of_generated_code/expected.rs"]
#[rustfmt::skip]
pub mod names_of_generated_code;
#[path = "../golden/nested_required/expected.rs"]
#[rustfmt::skip]
pub mod nested_required;
#[path = "../golden/text_is_no_code/expected.rs"]
#[rustfmt::skip]
pub mod text_is_no_code;
