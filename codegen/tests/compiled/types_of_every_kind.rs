//! Every type of the notation is read and written again.

use serde_json::json;

use crate::generated::types_of_every_kind::{Balance, Format, GetEverything};
use crate::support::{answer, encoded};

#[test]
fn everything_survives_reading_and_writing() {
    let mut deep = json!({ "level_10": "deep" });
    for depth in (2..=9).rev() {
        deep = json!({ format!("level_{depth}"): deep });
    }
    let data = json!({
        "level_1": deep,
        "grid": [[{ "value": 1.5 }], []],
        "names": { "en": { "long": "Library" } },
        "counts": { "books": [1, 2] },
        "parts": { "left": { "id": "part-1" } },
        "extra": { "any": [null, true, "shape"] },
        "enum": { "file": { "isOpen": true } },
        "zh-CN": "text",
        "format": "yyyy/mm/dd",
        "balance": -1,
    });
    let everything = answer::<GetEverything>(&data);
    assert_eq!(encoded(&everything), data);
    assert_eq!(everything.zh_cn.as_deref(), Some("text"));
    assert_eq!(
        everything
            .r#enum
            .clone()
            .and_then(|object| object.file?.is_open),
        Some(true)
    );
    assert_eq!(everything.format, Some(Format::Slashes));
    assert_eq!(everything.balance, Some(Balance::Owed));
    assert_eq!(everything.grid.len(), 2);
}
