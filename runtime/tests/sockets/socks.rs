//! Proxies that speak SOCKS 5, as RFC 1928 and RFC 1929 have it.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use feishu_openapi_runtime::ErrorKind;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

use crate::environment::Environment;
use crate::support::{Certificate, Connection, Server, authority_pem};
use crate::{builder, create, hold_clock, list, page};

/// A proxy that leads every connection to one server, or refuses it. It stops when dropped.
struct Socks {
    address: SocketAddr,
    /// What clients said: credentials and where they want to go.
    heard: Arc<Mutex<Vec<String>>>,
    running: AbortHandle,
}

impl Socks {
    async fn before(server: Option<SocketAddr>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Arc::default();
        let running = tokio::spawn(serve(listener, server, Arc::clone(&heard))).abort_handle();
        Self {
            address,
            heard,
            running,
        }
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

impl Drop for Socks {
    fn drop(&mut self) {
        self.running.abort();
    }
}

async fn serve(listener: TcpListener, server: Option<SocketAddr>, heard: Arc<Mutex<Vec<String>>>) {
    while let Ok((client, _)) = listener.accept().await {
        let heard = Arc::clone(&heard);
        tokio::spawn(async move { lead(client, server, &heard).await });
    }
}

const WITH_PASSWORD: char = '\u{2}';

async fn lead(
    mut client: TcpStream,
    server: Option<SocketAddr>,
    heard: &Mutex<Vec<String>>,
) -> io::Result<()> {
    let methods = read_text(&mut client, 1).await?;
    if methods.contains(WITH_PASSWORD) {
        client.write_all(&[5, 2]).await?;
        let user = read_text(&mut client, 1).await?;
        let password = read_text(&mut client, 0).await?;
        heard.lock().unwrap().push(format!("{user}:{password}"));
        client.write_all(&[1, 0]).await?;
    } else {
        client.write_all(&[5, 0]).await?;
    }
    let mut start = [0; 4];
    client.read_exact(&mut start).await?;
    let host = match start[3] {
        3 => read_text(&mut client, 0).await?,
        _ => Ipv4Addr::from(client.read_u32().await?).to_string(),
    };
    let port = client.read_u16().await?;
    heard.lock().unwrap().push(format!("{host}:{port}"));
    let answer = if server.is_some() { 0 } else { 5 };
    client
        .write_all(&[5, answer, 0, 1, 0, 0, 0, 0, 0, 0])
        .await?;
    if let Some(server) = server {
        let mut server = TcpStream::connect(server).await?;
        copy_bidirectional(&mut client, &mut server).await?;
    }
    Ok(())
}

/// Text after its length, which comes after so many other bytes.
async fn read_text(client: &mut TcpStream, skipped: usize) -> io::Result<String> {
    for _ in 0..skipped {
        client.read_u8().await?;
    }
    let mut text = vec![0; client.read_u8().await?.into()];
    client.read_exact(&mut text).await?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

#[tokio::test(start_paused = true)]
async fn a_proxy_of_socks_looks_up_the_name_and_asks_for_a_password() {
    let server = Server::respond([page()]);
    let socks = Socks::before(Some(server.address())).await;
    let builder = builder("http://platform.invalid").allow_insecure_http();
    let client = builder.proxy(format!("socks5h://user:planted@{}", socks.address));
    list(&client.build().unwrap()).await.unwrap();
    assert_eq!(socks.heard(), ["user:planted", "platform.invalid:80"]);
    assert_eq!(server.requests()[0].path(), "/open-apis/test/v1/numbers");
}

#[tokio::test(start_paused = true)]
async fn a_proxy_of_socks_leads_to_servers_with_tls() {
    let connection = Connection::respond([page()]).tls(Certificate::Trusted);
    let server = Server::script([connection]);
    let socks = Socks::before(Some(server.address())).await;
    let builder = builder(server.https_url()).root_certificate(authority_pem());
    let client = builder.proxy(format!("socks5://{}", socks.address)).build();
    list(&client.unwrap()).await.unwrap();
    assert_eq!(socks.heard(), [server.address().to_string()]);
}

#[tokio::test(start_paused = true)]
async fn fault_70_proxy_of_socks_that_refuses() {
    let _clock = hold_clock();
    let socks = Socks::before(None).await;
    let builder = builder("http://platform.invalid").allow_insecure_http();
    let address = format!("socks5h://user:planted@{}", socks.address);
    let client = builder.proxy(address).build().unwrap();
    // Nothing was sent, so that even a write is tried again.
    for error in [
        list(&client).await.unwrap_err(),
        create(&client).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
        let text = error.to_string();
        assert!(text.contains(&format!("proxy {}", socks.address)), "{text}");
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
        let socks = Socks::before(Some(server.address())).await;
        let address = format!("socks5h://{}", socks.address);
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
