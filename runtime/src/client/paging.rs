//! Lists that are answered in pages.

mod continuation;
mod items;
mod lenient;
mod page_tokens;
mod pages;
mod raw_list;

pub use continuation::Continuation;
pub use items::Items;
pub use lenient::Lenient;
pub(in crate::client) use lenient::into_items_with_head;
pub use pages::Pages;
pub use raw_list::RawList;
