//! Proxies that speak SOCKS 5, as RFC 1928 and RFC 1929 have it.

use feishu_openapi_runtime::ErrorKind;

use crate::environment::Environment;
use crate::support::{Certificate, Connection, Proxy, Server, authority_pem};
use crate::{builder, create, hold_clock, list, page};

#[tokio::test(start_paused = true)]
async fn a_proxy_of_socks_looks_up_the_name_and_asks_for_a_password() {
    let server = Server::respond([page()]);
    let socks = Proxy::socks(Some(server.address())).await;
    let builder = builder("http://platform.invalid").allow_insecure_http();
    let client = builder.proxy(format!("socks5h://user:planted@{}", socks.address()));
    list(&client.build().unwrap()).await.unwrap();
    assert_eq!(socks.heard(), ["user:planted", "platform.invalid:80"]);
    assert_eq!(server.requests()[0].path(), "/open-apis/test/v1/numbers");
}

#[tokio::test(start_paused = true)]
async fn a_proxy_of_socks_leads_to_servers_with_tls() {
    let connection = Connection::respond([page()]).tls(Certificate::Trusted);
    let server = Server::script([connection]);
    let socks = Proxy::socks(Some(server.address())).await;
    let builder = builder(server.https_url()).root_certificate(authority_pem());
    let client = builder
        .proxy(format!("socks5://{}", socks.address()))
        .build();
    list(&client.unwrap()).await.unwrap();
    assert_eq!(socks.heard(), [server.address().to_string()]);
}

#[tokio::test(start_paused = true)]
async fn fault_70_proxy_of_socks_that_refuses() {
    let _clock = hold_clock();
    let socks = Proxy::socks(None).await;
    let builder = builder("http://platform.invalid").allow_insecure_http();
    let address = format!("socks5h://user:planted@{}", socks.address());
    let client = builder.proxy(address).build().unwrap();
    // Nothing was sent, so that even a write is tried again.
    for error in [
        list(&client).await.unwrap_err(),
        create(&client).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
        let text = error.to_string();
        assert!(
            text.contains(&format!("proxy {}", socks.address())),
            "{text}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn fault_70_proxy_of_socks_that_says_nothing() {
    let silent = Server::script([Connection::silent()]);
    let builder = builder("http://platform.invalid").allow_insecure_http();
    let builder = builder.proxy(format!("socks5h://{}", silent.address()));
    let client = builder.max_attempts(1).build().unwrap();
    let error = create(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect, "{error}");
    assert!(!error.may_have_been_processed());
}

#[tokio::test(start_paused = true)]
async fn a_proxy_of_socks_in_the_environment() {
    let Some(_) = Environment::inside("ALL_PROXY") else {
        let server = Server::respond([page()]);
        let socks = Proxy::socks(Some(server.address())).await;
        let address = format!("socks5h://{}", socks.address());
        let variables = [
            ("ALL_PROXY", &*address),
            ("HTTP_PROXY", ""),
            ("NO_PROXY", ""),
        ];
        let test = "socks::a_proxy_of_socks_in_the_environment";
        Environment::of(test, variables).run().await;
        assert_eq!(socks.heard(), ["platform.invalid:80"]);
        return;
    };
    let _clock = hold_clock();
    let builder = builder("http://platform.invalid").allow_insecure_http();
    let client = builder.system_proxy().build().unwrap();
    list(&client).await.unwrap();
}
