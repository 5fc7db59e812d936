//! Shows what would become of pages.
use std::path::PathBuf;
use feishu_openapi_transcribe::schema::Schema;
pub(crate) fn report(_pages: &[PathBuf], _tree: &Schema) -> Result<String, String> { Ok(String::new()) }
