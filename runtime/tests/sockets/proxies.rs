use feishu_openapi_runtime::{ClientBuilder, ErrorKind};

use crate::environment::Environment;
use crate::support::{Certificate, Connection, Proxy, RefusedPort, Server, authority_pem};
use crate::{builder, hold_clock, list, page};

/// A host that only a proxy can find.
const PLATFORM: &str = "http://platform.invalid";

fn with_credentials(proxy: &Server) -> String {
    format!("http://user:planted@{}", proxy.address())
}

fn assert_used(proxy: &Server) {
    let requests = proxy.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(
        requests[0].path(),
        format!("{PLATFORM}/open-apis/test/v1/numbers")
    );
    // user:planted
    let credentials = requests[0].header("proxy-authorization");
    assert_eq!(credentials, Some("Basic dXNlcjpwbGFudGVk"));
}

#[tokio::test(start_paused = true)]
async fn fault_70_proxy_of_the_builder() {
    let proxy = Server::respond([page()]);
    let builder = builder(PLATFORM).allow_insecure_http();
    let client = builder.proxy(with_credentials(&proxy)).build().unwrap();
    list(&client).await.unwrap();
    assert_used(&proxy);
}

#[tokio::test(start_paused = true)]
async fn fault_70_proxy_to_a_server_with_tls() {
    let connection = Connection::respond([page()]).tls(Certificate::Trusted);
    let server = Server::script([connection]);
    let proxy = Proxy::http(server.address()).await;
    let builder = builder(server.https_url()).root_certificate(authority_pem());
    let client = builder.proxy(proxy.http_url()).build().unwrap();
    list(&client).await.unwrap();
    assert_eq!(proxy.heard(), [server.address().to_string()]);
}

#[tokio::test(start_paused = true)]
async fn fault_70_proxy_of_the_environment() {
    if Environment::inside("HTTP_PROXY").is_none() {
        let proxy = Server::respond([page()]);
        let variables = [("HTTP_PROXY", &*with_credentials(&proxy)), ("NO_PROXY", "")];
        let test = "proxies::fault_70_proxy_of_the_environment";
        Environment::of(test, variables).run().await;
        return assert_used(&proxy);
    }
    let _clock = hold_clock();
    let builder = builder(PLATFORM).allow_insecure_http();
    list(&builder.system_proxy().build().unwrap())
        .await
        .unwrap();
}

/// Calls a server in an environment with a proxy, which must not be used.
async fn goes_around_proxy(test: &str, no_proxy: &str, set_up: fn(ClientBuilder) -> ClientBuilder) {
    let Some(base_url) = Environment::inside("BASE_URL") else {
        let (server, proxy) = (Server::respond([page()]), Server::respond([]));
        let variables = [
            ("HTTP_PROXY", &*proxy.http_url()),
            ("ALL_PROXY", &*proxy.http_url()),
            ("NO_PROXY", no_proxy),
            ("BASE_URL", &*server.http_url()),
        ];
        Environment::of(test, variables).run().await;
        assert_eq!((server.requests().len(), proxy.connections()), (1, 0));
        return;
    };
    let _clock = hold_clock();
    let client = set_up(builder(base_url)).build().unwrap();
    list(&client).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn fault_70_proxy_not_asked_for() {
    goes_around_proxy("proxies::fault_70_proxy_not_asked_for", "", |builder| {
        builder
    })
    .await;
}

#[tokio::test(start_paused = true)]
async fn fault_70_host_that_needs_no_proxy() {
    let test = "proxies::fault_70_host_that_needs_no_proxy";
    goes_around_proxy(test, "127.0.0.1", ClientBuilder::system_proxy).await;
}

#[tokio::test(start_paused = true)]
async fn fault_70_broken_proxy() {
    let port = RefusedPort::reserve();
    let _clock = hold_clock();
    for base_url in ["https://platform.invalid", PLATFORM] {
        let address = format!("http://user:planted@{}", port.address());
        let builder = builder(base_url).allow_insecure_http();
        let client = builder.proxy(address).build().unwrap();
        let error = list(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
        let text = error.to_string();
        assert!(
            text.contains(&format!("proxy {}", port.address())),
            "{text}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn fault_70_proxy_that_refuses() {
    let proxy = Server::respond_with(|_| crate::support::Response::new(407, ""));
    let client = builder("https://platform.invalid").proxy(with_credentials(&proxy));
    let error = list(&client.build().unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(error.to_string().contains("proxy"), "{error}");
    assert_eq!(proxy.requests()[0].method, "CONNECT");
}

fn assert_refused(builder: ClientBuilder, problem: &str) {
    let error = builder.build().unwrap_err();
    crate::shows_no_secret(&error);
    assert_eq!(error.kind(), ErrorKind::Config);
    assert!(error.to_string().contains(problem), "{error}");
}

#[test]
fn fault_70_proxy_without_sense() {
    for address in ["", "http://user:planted@", "planted planted"] {
        let builder = builder(PLATFORM).allow_insecure_http().proxy(address);
        assert_refused(builder, "the proxy needs an address");
    }
}

/// What the transport cannot go through must not be gone around.
const UNUSABLE: [&str; 8] = [
    "foo://127.0.0.1:1",
    "ftp://planted@127.0.0.1:1",
    "htpp://127.0.0.1:1",
    "socks4://user:planted@127.0.0.1:1",
    "socks5h://127.0.0.1:0",
    "http://127.0.0.1:99999",
    "127.0.0.1:0",
    "http://256.1.1.1:1",
];

#[test]
fn fault_93_proxy_that_the_transport_cannot_use() {
    for address in UNUSABLE {
        for base_url in ["https://platform.invalid", PLATFORM] {
            let builder = builder(base_url).allow_insecure_http().proxy(address);
            assert_refused(builder, "the proxy needs an address");
        }
    }
}

#[tokio::test]
async fn fault_93_proxy_of_the_environment_that_the_transport_cannot_use() {
    if let Some(address) = Environment::inside("HTTP_PROXY") {
        let builder = |base_url| builder(base_url).allow_insecure_http().system_proxy();
        assert_refused(builder(PLATFORM), "HTTP_PROXY needs an address");
        let of_all = builder("https://platform.invalid");
        assert_refused(of_all, "ALL_PROXY needs an address");
        assert!(UNUSABLE.contains(&&*address));
        return;
    }
    for address in UNUSABLE {
        let variables = [
            ("HTTP_PROXY", address),
            ("HTTPS_PROXY", ""),
            ("ALL_PROXY", "socks4://127.0.0.1:1"),
        ];
        let test = "proxies::fault_93_proxy_of_the_environment_that_the_transport_cannot_use";
        Environment::of(test, variables).run().await;
    }
}

/// Programs that a web server starts have a proxy, too; but `HTTP_PROXY` may come from whoever sent the web server
/// a request with the header `Proxy`.
#[tokio::test(start_paused = true)]
async fn fault_93_proxy_of_a_cgi_program() {
    if Environment::inside("ALL_PROXY").is_none() {
        let proxy = Server::respond([page()]);
        let variables = [
            ("REQUEST_METHOD", "GET"),
            ("HTTP_PROXY", "http://127.0.0.1:1"),
            ("ALL_PROXY", &*with_credentials(&proxy)),
            ("NO_PROXY", ""),
        ];
        let test = "proxies::fault_93_proxy_of_a_cgi_program";
        Environment::of(test, variables).run().await;
        return assert_used(&proxy);
    }
    let _clock = hold_clock();
    let builder = builder(PLATFORM).allow_insecure_http();
    list(&builder.system_proxy().build().unwrap())
        .await
        .unwrap();
}
