//! When requests to an endpoint with documented limits may be sent. No waiting here.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use tokio::time::Instant;

use crate::{Period, RateLimit};

/// The slots of one endpoint. All of its limits hold.
pub(super) struct Schedule {
    gates: Vec<Gate>,
    /// How many slots lie behind the gates: one that is given back may be taken off again.
    reserved: u64,
    /// Slots that were given back while later ones stayed reserved.
    free: BTreeMap<u64, Reserved>,
}

/// A slot, and what it takes to undo its reservation.
pub(super) struct Reserved {
    pub(super) start: Instant,
    number: u64,
    /// When the gates' next slot was due before this one.
    due: Vec<Instant>,
}

impl Schedule {
    pub(super) fn new(limits: &[RateLimit]) -> Self {
        Self {
            gates: limits.iter().copied().map(Gate::new).collect(),
            reserved: 0,
            free: BTreeMap::new(),
        }
    }

    /// The first slot from now on that nobody has.
    pub(super) fn reserve(&mut self, now: Instant) -> Reserved {
        while let Some((_, slot)) = self.free.pop_first() {
            // What has passed unused is lost.
            if slot.start >= now {
                return slot;
            }
        }
        let start = self.gates.iter().map(|gate| gate.start(now)).max();
        let start = start.unwrap_or(now);
        let due = self.gates.iter().map(|gate| gate.due).collect();
        self.gates.iter_mut().for_each(|gate| gate.reserve(start));
        self.reserved += 1;
        Reserved {
            start,
            number: self.reserved,
            due,
        }
    }

    /// The last slot is undone, with those before it that were given back, too. Others wait for a caller.
    pub(super) fn give_back(&mut self, slot: Reserved) {
        self.free.insert(slot.number, slot);
        while let Some(last) = self.free.remove(&self.reserved) {
            self.reserved -= 1;
            for (gate, due) in self.gates.iter_mut().zip(last.due) {
                gate.due = due;
            }
        }
    }

    /// A request is sent, or has to wait until then.
    pub(super) fn pass(&mut self, now: Instant) -> Result<(), Instant> {
        let start = self
            .gates
            .iter()
            .filter_map(|gate| gate.full_until(now))
            .max();
        if let Some(start) = start {
            return Err(start);
        }
        self.gates.iter_mut().for_each(|gate| gate.pass(now));
        Ok(())
    }
}

/// One limit, by the generic cell rate algorithm: permits come at equal intervals, and as many at once as
/// the burst holds after a pause.
struct Gate {
    interval: Duration,
    /// How far permits may run ahead of the intervals.
    tolerance: Duration,
    /// When the next permit would be due, were all of them given at equal intervals.
    due: Instant,
    period: Duration,
    /// As many requests as the limit allows, the latest ones: when they were sent.
    sent: VecDeque<Instant>,
    requests: usize,
}

