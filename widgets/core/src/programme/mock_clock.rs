//! The mock clock of a rehearsal: it begins at an instant and runs at a speed.

use crate::feed::Instant;

/// A clock that began at `start` and runs `speed` times as fast as a real one; 0 stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MockClock {
    /// What it showed when it began.
    pub start: Instant,
    /// Its seconds in a real second, 0 to 3600.
    pub speed: u16,
}

impl MockClock {
    /// The clock of the attributes `now` and `speed`; `None` without the former.
    ///
    /// ```
    /// use hrc_core::feed::Instant;
    /// use hrc_core::programme::MockClock;
    ///
    /// let clock = MockClock::new(Instant::parse("2026-05-28T17:00:00+02:00"), 60).unwrap();
    /// assert_eq!(clock.at(10_000).to_string(), "2026-05-28T17:10:00+02:00", "ten seconds are ten minutes");
    /// ```
    pub fn new(start: Option<Instant>, speed: i32) -> Option<MockClock> {
        Some(MockClock { start: start?, speed: u16::try_from(speed).unwrap_or(1) })
    }

    /// What it shows `elapsed_ms` real milliseconds after it began, with the offset of its start.
    pub fn at(&self, elapsed_ms: u64) -> Instant {
        let passed_s = elapsed_ms.saturating_mul(u64::from(self.speed)) / 1000;
        let passed_s = i64::try_from(passed_s).unwrap_or(i64::MAX);
        Instant { unix_s: self.start.unix_s.saturating_add(passed_s), ..self.start }
    }

    /// How many real milliseconds after it began it first shows `instant` or later; `None` if it never does.
    pub fn reaches(&self, instant: Instant) -> Option<u64> {
        let left_s = instant.unix_s.saturating_sub(self.start.unix_s).max(0).unsigned_abs();
        match u64::from(self.speed) {
            _ if left_s == 0 => Some(0),
            0 => None,
            speed => Some(left_s.saturating_mul(1000).div_ceil(speed)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn seconds_pass_at_the_speed() {
        let start = Instant::parse("2022-06-14T17:20:00+02:00").unwrap();
        for (speed, elapsed_ms, shown) in [
            (1, 0, "2022-06-14T17:20:00+02:00"),
            (1, 999, "2022-06-14T17:20:00+02:00"),
            (1, 1000, "2022-06-14T17:20:01+02:00"),
            (60, 500, "2022-06-14T17:20:30+02:00"),
            (3600, 2000, "2022-06-14T19:20:00+02:00"),
            (0, 1_000_000, "2022-06-14T17:20:00+02:00"),
        ] {
            assert_eq!(
                MockClock { start, speed }.at(elapsed_ms),
                Instant::parse(shown).unwrap(),
                "{speed} {shown}"
            );
        }
        assert_eq!(MockClock { start, speed: 0 }.reaches(Instant::from_unix(start.unix_s + 1)), None);
        assert_eq!(MockClock { start, speed: 0 }.reaches(start), Some(0));
    }

    proptest! {
        #[test]
        fn an_instant_is_reached_when_it_is_shown_and_no_earlier(
            start in -1_000_000i64..4_000_000_000, ahead in 1i64..1_000_000, speed in 1u16..=3600,
        ) {
            let clock = MockClock { start: Instant::from_unix(start), speed };
            let instant = Instant::from_unix(start + ahead);
            let reached = clock.reaches(instant).unwrap();
            prop_assert!(clock.at(reached).unix_s >= instant.unix_s);
            prop_assert!(clock.at(reached - 1).unix_s < instant.unix_s);
        }

        #[test]
        fn no_clock_overflows(start in any::<i64>(), elapsed in any::<u64>(), to in any::<i64>(), speed in any::<u16>()) {
            let clock = MockClock { start: Instant::from_unix(start), speed };
            prop_assert!(clock.at(elapsed).unix_s >= start);
            clock.reaches(Instant::from_unix(to));
        }
    }
}
