use feishu_openapi_runtime::{ErrorKind, FEISHU, LARK};

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
fn fault_69_base_urls_that_are_taken() {
    for base_url in [
        FEISHU,
        LARK,
        "https://proxy.example.com:8443/feishu/",
        "http://127.0.0.1:8080",
        "http://127.1.2.3",
        "http://[::1]:8080/",
        "http://localhost:8080",
    ] {
        assert!(builder(base_url).build().is_ok(), "{base_url}");
    }
}

#[test]
fn fault_69_base_urls_that_are_refused() {
    for (base_url, problem) in [
        ("", "is no address"),
        ("open.feishu.cn", "needs a scheme and a host"),
        ("/open-apis", "needs a scheme and a host"),
        ("ftp://open.feishu.cn", "must be https"),
        (
            "http://open.feishu.cn",
            "must be https, or http to this machine",
        ),
        ("http://127.0.0.1.example.com", "must be https"),
        ("http://localhost.example.com", "must be https"),
        (
            "https://user:planted@open.feishu.cn",
            "must not hold credentials",
        ),
        (
            "https://planted@open.feishu.cn",
            "must not hold credentials",
        ),
        (
            "http://127.0.0.1@planted.invalid",
            "must not hold credentials",
        ),
        (
            "https://open.feishu.cn/?tenant=planted",
            "must not have a query",
        ),
        (
            "https://open.feishu.cn/#planted",
            "must not have a query or a fragment",
        ),
        ("https://open feishu.cn", "is no address"),
        ("https://open.feishu.cn/\r\nplanted", "is no address"),
    ] {
        let error = builder(base_url).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        let text = format!("{error} {error:?}");
        assert!(
            text.contains(problem) && !text.contains("planted"),
            "{text}"
        );
    }
}

#[test]
fn fault_93_base_urls_that_cannot_be_connected_to() {
    for base_url in [
        "https://open.feishu.cn:99999",
        "https://open.feishu.cn:65536/gateway",
        "https://open.feishu.cn:0",
        "https://open.feishu.cn:",
        "https://[::1]:99999",
    ] {
        let error = builder(base_url).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(error.to_string().contains("needs a port"), "{error}");
    }
    for base_url in ["https://256.1.1.1", "https://a%b"] {
        let error = builder(base_url).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(error.to_string().contains("is no address"), "{error}");
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
