//! No case is forgotten, and the one without parameters and fields works.

use feishu_openapi_runtime::Method;
use feishu_openapi_runtime::request;
use serde_json::json;

use crate::generated::data_is_a_list::ListDoors;
use crate::generated::docs_are_text::{ShowDocs, State};
use crate::generated::no_parameters_empty_response::CloseLibrary;
use crate::support::{answer, encoded, url};

#[test]
fn every_good_case_is_compiled() {
    let modules = [include_str!("generated.rs"), include_str!("main.rs")].concat();
    let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden"))
        .expect("the folder of cases is readable")
        .map(|entry| entry.expect("an entry is readable").path());
    for folder in folders {
        for file in ["expected.rs", "types.rs"] {
            let name = folder.file_name().expect("a name").to_str().expect("ASCII");
            let attribute = format!("#[path = \"../golden/{name}/{file}\"]");
            assert!(
                !folder.join(file).exists() || modules.contains(&attribute),
                "{name}/{file} is not compiled: add it to tests/compiled/generated.rs"
            );
        }
    }
}

#[test]
fn a_request_without_anything_is_sent_without_body_and_query() {
    let sent = request::build(&CloseLibrary::default()).expect("the request is valid");
    assert_eq!(sent.method, Method::Delete);
    assert_eq!(sent.url, "/open-apis/library/v1/close");
    assert_eq!(sent.body, None);
    answer::<CloseLibrary>(&json!({"not_in_the_schema": 1}));
}

#[test]
fn texts_of_the_schema_do_not_change_what_is_sent() {
    assert_eq!(
        url(&ShowDocs::new().url("\"#*/")),
        "/open-apis/library/v1/docs?url=%22%23*%2F"
    );
    assert_eq!(State::First.as_str(), "a");
}

#[test]
fn data_that_is_a_list_is_answered_as_one() {
    let data = json!([{"name": "north", "is_open": true}, {"name": "south"}]);
    let doors = answer::<ListDoors>(&data);
    assert_eq!(doors.len(), 2);
    assert_eq!(doors[0].is_open, Some(true));
    assert_eq!(encoded(&doors), data);
}
