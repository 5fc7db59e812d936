//! Pauses, drips and stalls on a paused clock.

use std::thread;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep, timeout};

use crate::GET;
use crate::support::{Ending, Offset, Response, STEP, Server, fast_forward};

const SECOND: Duration = Duration::from_secs(1);

async fn request(server: &Server) -> TcpStream {
    let mut stream = TcpStream::connect(server.address()).await.unwrap();
    stream.write_all(GET.as_bytes()).await.unwrap();
    stream
}

/// What the next read gives; nothing at the end of the connection.
async fn read(stream: &mut TcpStream) -> String {
    let mut piece = [0; 1024];
    let length = stream.read(&mut piece).await.unwrap();
    String::from_utf8_lossy(&piece[..length]).into_owned()
}

/// Each piece of the answer with the whole seconds until it came.
async fn pieces(response: Response) -> Vec<(u64, String)> {
    let server = Server::respond([response]);
    let start = Instant::now();
    let mut stream = request(&server).await;
    let mut pieces = Vec::new();
    loop {
        let piece = read(&mut stream).await;
        if piece.is_empty() {
            return pieces;
        }
        pieces.push((start.elapsed().as_secs(), piece));
    }
}

fn timed<const N: usize>(pieces: [(u64, &str); N]) -> Vec<(u64, String)> {
    pieces
        .map(|(second, piece)| (second, piece.to_owned()))
        .into()
}

#[tokio::test(start_paused = true)]
async fn pauses_send_a_response_in_pieces() {
    let response = Response::new(200, "abcdef")
        .until_close()
        .pause_at(Offset::Body(4), 3 * SECOND)
        .pause_at(Offset::Start(5), 10 * SECOND);
    assert_eq!(
        fast_forward(pieces(response)).await,
        timed([(0, "HTTP/"), (10, "1.1 200 \r\n\r\nabcd"), (13, "ef")])
    );
}

#[tokio::test(start_paused = true)]
async fn a_drip_sends_one_byte_per_interval() {
    let response = Response::raw("abc").drip_from(Offset::Start(0), 20 * SECOND);
    assert_eq!(
        fast_forward(pieces(response)).await,
        timed([(20, "a"), (40, "b"), (60, "c")])
    );
}

#[tokio::test(start_paused = true)]
async fn a_drip_of_the_body_sends_the_head_at_once() {
    let response = Response::new(200, "abc")
        .until_close()
        .drip_from(Offset::Body(0), SECOND);
    assert_eq!(
        fast_forward(pieces(response)).await,
        timed([(0, "HTTP/1.1 200 \r\n\r\n"), (1, "a"), (2, "b"), (3, "c")])
    );
}

#[tokio::test(start_paused = true)]
async fn a_stall_outlives_every_timeout() {
    let server = Server::respond([Response::stall()]);
    let mut stream = request(&server).await;
    stream.shutdown().await.unwrap();
    let answer = fast_forward(timeout(15 * SECOND, read(&mut stream))).await;
    assert!(answer.is_err(), "{answer:?}");
    assert_eq!(server.requests().len(), 1);
    // It is seen all the same.
    assert_eq!((server.connections(), server.connections_held()), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn a_response_can_stall_in_the_middle() {
    let response = Response::raw("abcdef").cut_at(Offset::Start(3), Ending::Stall);
    let server = Server::respond([response]);
    let mut stream = request(&server).await;
    assert_eq!(read(&mut stream).await, "abc");
    let rest = fast_forward(timeout(15 * SECOND, read(&mut stream))).await;
    assert!(rest.is_err(), "{rest:?}");
    assert_eq!(server.connections_held(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_paused_clock_stands_still_while_a_server_lives() {
    let _server = Server::respond([]);
    let start = Instant::now();
    let (sender, slow) = oneshot::channel();
    thread::spawn(move || {
        thread::sleep(Duration::from_millis(20));
        sender.send(())
    });
    let outcome = timeout(STEP, slow).await;
    assert!(outcome.is_ok(), "the timeout fired before real work ended");
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn fast_forward_ends_a_wait_at_most_one_step_late() {
    let _server = Server::respond([]);
    let start = Instant::now();
    let wait = Duration::from_millis(30_010);
    fast_forward(sleep(wait)).await;
    assert!(start.elapsed() >= wait);
    assert!(start.elapsed() < wait + STEP);
}
