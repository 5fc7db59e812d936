use std::pin::pin;
use std::task::{Context, Poll, Waker};

use feishu_openapi_runtime::ErrorKind;
use tokio::runtime::{Builder, Runtime};
use tokio::task::yield_now;

use crate::sample::ListNumbers;
use crate::support::{Response, Server};
use crate::{builder, client, page};

/// One that ends with all its tasks when it is dropped.
fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// A server that lives in a runtime of its own, on another thread.
fn with_server_elsewhere(
    answers: impl FnMut() -> Response + Send + 'static,
    test: impl FnOnce(&Server),
) {
    let elsewhere = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let mut answers = answers;
    let server = elsewhere.block_on(async { Server::respond_with(move |_| answers()) });
    test(&server);
}

#[tokio::test(start_paused = true)]
async fn fault_62_client_dropped_with_a_request_in_flight() {
    let server = Server::respond([page()]);
    let client = client(&server);
    let call = tokio::spawn({
        let client = client.clone();
        async move { ListNumbers::default().send(&client).await }
    });
    drop(client);
    let answer = crate::support::fast_forward(call).await.unwrap();
    assert_eq!(answer.unwrap().items, [1, 2, 3]);
}

/// A call that the end of its runtime interrupts does not take the client with it.
#[test]
fn fault_62_runtime_shut_down_with_a_request_in_flight() {
    let mut answers = [Response::stall(), page()].into_iter();
    with_server_elsewhere(
        move || answers.next().unwrap(),
        |server| {
            let client = client(server);
            let first = runtime();
            first.spawn({
                let client = client.clone();
                async move { ListNumbers::default().send(&client).await }
            });
            first.block_on(async {
                while server.requests().is_empty() {
                    yield_now().await;
                }
            });
            drop(first);
            let second = runtime();
            let answer = second.block_on(ListNumbers::default().send(&client));
            assert_eq!(answer.unwrap().items, [1, 2, 3]);
            assert_eq!(server.requests().len(), 2);
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
            let answer = runtime.block_on(ListNumbers::default().send(&client));
            assert_eq!(answer.unwrap().items, [1, 2, 3]);
            assert_eq!(server.requests().len(), calls);
        }
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
