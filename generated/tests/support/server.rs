//! A server on a loopback port that gives prepared answers and records what it was asked.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// The `X-Tt-Logid` of every answer.
pub const LOG_ID: &str = "20250114080000ABCDEF";

/// The longest that one connection may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// HTTP status and JSON body.
pub type Answer = (u16, String);

/// A request as it came over the wire.
#[derive(Clone, Debug, Default)]
pub struct Received {
    /// Method, path and query.
    pub line: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter().filter(|(key, _)| key == name);
        headers.next().map(|(_, value)| value.as_str())
    }
}

/// One connection for each answer, in order; later ones are refused. It ends with the test's runtime.
pub struct Server {
    url: String,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Server {
    pub async fn start(answers: impl IntoIterator<Item = Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let received = Arc::default();
        let answers: Vec<_> = answers.into_iter().collect();
        tokio::spawn(serve(listener, answers, Arc::clone(&received)));
        Self { url, received }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    /// The request lines in the order of their coming, without the version of HTTP.
    pub fn lines(&self) -> Vec<String> {
        let lines = self.received().into_iter().map(|request| request.line);
        lines
            .map(|line| line.trim_end_matches(" HTTP/1.1").to_owned())
            .collect()
    }
}

async fn serve(listener: TcpListener, answers: Vec<Answer>, record: Arc<Mutex<Vec<Received>>>) {
    for answer in answers {
        let (stream, _) = listener.accept().await.unwrap();
        let mut stream = BufReader::new(stream);
        let exchange = async {
            let request = read(&mut stream).await?;
            record.lock().unwrap().push(request);
            write(&mut stream, answer).await
        };
        timeout(PATIENCE, exchange).await.unwrap().unwrap();
    }
}

async fn read(stream: &mut BufReader<TcpStream>) -> io::Result<Received> {
    let mut request = Received {
        line: read_line(stream).await?,
        ..Received::default()
    };
    loop {
        let line = read_line(stream).await?;
        let Some((name, value)) = line.split_once(": ") else {
            break;
        };
        request
            .headers
            .push((name.to_ascii_lowercase(), value.to_owned()));
    }
    let length = request.header("content-length");
    let length = length.map_or(0, |length| length.parse().unwrap());
    let mut body = stream.take(length);
    body.read_to_string(&mut request.body).await?;
    Ok(request)
}

async fn read_line(stream: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    Ok(line.trim_end().to_owned())
}

async fn write(stream: &mut BufReader<TcpStream>, (status, body): Answer) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {status} Test\r\nContent-Type: application/json\r\nX-Tt-Logid: {LOG_ID}\r\n\
         Connection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    stream.shutdown().await
}
