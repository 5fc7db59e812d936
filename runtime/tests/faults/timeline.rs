//! What was sent when, on virtual time.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport};
use feishu_openapi_runtime::{Client, ClientBuilder, HttpRequest};

use crate::builder;

/// When each request was sent, from the start of the test.
#[derive(Clone, Default)]
pub struct Timeline(Arc<Mutex<Vec<Duration>>>);

impl Timeline {
    pub fn times(&self) -> Vec<Duration> {
        self.0.lock().unwrap().clone()
    }

    pub fn note(&self, time: Duration) {
        self.0.lock().unwrap().push(time);
    }

    pub fn len(&self) -> usize {
        self.times().len()
    }

    /// The waits between one request and the next.
    pub fn waits(&self) -> Vec<Duration> {
        let times = self.times();
        let pairs = times.windows(2);
        pairs.map(|pair| pair[1].abs_diff(pair[0])).collect()
    }
}

/// A builder of a client with a token, whose requests are answered by number, and the times of the requests.
pub fn timed(
    reply: impl Fn(usize, &HttpRequest) -> Reply + Send + Sync + 'static,
) -> (ClientBuilder, Timeline) {
    let (timeline, started) = (Timeline::default(), Instant::now());
    let record = timeline.clone();
    let transport = ScriptedTransport::answering(move |request| {
        let mut times = record.0.lock().unwrap();
        times.push(started.elapsed());
        reply(times.len() - 1, request)
    });
    (
        builder(&transport).tenant_access_token("t-planted"),
        timeline,
    )
}

/// A client that gets these replies in their order, the last one for ever.
pub fn scripted(replies: impl IntoIterator<Item = Reply>) -> (Client, Timeline) {
    let replies: Vec<_> = replies.into_iter().collect();
    let last = replies.len() - 1;
    let (builder, timeline) = timed(move |number, _| replies[number.min(last)].clone());
    (builder.build().unwrap(), timeline)
}
