//! A list of interviews on a loopback port. It does as little as it can, for its time counts on both sides.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use crate::pages;

/// Starts the server with so many pages and returns its address. It ends with the program.
///
/// # Panics
///
/// There is no free port.
#[must_use]
pub fn start(page_count: usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
    let address = listener.local_addr().expect("it is bound");
    let list = Arc::new(List::new(page_count));
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let list = Arc::clone(&list);
            // A client that went away is no reason to stop.
            thread::spawn(move || list.serve(&stream));
        }
    });
    format!("http://{address}")
}

/// All pages hold the same items.
struct List {
    page_count: usize,
    start: String,
}

impl List {
    fn new(page_count: usize) -> Self {
        let start = pages::start(1);
        Self { page_count, start }
    }

    /// Answers one request after the other.
    fn serve(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        while let Some(page) = read_request(&mut reader, &mut line)? {
            self.answer(page, stream)?;
        }
        Ok(())
    }

    fn answer(&self, page: usize, mut stream: &TcpStream) -> io::Result<()> {
        let end = pages::end((page < self.page_count).then_some(page + 1));
        let length = self.start.len() + end.len();
        write!(
            stream,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n"
        )?;
        stream.write_all(self.start.as_bytes())?;
        stream.write_all(end.as_bytes())
    }
}

/// Reads a request to its end. The number of the page that it asks for, none if the connection has ended.
fn read_request(reader: &mut impl BufRead, line: &mut String) -> io::Result<Option<usize>> {
    let mut page = None;
    loop {
        line.clear();
        reader.read_line(line)?;
        match line.trim_end() {
            "" => return Ok(page),
            text if page.is_none() => page = Some(page_number(text)),
            _ => {}
        }
    }
}

fn page_number(request_line: &str) -> usize {
    let token = request_line.split_once("page_token=");
    let digits = token.and_then(|(_, token)| token.split([' ', '&']).next());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(1)
}
