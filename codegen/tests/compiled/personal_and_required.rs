//! A personal value is not shown, whatever its type and place.

use feishu_openapi_runtime::{FilePart, Timestamp};

use crate::generated::personal_and_required::{AddScan, Kind, State};

#[test]
fn no_personal_parameter_shows() {
    let file = FilePart::from_bytes("secret.pdf", "content");
    let since = Timestamp::from_millis(1_735_689_600_000);
    let request = AddScan::new(Kind::Novel, since, ["Ada"], file, State::Clean);
    assert_eq!(
        format!("{request:?}"),
        "AddScan { kind: <redacted>, since: <redacted>, readers: <redacted>, content: <redacted>, state: <redacted> }"
    );
}
