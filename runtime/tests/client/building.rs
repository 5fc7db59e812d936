use feishu_openapi_runtime::{Client, ErrorKind};

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
