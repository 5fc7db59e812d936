use feishu_openapi_runtime::ErrorKind;

use crate::support::Server;
use crate::{builder, list, page};

#[tokio::test(start_paused = true)]
async fn fault_69_base_urls_are_joined() {
    for (path, expected) in [
        ("", ""),
        ("/", ""),
        ("/gateway", "/gateway"),
        ("/a/b/", "/a/b"),
    ] {
        let server = Server::respond([page()]);
        let base_url = server.http_url() + path;
        list(&builder(base_url).build().unwrap()).await.unwrap();
        let expected = format!("{expected}/open-apis/test/v1/numbers");
        assert_eq!(server.requests()[0].path(), expected);
    }
}

#[test]
fn fault_69_base_urls_that_are_refused() {
    for (base_url, problem) in [
        (
            "https://user:planted@open.feishu.cn",
            "must not hold credentials",
        ),
        (
            "https://planted@open.feishu.cn",
            "must not hold credentials",
        ),
        (
            "http://open.feishu.cn",
            "must be https, or http to this machine",
        ),
        ("ftp://open.feishu.cn", "must be https"),
    ] {
        let error = builder(base_url).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        let text = error.to_string();
        assert!(
            text.contains(problem) && !text.contains("planted"),
            "{text}"
        );
    }
}

#[test]
fn fault_69_insecure_base_urls_when_asked_for_by_name() {
    let insecure = |base_url: &str| builder(base_url).allow_insecure_http().build();
    assert!(insecure("http://platform.invalid").is_ok());
    for base_url in ["ftp://platform.invalid", "http://user@platform.invalid"] {
        assert_eq!(insecure(base_url).unwrap_err().kind(), ErrorKind::Config);
    }
}
