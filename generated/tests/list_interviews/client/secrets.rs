//! Nothing that is printed for debugging shows a secret or a personal value.

use std::error::Error as _;
use std::fmt::Debug;

use feishu_openapi::hire::v1::interview::list::{ListInterviews, ListInterviewsFilters};
use feishu_openapi::{Client, ClientBuilder, Error, ErrorKind, HttpResponse, Reveal, request};

use crate::example::{EXAMPLE, decode, example};

use super::grant;
use super::server::{Answer, Server};

const SECRET: &str = "app-secret-0201";
const TOKEN: &str = "t-token-0202";
const APPLICATION_ID: &str = "7201530018874630107";
const PAGE_TOKEN: &str = "eyJwYWdlIjoyfQ/next+page==";

/// Secrets, and values of the example that the page marks as personal. The page token stands in parts too,
/// which no encoding changes.
const PRIVATE: [&str; 12] = [
    SECRET,
    TOKEN,
    APPLICATION_ID,
    PAGE_TOKEN,
    "eyJwYWdlIjoyfQ",
    "7201530018874630101",
    "15550100147",
    "ou_record_0103",
    "Explains trade-offs",
    "Edda Lindqvist",
    "Nadia Okonjo",
    "Prefers the afternoon",
];

fn assert_discreet(what: &str, printed: &str) {
    for private in PRIVATE {
        assert!(!printed.contains(private), "{what} shows {private}");
    }
}

fn assert_debug(what: &str, value: &impl Debug) {
    assert_discreet(what, &format!("{value:?} {value:#?}"));
}

/// The error and everything that caused it.
fn assert_error(error: &Error) {
    assert_discreet("the error", &format!("{error} {error:?} {error:#?}"));
    let mut source = error.source();
    while let Some(cause) = source {
        assert_discreet("the cause", &format!("{cause} {cause:?} {cause:#?}"));
        source = cause.source();
    }
}

fn list() -> ListInterviews {
    ListInterviews::by_application_id(APPLICATION_ID).page_token(PAGE_TOKEN)
}

fn builder(server: &Server) -> ClientBuilder {
    super::builder(server).app("cli_a1b2c3", SECRET)
}

fn client(server: &Server) -> Client {
    builder(server).build().unwrap()
}

#[test]
fn requests_are_discreet() {
    assert_debug("the request", &list());
    assert_debug("the built request", &request::build(&list()).unwrap());
    let filters = ListInterviewsFilters {
        application_id: Some(APPLICATION_ID.to_owned()),
        ..ListInterviewsFilters::default()
    };
    assert_debug("the filters", &filters);
    assert_error(&request::build(&list().page_size(0)).unwrap_err());
}

#[test]
fn responses_are_discreet() {
    assert_debug("the response", &decode(&example()).unwrap());
    let response = HttpResponse {
        status: 200,
        headers: vec![("x-token".to_owned(), TOKEN.into())],
        body: EXAMPLE.into(),
    };
    assert_debug("the raw response", &response);
}

/// All that `responses_are_discreet` looks for, but for what only the client has.
#[test]
fn reveal_shows_what_debug_does_not() {
    let response = decode(&example()).unwrap();
    let shown = format!("{:?}", response.reveal());
    let revealed = PRIVATE
        .into_iter()
        .filter(|text| ![SECRET, TOKEN].contains(text));
    for private in revealed {
        assert!(
            shown.contains(private),
            "{private} is not revealed: {shown}"
        );
    }
    assert!(!shown.contains("<redacted>"), "{shown}");
}

#[tokio::test]
async fn the_client_is_discreet() {
    let server = Server::start([grant(TOKEN), (200, EXAMPLE.to_owned())]).await;
    assert_debug("the builder", &builder(&server));
    let client = client(&server);
    let mut interviews = list().items(&client);
    assert!(interviews.try_next().await.unwrap().is_some());
    // Now the client holds the token, and the lists hold the next page's.
    assert_debug("the client", &client);
    assert_debug("the items", &interviews);
    assert_debug("the pages", &list().pages(&client));
}

async fn error(answers: impl IntoIterator<Item = Answer>) -> Error {
    let server = Server::start(answers).await;
    list().send(&client(&server)).await.unwrap_err()
}

#[tokio::test]
async fn errors_are_discreet() {
    let unreachable = error([grant(TOKEN)]).await;
    assert_eq!(unreachable.kind(), ErrorKind::Connect);
    assert_error(&unreachable);

    let undecodable = EXAMPLE.replace("\"+15550100147\"", "[\"+15550100147\"]");
    let undecodable = error([grant(TOKEN), (200, undecodable)]).await;
    assert_eq!(undecodable.kind(), ErrorKind::Decode);
    assert_error(&undecodable);

    let refused = EXAMPLE.replace("\"code\": 0", "\"code\": 1002002");
    let refused = error([grant(TOKEN), (400, refused)]).await;
    assert_eq!(refused.kind(), ErrorKind::Api);
    assert_error(&refused);
}

#[tokio::test]
async fn refused_credentials_are_discreet_though_the_server_repeats_them() {
    let refused = format!(r#"{{"code":10014,"msg":"app secret {SECRET} is invalid"}}"#);
    let refused = error([(200, refused)]).await;
    assert_eq!(refused.kind(), ErrorKind::Auth);
    assert_error(&refused);
}
