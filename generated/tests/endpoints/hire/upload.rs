use feishu_openapi::FilePart;
use feishu_openapi::hire::v1::attachment::create::CreateAttachment;

use crate::check::{client, fixture};
use crate::server::Server;

#[tokio::test]
pub async fn create_attachment() {
    let answer = fixture("hire/v1/attachment/create.json").unwrap();
    let grant = serde_json::json!({"code": 0, "tenant_access_token": "t-1", "expire": 7200});
    let server = Server::start([&grant, &answer].map(|answer| (200, answer.to_string()))).await;
    let resume = FilePart::from_bytes("resume.txt", "Ten years of Rust.");
    let sent = CreateAttachment::new(resume).send(&client(&server)).await;
    assert_eq!(sent.unwrap().id.as_deref(), answer["data"]["id"].as_str());

    let received = server.received().pop().unwrap();
    assert_eq!(
        received.line,
        "POST /open-apis/hire/v1/attachments HTTP/1.1"
    );
    let content_type = received.header("content-type").unwrap();
    assert!(
        content_type.starts_with("multipart/form-data"),
        "{content_type}"
    );
    assert!(
        received
            .body
            .contains("name=\"content\"; filename=\"resume.txt\"")
    );
    assert!(received.body.contains("Ten years of Rust."));
}
