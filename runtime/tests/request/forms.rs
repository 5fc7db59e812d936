//! Forms with files, as the generator writes them.

use feishu_openapi_runtime::request::{self, InvalidParameter};
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{Endpoint, Envelope, ErrorKind, FilePart, Method, Request};

#[derive(Clone)]
struct UploadImage {
    image: Option<FilePart>,
    tags: Vec<String>,
    size: Option<i64>,
}

impl Request for UploadImage {
    type Response = ();

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Post,
        path: "/open-apis/test/v1/images",
        idempotent: false,
        envelope: Envelope::Empty,
        doc_url: "https://example.com/images",
        rate_limits: &[],
        token_types: &[],
        scopes: &[],
        field_scopes: &[],
        errors: &[],
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.form("tag", &self.tags);
        writer.file("image", &self.image);
        writer.form("size", &self.size);
    }
}

fn upload(image: FilePart) -> UploadImage {
    UploadImage {
        image: Some(image),
        tags: vec!["a".to_owned(), "\u{7b80}\r\n--b".to_owned()],
        size: Some(3),
    }
}

/// The body's text, with `B` for the boundary that the header names.
fn text(request: &UploadImage) -> String {
    let http = request::build(request).unwrap();
    let [(name, content_type)] = &*http.headers else {
        panic!("{:?}", http.headers);
    };
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=");
    let boundary = boundary.unwrap();
    assert_eq!(*name, "content-type");
    assert!(boundary.len() <= 70 && boundary.len() >= 32, "{boundary}");
    let body = http.body.unwrap();
    let bytes = body.to_bytes().unwrap().into_owned();
    assert_eq!(body.length(), bytes.len() as u64);
    String::from_utf8(bytes).unwrap().replace(boundary, "B")
}

#[test]
fn parts_come_in_the_order_of_writing() {
    let image = FilePart::from_bytes("me.png", *b"\0\r\n").content_type("image/png");
    let lines = [
        "--B",
        "content-disposition: form-data; name=\"tag\"",
        "",
        "a",
        "--B",
        "content-disposition: form-data; name=\"tag\"",
        "",
        "\u{7b80}",
        "--b",
        "--B",
        "content-disposition: form-data; name=\"image\"; filename=\"me.png\"",
        "content-type: image/png",
        "",
        "\0",
        "",
        "--B",
        "content-disposition: form-data; name=\"size\"",
        "",
        "3",
        "--B--",
        "",
    ];
    assert_eq!(text(&upload(image)), lines.join("\r\n"));
}

#[test]
fn a_form_without_parts_is_a_form() {
    let request = UploadImage {
        image: None,
        tags: Vec::new(),
        size: None,
    };
    assert_eq!(text(&request), "--B--\r\n");
}

#[test]
fn no_file_name_ends_the_header() {
    for (name, written) in [
        ("a\"; x=\"b", "a%22; x=%22b"),
        ("a\r\nx-evil: 1\r\n\r\n", "a%0D%0Ax-evil: 1%0D%0A%0D%0A"),
        ("a\\", "a%5C"),
        ("\0\u{7f}", "%00%7F"),
        ("\u{7b80}\u{5386} 1.pdf", "\u{7b80}\u{5386} 1.pdf"),
    ] {
        let text = text(&upload(FilePart::from_bytes(name, "")));
        let header =
            format!("; filename=\"{written}\"\r\ncontent-type: application/octet-stream\r\n\r\n");
        assert!(text.contains(&header), "{text}");
    }
}

#[test]
fn a_content_type_that_ends_the_header_is_refused() {
    for content_type in ["a/b\r\nx-evil: 1", "a/\n", "\u{7b80}"] {
        let image = FilePart::from_bytes("a", "").content_type(content_type);
        let error = request::build(&upload(image)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert_eq!(error.parameter(), Some("image"));
    }
}

#[test]
fn boundaries_differ() {
    let request = upload(FilePart::from_bytes("a", ""));
    let headers = || request::build(&request).unwrap().headers;
    assert_ne!(headers(), headers());
}

#[test]
fn files_are_compared_by_content_and_shown_without() {
    let file = FilePart::from_bytes("a.txt", "planted");
    assert_eq!(file, FilePart::from_bytes("a.txt", "planted"));
    assert_ne!(file, FilePart::from_bytes("a.txt", "other"));
    assert_ne!(file, file.clone().content_type("text/plain"));
    let shown = format!("{file:?}");
    assert!(
        shown.contains("a.txt") && shown.contains("length: 7"),
        "{shown}"
    );
    assert!(!shown.contains("planted"), "{shown}");
    let body = request::build(&upload(file)).unwrap().body;
    assert!(!format!("{body:?}").contains("planted"));
}
