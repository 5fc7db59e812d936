use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs;
use std::path::PathBuf;

use feishu_openapi::wire::Serialize;
use feishu_openapi::{Client, Endpoint, Envelope, Request, TokenType};
use serde_json::{Value, json};

use crate::server::{Received, Server};

const TOKEN_LINE: &str = "POST /open-apis/auth/v3/tenant_access_token/internal";

/// Sends the request to a server that answers with the fixture `<endpoint>.json`, compares what it received with
/// the line and with `<endpoint>.request.json`, and the decoded response with the fixture. Returns the response.
pub async fn check<R>(request: R, endpoint: &str, line: &str) -> R::Response
where
    R: Request<Response: Serialize + Debug>,
{
    let token = token(R::ENDPOINT);
    let grant = json!({"code": 0, "tenant_access_token": "t-1", "expire": 7200});
    let answer = fixture(&format!("{endpoint}.json")).unwrap();
    let is_granted = token == Some(TokenType::Tenant);
    let answers = is_granted.then_some(&grant).into_iter().chain([&answer]);
    let server = Server::start(answers.map(|answer| (200, answer.to_string()))).await;
    let client = match token {
        Some(TokenType::User) => client(&server).with_user_token("u-1").unwrap(),
        _ => client(&server),
    };
    let response = client.send(&request).await.unwrap();

    let lines = is_granted.then_some(TOKEN_LINE).into_iter().chain([line]);
    assert_eq!(server.lines(), lines.collect::<Vec<_>>());
    let sent = server.received().pop().unwrap();
    let authorization = token.map(|token| match token {
        TokenType::User => "Bearer u-1",
        _ => "Bearer t-1",
    });
    assert_eq!(sent.header("authorization"), authorization);
    assert_body(&sent, endpoint);
    let encoded = serde_json::to_value(&response).unwrap();
    assert_eq!(
        leaves(&encoded),
        leaves(&data(answer, R::ENDPOINT.envelope))
    );
    response
}

/// The kind of token to send: the tenant's, if the endpoint takes it.
fn token(endpoint: &Endpoint) -> Option<TokenType> {
    let taken = endpoint.token_types;
    let tenant = taken.iter().find(|taken| **taken == TokenType::Tenant);
    tenant.or(taken.first()).copied()
}

/// A file of the fixtures, if there is one of that path.
pub fn fixture(path: &str) -> Option<Value> {
    let fixtures = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures"));
    let text = fs::read_to_string(fixtures.join(path)).ok()?;
    Some(serde_json::from_str(&text).unwrap())
}

pub fn client(server: &Server) -> Client {
    let builder = Client::builder().base_url(server.url()).max_attempts(1);
    builder.app("cli_a1b2c3", "app-secret").build().unwrap()
}

fn assert_body(sent: &Received, endpoint: &str) {
    let Some(expected) = fixture(&format!("{endpoint}.request.json")) else {
        assert_eq!(sent.body, "");
        return;
    };
    assert_eq!(
        sent.header("content-type"),
        Some("application/json; charset=utf-8")
    );
    let body: Value = serde_json::from_str(&sent.body).unwrap();
    assert_eq!(body, expected);
}

/// What the envelope carries.
pub fn data(mut answer: Value, envelope: Envelope) -> Value {
    match envelope {
        Envelope::Data => answer["data"].take(),
        Envelope::BesideCode | Envelope::Token(_) => {
            let fields = answer.as_object_mut().unwrap();
            fields.retain(|name, _| !matches!(name.as_str(), "code" | "msg"));
            answer
        }
        Envelope::Empty | Envelope::File => Value::Null,
    }
}

/// The JSON of every value that holds no other, by its JSON pointer. `5` and `5.0` are one number.
pub fn leaves(value: &Value) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    collect(value, "", &mut found);
    found
}

fn collect(value: &Value, pointer: &str, found: &mut BTreeMap<String, String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(name, v)| (name.clone(), v)).collect(),
        Value::Array(list) => (0..).zip(list).map(|(i, v)| (format!("{i}"), v)).collect(),
        _ => Vec::new(),
    };
    if children.is_empty() {
        let text = value.to_string();
        let text = text.strip_suffix(".0").unwrap_or(&text);
        found.insert(pointer.to_owned(), text.to_owned());
    }
    for (name, child) in children {
        collect(child, &format!("{pointer}/{name}"), found);
    }
}
