//! A stand-in for the platform on this machine: it grants a token and lists one interview.

use std::io;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// Connections that it takes; a run of the example needs three.
const MAX_CONNECTIONS: usize = 8;

/// Time for one connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// Bytes that it reads of one request.
const MAX_REQUEST: u64 = 64 * 1024;

const TOKEN: &str = r#"{"code":0,"msg":"ok","tenant_access_token":"t-mock","expire":7200}"#;
const FIRST_PAGE: &str = include_str!("../../tests/fixtures/hire/v1/interview/list.json");
const LAST_PAGE: &str = r#"{"code":0,"msg":"success","data":{"items":[],"has_more":false}}"#;

/// Starts it on a free port and returns its address. It ends with the program at the latest.
pub async fn start() -> io::Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        for _ in 0..MAX_CONNECTIONS {
            let Ok((stream, _)) = listener.accept().await else {
                return;
            };
            // A client that went away is no reason to stop.
            let _ = timeout(PATIENCE, answer(stream)).await;
        }
    });
    Ok(format!("http://{address}"))
}

async fn answer(mut stream: TcpStream) -> io::Result<()> {
    let line = read_request(&mut stream).await?;
    let body = if line.contains("/tenant_access_token/") {
        TOKEN
    } else if line.contains("page_token=") {
        LAST_PAGE
    } else {
        FIRST_PAGE
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
