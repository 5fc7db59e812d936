//! Pages, a request and a server to measure with. Beside what the client does stands the reference: what a
//! project would write with serde and reqwest alone.

pub mod pages;
pub mod reference;
pub mod requests;
pub mod server;

/// Where requests are built for.
pub const BASE_URL: &str = "https://open.feishu.cn";

/// A page token that is written in another way in a query.
pub const PAGE_TOKEN: &str = "eyJwYWdlIjoyfQ/next+page==";
