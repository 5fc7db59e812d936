use serde_json::json;

use crate::support::{Ending, Offset, Request, Response, Server};

/// What the server can do wrong. It does so each time.
pub const FAULTS: [&str; 16] = [
    "none",
    "token refused",
    "token malformed",
    "rate limited",
    "quota",
    "html",
    "bad gateway",
    "empty",
    "not json",
    "wrong type",
    "missing data",
    "redirect",
    "no http",
    "truncated gzip",
    "cut",
    "closed",
];

/// Gives out tokens and makes the faults that requests ask for.
pub fn start() -> Server {
    Server::respond_with(|request| match request.query_value("fault") {
        None => token(request),
        Some(fault) => answer(&fault),
    })
}

fn token(request: &Request) -> Response {
    let name = match request.path().rsplit('/').next() {
        Some("app_access_token") => "app_access_token",
        _ => "tenant_access_token",
    };
    Response::json(
        200,
        &json!({ "code": 0, name: "t-planted", "expire": 7200 }),
    )
}

fn failure(code: i64) -> Response {
    let msg = "t-planted is refused";
    Response::json(400, &json!({ "code": code, "msg": msg, "data": "planted" }))
}

fn answer(fault: &str) -> Response {
    let person = json!({ "items": [7], "name": "planted-name" });
    let html = "<html>planted-13300000000</html>";
    match fault {
        "none" => Response::ok_data(&person).header("set-cookie", "session=planted"),
        "token refused" => failure(99_991_663),
        "token malformed" => failure(99_991_671),
        "rate limited" => failure(99_991_400).header("x-ogw-ratelimit-reset", "86400"),
        "quota" => failure(99_991_403),
        "html" => Response::new(200, html).header("content-type", "text/html"),
        "bad gateway" => Response::new(502, html),
        "empty" => Response::new(200, ""),
        "not json" => Response::new(200, r#"{"data":{"items":"planted"#),
        "wrong type" => Response::ok_data(&json!({ "items": ["planted-13300000000"] })),
        "missing data" => Response::json(200, &json!({ "code": 0, "name": "planted" })),
        "redirect" => Response::redirect("http://127.0.0.1:1/?phone=planted-13300000000"),
        "no http" => Response::raw("planted, and no HTTP at all\r\n\r\n"),
        "truncated gzip" => Response::truncated_gzip(&person),
        "cut" => Response::ok_data(&person).cut_at(Offset::Body(5), Ending::Reset),
        _ => Response::close(),
    }
}
