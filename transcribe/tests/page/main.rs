//! How documentation pages are read. The pages are invented; they have the shapes of published ones.

mod basics;
mod bounds;
mod download;
mod errors;
mod examples;
mod headers;
mod markup;
mod mutations;
mod oddities;
mod parameters;
mod renditions;
mod scopes;
mod subtables;
mod support;
mod tables;
mod texts;
mod values;
