pub mod table;
pub mod upload;
pub mod v1;
pub mod v2;
