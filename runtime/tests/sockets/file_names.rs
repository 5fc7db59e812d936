//! Names that the server gives to files.

use std::path::{Component, Path};

use serde_json::json;

use crate::client;
use crate::downloads::{download, image};
use crate::support::{Response, Server};

/// The name of a file that comes with such a header.
async fn name(disposition: impl AsRef<[u8]>) -> Option<String> {
    let answer = image("content").header("content-disposition", disposition);
    let server = Server::respond([answer]);
    let (file, written) = download(&client(&server)).await;
    assert_eq!(written, b"content");
    file.unwrap().name
}

#[tokio::test(start_paused = true)]
async fn fault_95_a_json_file_whose_name_is_in_another_encoding() {
    let content = json!({"code": 5});
    for disposition in [
        &b"attachment; filename=\"\xBC\xF2\xC0\xFA.json\""[..],
        b"attachment; filename*=GBK''%BC%F2.json",
        b"attachment",
    ] {
        let answer = Response::json(200, &content).header("content-disposition", disposition);
        let server = Server::respond([answer]);
        let (file, written) = download(&client(&server)).await;
        assert_eq!(file.unwrap().name, None);
        assert_eq!(written, content.to_string().as_bytes());
    }
}

#[tokio::test(start_paused = true)]
async fn fault_95_names_in_every_encoding_that_is_told() {
    for (disposition, expected) in [
        (
            "attachment; filename=\"\u{7b80}\u{5386}.pdf\"",
            "\u{7b80}\u{5386}.pdf",
        ),
        ("attachment; filename=\"%E7%AE%80.pdf\"", "\u{7b80}.pdf"),
        ("attachment; filename*=UTF-8''%E7%AE%80.pdf", "\u{7b80}.pdf"),
        (
            "inline; filename*=iso-8859-1''%A3.pdf; filename=x",
            "\u{a3}.pdf",
        ),
        (
            "attachment; filename*=GBK''%BC%F2.pdf; filename=x.pdf",
            "x.pdf",
        ),
    ] {
        assert_eq!(name(disposition).await.as_deref(), Some(expected));
    }
}

/// Whoever joins the name to a folder writes into this folder, whatever the system, and sees what it is.
#[tokio::test(start_paused = true)]
async fn fault_95_no_name_does_harm() {
    for (harmful, expected) in [
        ("../../etc/passwd", Some("passwd")),
        ("..%2F..%5Cx.pdf", Some("x.pdf")),
        ("/", None),
        ("..", None),
        ("C:x.exe", Some("C_x.exe")),
        ("%5C%5Cserver%5Cshare%5Cx.exe", Some("x.exe")),
        ("x.txt::$DATA", Some("x.txt__$DATA")),
        ("NUL", Some("_NUL")),
        ("com1.tar.gz", Some("_com1.tar.gz")),
        ("invoice%E2%80%AEfdp.exe", Some("invoicefdp.exe")),
        ("a%00%0D%0Ab%1B[31m.txt", Some("ab[31m.txt")),
        (".bashrc", Some("bashrc")),
        ("x.exe. .", Some("x.exe")),
        ("%20%2E%20", None),
    ] {
        for header in ["filename=", "filename*=UTF-8''"] {
            let disposition = format!("attachment; {header}{harmful}");
            let name = name(disposition).await;
            assert_eq!(name.as_deref(), expected, "{header}{harmful}");
            assert!(name.is_none_or(|name| is_in_folder(&name)));
        }
    }
    let name = name(format!("attachment; filename={}.pdf", "x".repeat(5000)));
    assert_eq!(name.await, Some(format!("{}.pdf", "x".repeat(251))));
}

fn is_in_folder(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    parts.next() == Some(Component::Normal(name.as_ref())) && parts.next().is_none()
}
