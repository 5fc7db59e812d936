use feishu_openapi_runtime::{Client, ErrorKind, PagedRequest};

use crate::sample::ListNumbers;
use crate::support::{Server, fast_forward};
use crate::{client, page};

/// Text that upsets programs, each of a sort of its own.
const NAUGHTY: [&str; 24] = [
    "",
    "&page_size=1",
    "a=b",
    "50%",
    "%41%zz",
    "a+b",
    "#fragment",
    "a/b/../c",
    "..",
    "?",
    "two words",
    " \t ",
    "空格 中文",
    "👩‍👩‍👧‍👦 🇨🇭",
    "\0",
    "line\r\nx-injected: yes\r\n\r\n",
    "\u{feff}\u{202e}\u{2028}",
    "e\u{301} \u{e9}",
    "'; DROP TABLE numbers; --",
    "<script>alert(1)</script>",
    "${HOME} $(id) `id`",
    "\\\"'",
    "\u{10ffff}\u{fffd}",
    "|^{}[]~:;,@!*()",
];

#[tokio::test(start_paused = true)]
async fn fault_68_parameters_of_any_text() {
    let server = Server::respond_with(|_| page());
    let client = client(&server);
    for text in NAUGHTY {
        let request = ListNumbers::default().at_page(text.to_owned());
        fast_forward(request.send(&client)).await.unwrap();
        let requests = server.requests();
        let received = requests.last().unwrap();
        assert_eq!(received.path(), "/open-apis/test/v1/numbers");
        assert_eq!(
            received.query(),
            [("page_token".to_owned(), text.to_owned())]
        );
        assert_eq!(received.header("x-injected"), None);
    }
    assert_eq!(server.requests().len(), NAUGHTY.len());
}

#[test]
fn fault_68_tokens_that_no_header_can_hold() {
    for token in [
        "planted\nx: y",
        "planted\r\n",
        "planted\0",
        "plänted",
        " planted",
        "",
    ] {
        let error = Client::builder()
            .tenant_access_token(token)
            .build()
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(!format!("{error} {error:?}").contains("planted"));
    }
}
