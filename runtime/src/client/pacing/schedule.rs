//! When requests to an endpoint with documented limits may be sent. No waiting here.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use crate::{Period, RateLimit};

/// The slots of one endpoint, in chronological order. They respect all of its limits.
pub(super) struct Schedule {
    gates: Vec<Gate>,
    /// The number of the last slot.
    last: u64,
    /// The slots that are reserved and not yet spent.
    reserved: BTreeMap<u64, Reserved>,
}

/// A slot as its caller sees it. It may move to an earlier time.
#[derive(Clone, Copy)]
pub(super) struct Place {
    number: u64,
    pub(super) start: Instant,
}

struct Reserved {
    caller: watch::Sender<Place>,
    /// What each gate's `due` was before, to undo the reservation.
    due: Vec<Instant>,
}

impl Schedule {
    pub(super) fn new(limits: &[RateLimit]) -> Self {
        Self {
            gates: limits.iter().copied().map(Gate::new).collect(),
            last: 0,
            reserved: BTreeMap::new(),
        }
    }

    /// Adds a slot at the end.
    pub(super) fn reserve(&mut self, now: Instant) -> watch::Receiver<Place> {
        let starts = self.gates.iter().map(|gate| gate.start(now));
        let start = starts.max().unwrap_or(now);
        let due = self.gates.iter().map(|gate| gate.due).collect();
        self.gates.iter_mut().for_each(|gate| gate.reserve(start));
        self.last += 1;
        let number = self.last;
        let (caller, place) = watch::channel(Place { number, start });
        self.reserved.insert(number, Reserved { caller, due });
        place
    }

    /// The last slot is removed. Any other goes to the caller of the last one, so that no future slot is lost and
    /// nobody has to wait longer.
    pub(super) fn give_back(&mut self, place: Place, now: Instant) {
        let Some(given_back) = self.reserved.remove(&place.number) else {
            return;
        };
        if place.number == self.last {
            self.take_off(&given_back.due);
        } else if place.start > now
            && let Some(last) = self.reserved.remove(&self.last)
        {
            self.take_off(&last.due);
            last.caller.send_replace(place);
            let Reserved { due, .. } = given_back;
            let caller = last.caller;
            self.reserved.insert(place.number, Reserved { caller, due });
        }
    }

    fn take_off(&mut self, due: &[Instant]) {
        self.last -= 1;
        for (gate, due) in self.gates.iter_mut().zip(due) {
            gate.due = *due;
        }
    }

    /// Spends a slot.
    ///
    /// # Errors
    ///
    /// When there is room for the request, if earlier callers were late.
    pub(super) fn spend(&mut self, place: Place, now: Instant) -> Result<(), Instant> {
        let room = self.gates.iter().filter_map(|gate| gate.full_until(now));
        if let Some(start) = room.max() {
            return Err(start);
        }
        self.gates.iter_mut().for_each(|gate| gate.pass(now));
        self.reserved.remove(&place.number);
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

    /// Slots keep their intervals, but one request may be sent late and the next one on time: what counts is when they
    /// were sent.
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
            let place = *schedule.reserve(now).borrow();
            now = place.start;
            schedule.spend(place, now).unwrap();
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
            let places: Vec<_> = delays.iter().map(|_| *schedule.reserve(begin).borrow()).collect();
            let late = places.iter().zip(&delays);
            let mut leaving: Vec<_> = late
                .map(|(place, delay)| (place.start + Duration::from_millis(*delay), *place))
                .collect();
            leaving.sort_by_key(|(time, _)| *time);
            let mut sent: Vec<Instant> = Vec::new();
            for (time, place) in leaving {
                let mut now = sent.last().copied().unwrap_or(time).max(time);
                while let Err(start) = schedule.spend(place, now) {
                    now = start;
                }
                sent.push(now);
            }
            for pair in sent.windows(requests as usize + 1) {
                prop_assert!(pair[requests as usize] >= pair[0] + Duration::from_secs(1));
            }
        }

        /// Whoever gives up, those who stay have the first slots of the schedule, none later than it was.
        #[test]
        fn those_who_stay_lose_nothing(leaving in prop::collection::vec(any::<bool>(), 1..60)) {
            let limit = RateLimit { requests: 50, period: Period::Minute };
            let mut schedule = Schedule::new(&[limit]);
            let now = Instant::now();
            let places: Vec<_> = leaving.iter().map(|_| schedule.reserve(now)).collect();
            let starts: Vec<_> = places.iter().map(|place| place.borrow().start).collect();
            for (place, _) in places.iter().zip(&leaving).filter(|(_, leaves)| **leaves) {
                // A moment before, as a time that has come can be given to nobody.
                schedule.give_back(*place.borrow(), now - Duration::from_nanos(1));
            }
            let staying = places.iter().zip(&starts).zip(&leaving).filter(|(_, leaves)| !**leaves);
            let mut kept = Vec::new();
            for ((place, start), _) in staying {
                prop_assert!(place.borrow().start <= *start);
                kept.push(place.borrow().start);
            }
            kept.sort();
            prop_assert_eq!(&kept[..], &starts[..kept.len()]);
            let next = schedule.reserve(now).borrow().start;
            prop_assert_eq!(next, starts.get(kept.len()).copied().unwrap_or(next));
        }
    }
}
