//! Large bodies that a slow network takes little by little.

use std::time::Duration;

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{Endpoint, Request};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::time::{Instant, sleep};

use crate::support::{STEP, fast_forward};
use crate::{builder, hold_clock};

const SECOND: Duration = Duration::from_secs(1);

const MEBIBYTE: usize = 1024 * 1024;

#[derive(Clone)]
struct CreateText(String);

impl Request for CreateText {
    type Response = serde_json::Value;

    const ENDPOINT: &'static Endpoint = crate::write::CreateNumber::ENDPOINT;

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.body().field("text", &self.0);
    }
}

/// Takes 4 MiB a second until it has a whole request of that many bytes in its body.
async fn serve_slowly(listener: TcpListener, bytes: usize) {
    let (mut stream, _) = listener.accept().await.unwrap();
    let mut piece = vec![0; MEBIBYTE / 5];
    let mut taken = 0;
    while taken < bytes {
        sleep(STEP).await;
        taken += fill(&mut stream, &mut piece).await;
    }
    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{\"code\":0,\"data\":{}}";
    stream.write_all(answer.as_bytes()).await.unwrap();
}

/// Reads what is there, up to a whole piece; at least one byte.
async fn fill(stream: &mut TcpStream, piece: &mut [u8]) -> usize {
    let mut length = stream.read(piece).await.unwrap();
    while let Ok(more @ 1..) = stream.try_read(&mut piece[length..]) {
        length += more;
    }
    length
}

/// What the server takes in 10 s must not be silence of 5 s; the system's own buffers empty in less.
#[tokio::test(start_paused = true)]
async fn fault_98_sending_a_large_json_body_is_not_silence() {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(64 * 1024).unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(1).unwrap();
    let base_url = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(serve_slowly(listener, 40 * MEBIBYTE));
    let _clock = hold_clock();
    let client = builder(base_url).read_timeout(SECOND * 5).build().unwrap();
    let start = Instant::now();
    let text = CreateText("x".repeat(40 * MEBIBYTE));
    fast_forward(client.send(&text)).await.unwrap();
    assert!(start.elapsed() > SECOND * 8, "{:?}", start.elapsed());
    server.await.unwrap();
}
