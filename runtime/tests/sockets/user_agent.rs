use feishu_openapi_runtime::{Client, ErrorKind};

use serde_json::json;

use crate::support::{Response, Server};
use crate::{builder, list, page};

#[tokio::test(start_paused = true)]
async fn the_server_sees_the_name_of_the_program() {
    let token = json!({"code": 0, "tenant_access_token": "t-1", "expire": 7200});
    let server = Server::respond_with(move |request| match &*request.method {
        "POST" => Response::json(200, &token),
        _ => page(),
    });
    let builder = || {
        Client::builder()
            .base_url(server.http_url())
            .app("cli_a", "planted")
    };
    let ours = concat!("feishu-openapi/", env!("CARGO_PKG_VERSION"));
    list(&builder().build().unwrap()).await.unwrap();
    let named = builder().user_agent("nightly-export/1.2 (+ops@example.com)");
    list(&named.build().unwrap()).await.unwrap();
    let requests = server.requests();
    let seen: Vec<_> = requests
        .iter()
        .map(|request| request.header("user-agent").unwrap())
        .collect();
    let named = format!("nightly-export/1.2 (+ops@example.com) {ours}");
    assert_eq!(seen, [ours, ours, &named, &named]);
}

#[test]
fn a_user_agent_that_fits_no_header_is_refused() {
    for program in ["", "x\r\ny: z", "夜间导出/1.2", " x", "x\0"] {
        let error = builder("https://platform.invalid")
            .user_agent(program)
            .build()
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(
            error
                .to_string()
                .contains("user_agent(…) must be visible ASCII"),
            "{error}"
        );
    }
}
