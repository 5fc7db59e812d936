//! What happens to one accepted connection.

use std::future::pending;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, BufReader, copy, sink};
use tokio::net::TcpStream;
use tokio::time::sleep;
use tokio_rustls::server::TlsStream;

use super::request::Request;
use super::response::Response;
use super::server::Record;
use super::steps::{Ending, Step};
use super::tls::{self, Certificate};

/// The script of one connection. Clones share their answers.
#[derive(Clone)]
pub struct Connection {
    /// Before anything else.
    pause: Duration,
    accept: Accept,
    answers: Answers,
}

#[derive(Clone, Copy)]
enum Accept {
    Plain,
    Tls(Certificate),
    /// Shows a good certificate and asks for the client's.
    MutualTls,
    Reset,
    Silent,
}

type Answers = Arc<Mutex<dyn FnMut(&Request) -> Response + Send>>;

impl Connection {
    /// Reset as soon as it is accepted.
    pub fn reset() -> Self {
        Self {
            accept: Accept::Reset,
            ..Self::respond([])
        }
    }

    /// Accepted, read from, and never a byte sent: a TLS handshake does not end.
    pub fn silent() -> Self {
        Self {
            accept: Accept::Silent,
            ..Self::respond([])
        }
    }

    /// Answers its requests with these responses. It then stays open until one more request
    /// arrives, which is recorded and gets no answer but the end of the connection.
    pub fn respond<R>(responses: R) -> Self
    where
        R: IntoIterator<Item = Response, IntoIter: Send + 'static>,
    {
        let mut responses = responses.into_iter();
        Self::respond_with(move |_| responses.next().unwrap_or_else(Response::close))
    }

    /// Answers each request as `answer` says.
    pub fn respond_with(answer: impl FnMut(&Request) -> Response + Send + 'static) -> Self {
        Self {
            pause: Duration::ZERO,
            accept: Accept::Plain,
            answers: Arc::new(Mutex::new(answer)),
        }
    }

    /// Starts with a TLS handshake that shows this certificate.
    pub fn tls(mut self, certificate: Certificate) -> Self {
        self.accept = Accept::Tls(certificate);
        self
    }

    /// Starts with a TLS handshake that shows a good certificate and asks for one of the same authority.
    pub fn mutual_tls(mut self) -> Self {
        self.accept = Accept::MutualTls;
        self
    }

    /// Is silent for this long before it says or reads anything.
    pub fn late(mut self, pause: Duration) -> Self {
        self.pause = pause;
        self
    }

    /// Plays the script. An error is the client's doing: it closed early or sent no proper request.
    pub(super) async fn play(
        self,
        tcp: TcpStream,
        number: usize,
        record: &Record,
    ) -> io::Result<()> {
        tcp.set_nodelay(true)?;
        if !self.pause.is_zero() {
            sleep(self.pause).await;
        }
        match self.accept {
            Accept::Plain => self.serve(tcp, number, record).await,
            Accept::Tls(certificate) => {
                let stream = tls::acceptor(certificate, false).accept(tcp).await?;
                self.serve(stream, number, record).await
            }
            Accept::MutualTls => {
                let stream = tls::acceptor(Certificate::Trusted, true)
                    .accept(tcp)
                    .await?;
                self.serve(stream, number, record).await
            }
            Accept::Reset => tcp.set_zero_linger(),
            Accept::Silent => stall(tcp, record).await,
        }
    }

    async fn serve(&self, socket: impl Socket, number: usize, record: &Record) -> io::Result<()> {
        let mut stream = BufReader::new(socket);
        while let Some(request) = Request::read(&mut stream, number).await? {
            record.add(request.clone());
            let (bytes, steps, ending) = self.answer(&request).script();
            send(&mut stream, &bytes, steps).await?;
            match ending {
                Ending::KeepAlive => {}
                Ending::Close => return close(stream, record).await,
                Ending::Crash => return Ok(()),
                Ending::Reset => return stream.get_ref().tcp().set_zero_linger(),
                Ending::Stall => return stall(stream, record).await,
            }
        }
        record.client_ended();
        Ok(())
    }

    fn answer(&self, request: &Request) -> Response {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers(request)
    }
}

/// A plain or TLS stream.
trait Socket: AsyncRead + AsyncWrite + Unpin {
    fn tcp(&self) -> &TcpStream;
}

impl Socket for TcpStream {
    fn tcp(&self) -> &TcpStream {
        self
    }
}

impl Socket for TlsStream<TcpStream> {
    fn tcp(&self) -> &TcpStream {
        self.get_ref().0
    }
}

async fn send(
    stream: &mut (impl AsyncWrite + Unpin),
    bytes: &[u8],
    steps: Vec<Step>,
) -> io::Result<()> {
    for step in steps {
        match step {
            Step::Send(range) => {
                stream.write_all(&bytes[range]).await?;
                stream.flush().await?;
            }
            Step::Pause(pause) => sleep(pause).await,
        }
    }
    Ok(())
}

/// Ends the server's side, then reads until the client ends its own: closing with bytes unread
/// would be a reset.
async fn close(mut stream: BufReader<impl Socket>, record: &Record) -> io::Result<()> {
    stream.shutdown().await?;
    hear_out(&mut stream, record).await;
    Ok(())
}

/// Stays open and silent, even when the client has ended its side.
async fn stall(mut stream: impl AsyncRead + Unpin, record: &Record) -> io::Result<()> {
    hear_out(&mut stream, record).await;
    pending().await
}

/// Reads until the client ends its side, if only with a reset.
async fn hear_out(stream: &mut (impl AsyncRead + Unpin), record: &Record) {
    let _ = copy(stream, &mut sink()).await;
    record.client_ended();
}
