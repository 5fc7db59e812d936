//! Writes a file in the style of the schema: block style, keys in the order of the reference, lists of words and values in
//! place, quotes only where YAML would read something else.

mod endpoint;
mod row;
mod text;
mod writer;

use crate::comments::Comments;
use crate::content::Content;
use writer::Writer;

pub(crate) fn content(content: &Content, comments: &Comments) -> String {
    let mut writer = Writer::new(comments);
    match content {
        Content::Endpoint(endpoint) => endpoint::keys(&mut writer, endpoint),
        Content::Types(types) => row::types_file(&mut writer, types),
    }
    writer.finish()
}
