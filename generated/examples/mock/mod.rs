//! A stand-in for the platform on this machine, for when there are no credentials: it answers by the beginning of the
//! request line, with the fixtures of the tests.

use std::error::Error;
use std::time::Duration;
use std::{env, io};

use feishu_openapi::Client;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// What it answers to a method and the beginning of a path.
pub type Answer = (&'static str, &'static str);

/// Connections that it takes; no example needs more.
const MAX_CONNECTIONS: usize = 16;

/// Time for one connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// Bytes that it reads of one request.
const MAX_REQUEST: u64 = 64 * 1024;

const TOKEN: Answer = (
    "POST /open-apis/auth/v3/tenant_access_token/internal",
    r#"{"code":0,"msg":"ok","tenant_access_token":"t-mock","expire":7200}"#,
);
const LAST_PAGE: &str = r#"{"code":0,"msg":"success","data":{"items":[],"has_more":false}}"#;

/// A client of Feishu if `FEISHU_APP_ID` and `FEISHU_APP_SECRET` are set, otherwise of a mock server.
pub async fn client(answers: &'static [Answer]) -> Result<Client, Box<dyn Error>> {
    let credentials = (env::var("FEISHU_APP_ID"), env::var("FEISHU_APP_SECRET"));
    let builder = if let (Ok(id), Ok(secret)) = credentials {
        Client::builder().app(id, secret)
    } else {
        eprintln!("FEISHU_APP_ID and FEISHU_APP_SECRET are not both set: asking a mock server.\n");
        let builder = Client::builder().app("cli_mock", "mock-secret");
        builder.base_url(start(answers).await?)
    };
    Ok(builder.build()?)
}

/// Starts it on a free port and returns its address. It ends with the program at the latest.
async fn start(answers: &'static [Answer]) -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        for _ in 0..MAX_CONNECTIONS {
            let Ok((stream, _)) = listener.accept().await else {
                return;
            };
            // A client that went away is no reason to stop.
            let _ = timeout(PATIENCE, answer(stream, answers)).await;
        }
    });
    Ok(format!("http://{address}"))
}

async fn answer(mut stream: TcpStream, answers: &[Answer]) -> io::Result<()> {
    let line = read_request(&mut stream).await?;
    let mut answers = [TOKEN].iter().chain(answers);
    let body = match answers.find(|(beginning, _)| line.starts_with(beginning)) {
        _ if line.contains("page_token=") => LAST_PAGE,
        Some((_, body)) => body,
        None => r#"{"code":1,"msg":"the mock server does not know this request"}"#,
    };
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    stream.shutdown().await
}

/// Reads a request to its end and returns its first line.
async fn read_request(stream: &mut TcpStream) -> io::Result<String> {
    let mut reader = BufReader::new(stream.take(MAX_REQUEST));
    let mut first_line = String::new();
    reader.read_line(&mut first_line).await?;
    let mut body_length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).await?;
        match header.trim_end().split_once(": ") {
            Some((name, length)) if name.eq_ignore_ascii_case("content-length") => {
                body_length = length.parse().unwrap_or(0);
            }
            Some(_) => {}
            None => break,
        }
    }
    reader
        .take(body_length)
        .read_to_end(&mut Vec::new())
        .await?;
    Ok(first_line)
}
