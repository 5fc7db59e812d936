//! Transports of the caller's own.

use std::sync::{Arc, Mutex};

use feishu_openapi_runtime::{
    Client, ErrorKind, HttpRequest, HttpResponse, SendFuture, Transport, TransportError,
    TransportErrorKind,
};

use crate::sample::ListNumbers;

/// Gives one answer and keeps the address of the last request.
#[derive(Clone)]
struct Canned {
    answer: Result<&'static str, TransportErrorKind>,
    url: Arc<Mutex<String>>,
}

impl Transport for Canned {
    fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
        request.url.clone_into(&mut self.url.lock().unwrap());
        let answer = match self.answer {
            Ok(body) => Ok(HttpResponse {
                status: 200,
                headers: Vec::new(),
                body: body.as_bytes().to_vec(),
            }
            .into()),
            Err(kind) => Err(TransportError::new(kind, "made up")),
        };
        Box::pin(async { answer })
    }
}

fn client(answer: Result<&'static str, TransportErrorKind>) -> (Client, Arc<Mutex<String>>) {
    let transport = Canned {
        answer,
        url: Arc::default(),
    };
    let url = Arc::clone(&transport.url);
    (
        Client::builder()
            .transport(transport)
            .tenant_access_token("t-1")
            .max_attempts(1)
            .build()
            .unwrap(),
        url,
    )
}

#[tokio::test]
async fn the_transport_gets_the_absolute_address() {
    let (client, url) = client(Ok(r#"{"code":0,"data":{"items":[7]}}"#));
    let response = ListNumbers::default()
        .page_size(5)
        .send(&client)
        .await
        .unwrap();
    assert_eq!(response.items, [7]);
    assert_eq!(
        *url.lock().unwrap(),
        "https://open.feishu.cn/open-apis/test/v1/numbers?page_size=5"
    );
}

#[tokio::test]
async fn its_errors_keep_kind_and_cause() {
    for (kind, expected) in [
        (TransportErrorKind::Connect, ErrorKind::Connect),
        (TransportErrorKind::Tls, ErrorKind::Connect),
        (TransportErrorKind::Timeout, ErrorKind::Timeout),
        (TransportErrorKind::Broken, ErrorKind::Transport),
        (TransportErrorKind::Malformed, ErrorKind::Transport),
        (TransportErrorKind::Encoding, ErrorKind::Transport),
        (TransportErrorKind::BodyTooLarge, ErrorKind::BodyTooLarge),
        (TransportErrorKind::RequestBody, ErrorKind::InvalidRequest),
        (TransportErrorKind::Config, ErrorKind::Config),
    ] {
        let (client, _) = client(Err(kind));
        let error = ListNumbers::default().send(&client).await.unwrap_err();
        assert_eq!(error.kind(), expected);
        assert!(error.to_string().ends_with(": made up"), "{error}");
        assert!(std::error::Error::source(&error).is_some());
    }
}
