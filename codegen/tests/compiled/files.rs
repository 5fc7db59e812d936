//! Uploads are multipart forms; downloads have no envelope.

use feishu_openapi_runtime::{FilePart, HttpResponse, Request as _, request};

use crate::generated::download::{DownloadCover, DownloadCoverErrorCode};
use crate::generated::upload::{Side, UploadCover};

#[test]
fn an_upload_is_a_form_with_the_file_and_its_texts() {
    let image = FilePart::from_bytes("cover.png", *b"pixels").content_type("image/png");
    let upload = UploadCover::new("book/1", Side::Front, image).tags(["blue", "old"]);
    let http = request::build(&upload).expect("the request is allowed");
    assert_eq!(http.url, "/open-apis/library/v1/books/book%2F1/cover");
    let content_type = &http
        .headers
        .iter()
        .find(|(name, _)| *name == "content-type")
        .expect("a type")
        .1;
    assert!(
        content_type.starts_with("multipart/form-data; boundary="),
        "{content_type}"
    );
    let body = http
        .body
        .expect("a body")
        .to_bytes()
        .expect("all of it is in memory")
        .into_owned();
    let body = String::from_utf8(body).expect("texts");
    for part in [
        "name=\"side\"\r\n\r\nfront\r\n",
        "name=\"tags\"\r\n\r\nblue\r\n",
        "name=\"tags\"\r\n\r\nold\r\n",
    ] {
        assert!(body.contains(part), "{part:?} in {body:?}");
    }
    assert!(
        body.contains("name=\"image\"; filename=\"cover.png\"\r\n"),
        "{body:?}"
    );
    assert!(body.contains("image/png\r\n\r\npixels\r\n"), "{body:?}");
}

#[test]
fn a_download_is_a_plain_request() {
    let http = request::build(&DownloadCover::new("book-1")).expect("the request is allowed");
    assert_eq!(
        (http.method.as_str(), http.url.as_str()),
        ("GET", "/open-apis/library/v1/books/book-1/cover")
    );
    assert!(http.body.is_none());
    assert_eq!(DownloadCover::ENDPOINT.errors[0].name, "no_cover");
}

#[test]
fn an_error_of_the_page_has_a_name() {
    let error_of = |code: i64| {
        let body = format!(r#"{{"code": {code}, "msg": "no"}}"#).into_bytes();
        let answer = HttpResponse {
            status: 404,
            headers: Vec::new(),
            body,
        };
        request::decode::<DownloadCover>(&answer).expect_err("a code that is not 0")
    };
    assert_eq!(
        DownloadCoverErrorCode::of(&error_of(1_990_004)),
        Some(DownloadCoverErrorCode::NoCover)
    );
    assert_eq!(DownloadCoverErrorCode::of(&error_of(1_990_005)), None);
}
