//! `cargo xtask codegen [--check]`: on folders of its own, as a program, and on this repository.

mod check;
mod command;
mod generated;
mod manifest;
mod new_package;
mod package;
mod vanished;
mod write;
