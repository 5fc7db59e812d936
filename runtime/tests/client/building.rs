use feishu_openapi_runtime::{Client, ErrorKind, FEISHU, LARK};

fn problem(base_url: &str) -> Option<String> {
    let result = Client::builder()
        .tenant_access_token("t-1")
        .base_url(base_url)
        .build();
    let error = result.err()?;
    assert_eq!(error.kind(), ErrorKind::Config);
    Some(error.to_string())
}

#[test]
fn safe_base_urls_are_taken() {
    for base_url in [
        FEISHU,
        LARK,
        "https://proxy.example.com:8443/feishu/",
        "http://127.0.0.1:8080",
        "http://127.1.2.3",
        "http://[::1]:8080/",
        "http://localhost:8080",
    ] {
        assert_eq!(problem(base_url), None, "{base_url}");
    }
}

#[test]
fn unsafe_base_urls_are_refused() {
    for base_url in [
        "",
        "open.feishu.cn",
        "/open-apis",
        "ftp://open.feishu.cn",
        "http://open.feishu.cn",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "https://user:planted@open.feishu.cn",
        "http://127.0.0.1@evil.example.com",
        "https://open.feishu.cn/?tenant=planted",
        "https://open.feishu.cn/#planted",
        "https://open feishu.cn",
        "https://open.feishu.cn/\r\nplanted",
    ] {
        let problem = problem(base_url);
        assert!(
            problem.is_some_and(|problem| !problem.contains("planted")),
            "{base_url}"
        );
    }
}

#[test]
fn credentials_are_needed_and_must_fit_a_header() {
    let builders = [
        Client::builder(),
        Client::builder().tenant_access_token(""),
        Client::builder().tenant_access_token("t-planted\r\nx: y"),
        Client::builder().tenant_access_token("t-planted "),
        Client::builder().app("", "planted"),
        Client::builder().app("cli_a", ""),
    ];
    for builder in builders {
        let error = builder.build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(!format!("{error} {error:?}").contains("planted"), "{error}");
    }
}

#[test]
fn debug_shows_no_secret() {
    let builder = Client::builder().app("cli_a", "planted");
    assert!(!format!("{builder:?}").contains("planted"));
    let client = builder.build().unwrap();
    assert_eq!(
        format!("{client:?}"),
        r#"Client { base_url: "https://open.feishu.cn", .. }"#
    );
}

#[test]
fn a_client_can_be_cloned_and_shared() {
    fn is_shared<T: Clone + Send + Sync + 'static>(_: &T) {}
    is_shared(
        &Client::builder()
            .tenant_access_token("t-1")
            .build()
            .unwrap(),
    );
}