impl Gate {
    /// In no stretch of one period do more requests pass than the limit allows, wherever it begins.
    fn new(limit: RateLimit) -> Self {
        let requests = limit.requests.max(1);
        // A second is over soon enough to need no burst, a minute is not.
        let (period, burst) = match limit.period {
            Period::Second => (Duration::from_secs(1), 1),
            Period::Minute => (Duration::from_secs(60), (requests / 10).max(1)),
        };
        // Rounded up: a limit of seven must not let an eighth pass a nanosecond early.
        let nanos = period.as_nanos().div_ceil(u128::from(requests - burst + 1));
        let interval = Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX));
        Self {
            interval,
            tolerance: interval * (burst - 1),
            due: Instant::now(),
            period,
            sent: VecDeque::new(),
            requests: usize::try_from(requests).unwrap_or(usize::MAX),
        }
    }

    /// When the next slot begins.
    fn start(&self, now: Instant) -> Instant {
        now.max(self.due.checked_sub(self.tolerance).unwrap_or(now))
    }

    fn reserve(&mut self, start: Instant) {
        self.due = self.due.max(start) + self.interval;
    }

    /// Slots are at their intervals, but a request may leave late and the next one on time: what counts is when
    /// they were sent.
    fn full_until(&self, now: Instant) -> Option<Instant> {
        let first = self
            .sent
            .front()
            .filter(|_| self.sent.len() >= self.requests)?;
        Some(*first + self.period).filter(|end| *end > now)
    }

    fn pass(&mut self, now: Instant) {
        if self.sent.len() >= self.requests {
            self.sent.pop_front();
        }
        self.sent.push_back(now);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// When requests pass that come so many milliseconds after one another.
    fn passes(limit: RateLimit, gaps: &[u64]) -> (Schedule, Vec<Instant>) {
        let mut schedule = Schedule::new(&[limit]);
        let mut now = Instant::now();
        let times = gaps.iter().map(|gap| {
            now += Duration::from_millis(*gap);
            now = schedule.reserve(now).start;
            schedule.pass(now).unwrap();
            now
        });
        let times = times.collect();
        (schedule, times)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Property (d). Schedules change under a mutex only, so that no interleaving is left to try.
        #[test]
        fn no_window_holds_more_than_burst_and_rate_allow(
            requests in 1_u32..200,
            per_minute: bool,
            gaps in prop::collection::vec(prop_oneof![Just(0), 0_u64..100, 0_u64..30_000], 1..120),
        ) {
            let period = if per_minute { Period::Minute } else { Period::Second };
            let length = Duration::from_secs(if per_minute { 60 } else { 1 });
            let (schedule, times) = passes(RateLimit { requests, period }, &gaps);
            let gate = &schedule.gates[0];
            let burst = gate.tolerance.as_nanos() / gate.interval.as_nanos() + 1;
            for (index, start) in times.iter().enumerate() {
                for (count, time) in (1..).zip(&times[index..]) {
                    let window = time.duration_since(*start);
                    let allowed = burst + window.as_nanos() / gate.interval.as_nanos();
                    prop_assert!(count <= allowed, "{count} in {window:?}");
                    prop_assert!(count <= u128::from(requests) || window >= length);
                }
            }
        }

        #[test]
        fn nobody_waits_without_need(requests in 1_u32..200, calls in 1_usize..20) {
            let limit = RateLimit { requests, period: Period::Second };
            // So slow that the limit does not matter.
            let gaps = vec![1000; calls];
            let (_, times) = passes(limit, &gaps);
            let elapsed = times[calls - 1].duration_since(times[0]);
            prop_assert_eq!(elapsed, Duration::from_secs(calls as u64 - 1));
        }

        /// However late requests leave, no window of a period holds too many.
        #[test]
        fn late_requests_make_room(
            requests in 1_u32..60,
            delays in prop::collection::vec(prop_oneof![Just(0), 0_u64..3000], 1..200),
        ) {
            let mut schedule = Schedule::new(&[RateLimit { requests, period: Period::Second }]);
            let begin = Instant::now();
            let slots: Vec<_> = delays.iter().map(|_| schedule.reserve(begin).start).collect();
            let late = slots.iter().zip(&delays);
            let mut leaving: Vec<_> =
                late.map(|(start, delay)| *start + Duration::from_millis(*delay)).collect();
            leaving.sort();
            let mut sent: Vec<Instant> = Vec::new();
            for time in leaving {
                let mut now = sent.last().copied().unwrap_or(time).max(time);
                while let Err(start) = schedule.pass(now) {
                    now = start;
                }
                sent.push(now);
            }
            for pair in sent.windows(requests as usize + 1) {
                prop_assert!(pair[requests as usize] >= pair[0] + Duration::from_secs(1));
            }
        }

        /// Whatever is given back in whatever order, the schedule is as if it had never been reserved.
        #[test]
        fn what_is_given_back_leaves_no_trace(order in Just((0..40_usize).collect::<Vec<_>>()).prop_shuffle()) {
            let limit = RateLimit { requests: 50, period: Period::Minute };
            let mut schedule = Schedule::new(&[limit]);
            let now = Instant::now();
            let first = schedule.reserve(now);
            let due = schedule.gates[0].due;
            let mut slots: Vec<_> = (0..40).map(|_| Some(schedule.reserve(now))).collect();
            for index in order {
                schedule.give_back(slots[index].take().unwrap());
            }
            prop_assert_eq!(schedule.gates[0].due, due);
            prop_assert!(schedule.free.is_empty());
            prop_assert_eq!(first.start, now);
        }
    }

    #[test]
    fn a_slot_in_the_middle_goes_to_the_next_caller() {
        let mut schedule = Schedule::new(&[RateLimit {
            requests: 50,
            period: Period::Second,
        }]);
        let now = Instant::now();
        let mut slots: Vec<_> = (0..10).map(|_| schedule.reserve(now)).collect();
        let (third, start) = (slots.remove(3), slots[3].start);
        let given_back = third.start;
        schedule.give_back(third);
        assert_eq!(schedule.reserve(now).start, given_back);
        assert!(schedule.reserve(now).start > start);
    }
}
