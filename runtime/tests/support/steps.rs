//! How the bytes of a response are sent: pauses, a cut, and what becomes of the connection.

use std::ops::Range;
use std::time::Duration;

/// What becomes of the connection after a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It stays open for the next request.
    KeepAlive,
    /// The server ends its side (FIN).
    Close,
    /// The server ends its side (FIN) without TLS's farewell, as one does that crashes.
    Crash,
    /// It is reset (RST). On Linux the client still reads what was sent before.
    Reset,
    /// It stays open and silent until the server stops.
    Stall,
}

/// A place in a response, counted in bytes sent. A place past the end is the end.
#[derive(Clone, Copy, Debug)]
pub enum Offset {
    /// So many bytes after the first byte of the response.
    Start(usize),
    /// So many bytes after the first byte of the body; chunk headers count.
    Body(usize),
}

/// One thing to do while sending.
pub(super) enum Step {
    /// Send these bytes of the response.
    Send(Range<usize>),
    Pause(Duration),
}

/// How a response is sent.
#[derive(Clone, Debug)]
pub(super) struct Delivery {
    pub(super) pauses: Vec<(Offset, Duration)>,
    pub(super) drip: Option<(Offset, Duration)>,
    pub(super) cut: Option<Offset>,
    pub(super) ending: Ending,
}

impl Delivery {
    pub(super) fn new(ending: Ending) -> Self {
        Self {
            pauses: Vec::new(),
            drip: None,
            cut: None,
            ending,
        }
    }

    /// The steps that send a response of `length` bytes, the first `head` of them before its body.
    pub(super) fn steps(&self, head: usize, length: usize) -> Vec<Step> {
        let end = self.cut.map_or(length, |cut| cut.position(head, length));
        let mut steps = Vec::new();
        let mut sent = 0;
        for (place, pause) in self.pauses_before(head, end) {
            steps.extend([Step::Send(sent..place), Step::Pause(pause)]);
            sent = place;
        }
        steps.push(Step::Send(sent..end));
        steps
    }

    /// All pauses in the order of their places.
    fn pauses_before(&self, head: usize, end: usize) -> Vec<(usize, Duration)> {
        let pauses = self.pauses.iter();
        let mut pauses: Vec<_> = pauses
            .map(|&(place, pause)| (place.position(head, end), pause))
            .collect();
        if let Some((from, interval)) = self.drip {
            pauses.extend((from.position(head, end)..end).map(|place| (place, interval)));
        }
        pauses.sort_by_key(|&(place, _)| place);
        pauses
    }
}

impl Offset {
    fn position(self, head: usize, end: usize) -> usize {
        let position = match self {
            Self::Start(bytes) => bytes,
            Self::Body(bytes) => head.saturating_add(bytes),
        };
        position.min(end)
    }
}
