//! Property (c): however a server behaves, waits keep their bounds and calls their deadline.

use std::time::Duration;

use feishu_openapi_runtime::TransportErrorKind;
use feishu_openapi_runtime::testing::{Instant, Reply};
use proptest::prelude::*;

use crate::endpoints::Read;
use crate::timeline::timed;

/// The longest wait of the client's own choice.
const CAP: Duration = Duration::from_secs(20);

#[derive(Clone, Copy, Debug)]
enum Answer {
    Good,
    Failing,
    Broken,
    /// Throttled, with so many seconds to wait.
    Throttled(u64),
}

impl Answer {
    fn reply(self) -> Reply {
        match self {
            Self::Good => Reply::data("1"),
            Self::Failing => Reply::json(503, ""),
            Self::Broken => Reply::error(TransportErrorKind::Broken),
            Self::Throttled(seconds) => {
                Reply::json(429, "").header("x-ogw-ratelimit-reset", seconds.to_string())
            }
        }
    }

    /// The shortest and the longest wait before the next request.
    fn bounds(self) -> (Duration, Duration) {
        match self {
            Self::Throttled(seconds) if seconds > 0 => {
                let delay = Duration::from_secs(seconds);
                (delay, delay + delay / 10)
            }
            _ => (Duration::ZERO, CAP + CAP / 10),
        }
    }
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        1 => Just(Answer::Good),
        4 => Just(Answer::Failing),
        4 => Just(Answer::Broken),
        4 => (0_u64..90).prop_map(Answer::Throttled),
    ]
}

/// Never as much as the time for one attempt, when either end of it would be right.
fn odd_seconds() -> impl Strategy<Value = u64> {
    (0_u64..20).prop_map(|half| 2 * half + 1)
}

#[derive(Clone, Debug)]
struct Case {
    /// Each with the seconds that it takes; the last one for ever.
    answers: Vec<(Answer, u64)>,
    total: Duration,
    max_attempts: u32,
}

prop_compose! {
    fn case()(
        answers in prop::collection::vec((answer(), odd_seconds()), 1..8),
        total in 0_u64..300,
        max_attempts in 1_u32..9,
    ) -> Case {
        Case { answers, total: Duration::from_secs(total), max_attempts }
    }
}

impl Case {
    fn answer(&self, number: usize) -> (Answer, Duration) {
        let (answer, seconds) = self.answers[number.min(self.answers.len() - 1)];
        (answer, Duration::from_secs(seconds))
    }

    async fn check(self) -> Result<(), TestCaseError> {
        let case = self.clone();
        let (builder, timeline) = timed(move |number, _| {
            let (answer, time) = case.answer(number);
            answer.reply().after(time)
        });
        let builder = builder
            .total_timeout(self.total)
            .max_attempts(self.max_attempts);
        let client = builder.build().unwrap();
        let started = Instant::now();
        let result = client.send(&Read).await;
        prop_assert!(started.elapsed() <= self.total);
        prop_assert!(timeline.len() <= self.max_attempts as usize);
        if let Err(error) = result {
            prop_assert_eq!(error.attempts() as usize, timeline.len());
        }
        for (number, wait) in timeline.waits().into_iter().enumerate() {
            let (answer, time) = self.answer(number);
            // An answer that takes too long is not waited for.
            let (time, (shortest, longest)) = match Duration::from_secs(30) {
                limit if time > limit => (limit, Answer::Failing.bounds()),
                _ => (time, answer.bounds()),
            };
            let wait = wait.saturating_sub(time);
            prop_assert!(shortest <= wait && wait <= longest, "{answer:?}: {wait:?}");
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn waits_keep_their_bounds_and_calls_their_deadline(case in case()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
        runtime.unwrap().block_on(case.check())?;
    }
}
