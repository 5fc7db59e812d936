use feishu_openapi_runtime::ErrorKind;

use crate::support::{Response, Server};
use crate::{client, list};

#[tokio::test(start_paused = true)]
async fn fault_57_redirects() {
    let other = Server::respond([]);
    let to_other = other.http_url();
    for (location, named) in [
        (
            format!("{to_other}/?page_token=planted"),
            to_other.strip_prefix("http://"),
        ),
        (
            "http://planted:planted@elsewhere.invalid/login?planted".to_owned(),
            Some("elsewhere.invalid"),
        ),
        (
            "//elsewhere.invalid:81".to_owned(),
            Some("elsewhere.invalid:81"),
        ),
        ("/open-apis/test/v1/numbers".to_owned(), None),
        (String::new(), None),
    ] {
        for status in [301, 302, 303, 304, 307, 308] {
            let answer = Response::new(status, "").header("location", &location);
            let server = Server::respond([answer]);
            let error = list(&client(&server)).await.unwrap_err();
            assert_eq!(
                (error.kind(), error.status()),
                (ErrorKind::Protocol, Some(status))
            );
            let target = named.map_or_else(String::new, |host| format!(" to {host}"));
            let message = format!("the answer is a redirect{target}, which is never followed");
            assert_eq!(error.message(), message);
            assert_eq!((error.attempts(), server.requests().len()), (1, 1));
            assert_eq!(server.requests()[0].header("referer"), None);
        }
    }
    assert_eq!(other.connections(), 0);
}
