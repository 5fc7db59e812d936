//! The generator on whole files: what it prints, what it says of mistakes, and what holds for any input.

mod case;
mod documentation;
mod folders;
mod module_names;
mod openapi;
mod printing;
mod several_files;
mod shared_types;
mod taken_names;
