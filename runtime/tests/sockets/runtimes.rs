use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use feishu_openapi_runtime::ErrorKind;
use tokio::join;
use tokio::runtime::{Builder, Runtime};
use tokio::task::yield_now;

use crate::sample::ListNumbers;
use crate::support::{Offset, Response, Server, fast_forward};
use crate::write::CreateNumber;
use crate::{builder, client, page};

/// One that ends with all its tasks when it is dropped.
fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// One whose tasks go on while nobody waits for it.
fn threaded_runtime() -> Runtime {
    let mut builder = Builder::new_multi_thread();
    builder.worker_threads(1).enable_all().build().unwrap()
}

/// A server that lives in a runtime of its own, on another thread.
fn with_server_elsewhere(
    answers: impl FnMut() -> Response + Send + 'static,
    test: impl FnOnce(&Server),
) {
    let elsewhere = threaded_runtime();
    let mut answers = answers;
    let server = elsewhere.block_on(async { Server::respond_with(move |_| answers()) });
    test(&server);
}

async fn until_requests(server: &Server, count: usize) {
    while server.requests().len() < count {
        yield_now().await;
    }
}

/// The call keeps what it needs of its client.
#[tokio::test(start_paused = true)]
async fn fault_62_client_dropped_with_a_request_in_flight() {
    let server = Server::respond([page().pause_at(Offset::Start(0), Duration::from_secs(1))]);
    let client = client(&server);
    let mut pages = ListNumbers::default().pages(&client);
    let call = tokio::spawn(async move { pages.try_next().await });
    until_requests(&server, 1).await;
    drop(client);
    assert!(!call.is_finished());
    let answer = fast_forward(call).await.unwrap().unwrap();
    assert_eq!(answer.unwrap().items, [1, 2, 3]);
    assert_eq!((server.connections(), server.requests().len()), (1, 1));
}

/// A call that the end of its runtime interrupts does not take the client with it.
#[test]
fn fault_62_runtime_of_a_call_shut_down() {
    let mut answers = [Response::stall(), page()].into_iter();
    with_server_elsewhere(
        move || answers.next().unwrap(),
        |server| {
            let client = client(server);
            let first = runtime();
            let call = first.spawn({
                let client = client.clone();
                async move { ListNumbers::default().send(&client).await }
            });
            first.block_on(until_requests(server, 1));
            drop(first);
            let second = runtime();
            second.block_on(async {
                assert!(call.await.unwrap_err().is_cancelled());
                let answer = ListNumbers::default().send(&client).await;
                assert_eq!(answer.unwrap().items, [1, 2, 3]);
            });
            assert_eq!(server.requests().len(), 2);
        },
    );
}

/// The connection was made by another call, whose runtime drives it.
#[test]
fn fault_62_runtime_of_the_connection_shut_down_under_a_write() {
    let mut answers = [page(), Response::stall()].into_iter();
    with_server_elsewhere(
        move || answers.next().unwrap_or_else(page),
        |server| {
            let client = client(server);
            let first = threaded_runtime();
            let call = ListNumbers::default();
            first.block_on(call.send(&client)).unwrap();
            let result = runtime().block_on(async {
                let end = async {
                    until_requests(server, 2).await;
                    assert_eq!(server.connections(), 1, "the write is on the connection");
                    first.shutdown_background();
                };
                join!(client.send(&CreateNumber), end).0
            });
            let error = result.unwrap_err();
            assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 1));
            assert!(error.may_have_been_processed());
            assert_eq!((server.connections(), server.requests().len()), (1, 2));
            runtime().block_on(client.send(&CreateNumber)).unwrap();
        },
    );
}

/// The connection of the first runtime is of no use in the second.
#[test]
fn fault_62_two_runtimes_one_after_the_other() {
    with_server_elsewhere(page, |server| {
        let client = client(server);
        for calls in 1..=2 {
            let runtime = runtime();
            for _ in 0..2 {
                runtime.block_on(client.send(&CreateNumber)).unwrap();
            }
            assert_eq!(server.requests().len(), 2 * calls);
            assert_eq!(server.connections(), calls);
        }
    });
}

/// The connection of a runtime that stands still carries nothing, not even later.
#[test]
fn fault_62_two_runtimes_of_which_one_stands_still() {
    with_server_elsewhere(page, |server| {
        let client = builder(server.http_url()).read_timeout(Duration::from_secs(1));
        let client = client.build().unwrap();
        let (first, second) = (runtime(), runtime());
        first.block_on(client.send(&CreateNumber)).unwrap();
        let error = second.block_on(client.send(&CreateNumber)).unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1));
        second.block_on(client.send(&CreateNumber)).unwrap();
        // The first gets on again, and so may what it was to send.
        first.block_on(async {
            for _ in 0..100 {
                yield_now().await;
            }
        });
        assert_eq!(server.requests().len(), 2);
    });
}

#[test]
fn fault_63_outside_tokio() {
    let client = builder("http://127.0.0.1:1").build().unwrap();
    let request = ListNumbers::default();
    let mut call = pin!(request.send(&client));
    let Poll::Ready(answer) = call.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("a call outside tokio must end at once");
    };
    let error = answer.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Config, 0));
    assert!(
        error.to_string().contains("a tokio runtime is needed"),
        "{error}"
    );
}
