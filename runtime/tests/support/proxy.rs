//! Proxies that lead to a scripted server.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

/// A proxy that leads every connection to one server, or refuses it. It stops when dropped.
pub struct Proxy {
    address: SocketAddr,
    heard: Heard,
    running: AbortHandle,
}

type Heard = Arc<Mutex<Vec<String>>>;

#[derive(Clone, Copy)]
enum Protocol {
    /// `CONNECT` of HTTP.
    Http,
    /// SOCKS 5.
    Socks,
}

impl Proxy {
    /// One that answers `CONNECT`.
    pub async fn http(server: SocketAddr) -> Self {
        Self::start(Protocol::Http, Some(server)).await
    }

    /// One that speaks SOCKS 5.
    pub async fn socks(server: Option<SocketAddr>) -> Self {
        Self::start(Protocol::Socks, server).await
    }

    async fn start(protocol: Protocol, server: Option<SocketAddr>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let heard = Heard::default();
        let serving = serve(listener, protocol, server, Arc::clone(&heard));
        Self {
            address,
            heard,
            running: tokio::spawn(serving).abort_handle(),
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn http_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What clients said: credentials, and where they want to go.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.running.abort();
    }
}

async fn serve(
    listener: TcpListener,
    protocol: Protocol,
    server: Option<SocketAddr>,
    heard: Heard,
) {
    while let Ok((client, _)) = listener.accept().await {
        let heard = Arc::clone(&heard);
        tokio::spawn(async move { lead(client, protocol, server, &heard).await });
    }
}

async fn lead(
    mut client: TcpStream,
    protocol: Protocol,
    server: Option<SocketAddr>,
    heard: &Mutex<Vec<String>>,
) -> io::Result<()> {
    match protocol {
        Protocol::Http => connect(&mut client, heard).await?,
        Protocol::Socks => agree(&mut client, server.is_some(), heard).await?,
    }
    if let Some(server) = server {
        let mut server = TcpStream::connect(server).await?;
        copy_bidirectional(&mut client, &mut server).await?;
    }
    Ok(())
}

async fn connect(client: &mut TcpStream, heard: &Mutex<Vec<String>>) -> io::Result<()> {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        request.push(client.read_u8().await?);
    }
    let request = String::from_utf8_lossy(&request);
    let place = request.split(' ').nth(1).unwrap_or_default();
    heard.lock().unwrap().push(place.to_owned());
    client.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await
}

const WITH_PASSWORD: char = '\u{2}';

async fn agree(
    client: &mut TcpStream,
    is_allowed: bool,
    heard: &Mutex<Vec<String>>,
) -> io::Result<()> {
    let methods = read_text(client, 1).await?;
    if methods.contains(WITH_PASSWORD) {
        client.write_all(&[5, 2]).await?;
        let user = read_text(client, 1).await?;
        let password = read_text(client, 0).await?;
        heard.lock().unwrap().push(format!("{user}:{password}"));
        client.write_all(&[1, 0]).await?;
    } else {
        client.write_all(&[5, 0]).await?;
    }
    let mut start = [0; 4];
    client.read_exact(&mut start).await?;
    let host = match start[3] {
        3 => read_text(client, 0).await?,
        _ => Ipv4Addr::from(client.read_u32().await?).to_string(),
    };
    let port = client.read_u16().await?;
    heard.lock().unwrap().push(format!("{host}:{port}"));
    let answer = if is_allowed { 0 } else { 5 };
    client.write_all(&[5, answer, 0, 1, 0, 0, 0, 0, 0, 0]).await
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
