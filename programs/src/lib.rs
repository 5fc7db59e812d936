//! Whole programs that use `feishu-openapi`, in `examples`:
//!
//! | program | what it does |
//! |---|---|
//! | `export_with_jiff`, `export_with_chrono` | writes the interviews of yesterday in Shanghai as CSV, with the names of the applicants |
//! | `interview_service` | a web service behind a proxy with a private authority, with a limit of 800 ms for a call and metrics |
//! | `tenants` | a store app in several tenants, for users whose tokens renew themselves |
//! | `reminders` | a program with its tests, which need neither the platform nor time |
