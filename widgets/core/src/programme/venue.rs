//! The clock at the venue of a session.
//!
//! What a time zone's clock shows is a matter of tables that a browser has, and a program on a machine: they are asked
//! through a function. Where they do not know the zone, the offsets that the feed's instants are written with count.

use crate::feed::Instant;

/// Minutes east of UTC that the clocks of an IANA time zone show at an instant (seconds since 1970-01-01T00:00:00Z);
/// `None` where the zone is not known.
pub type ZoneOffset = fn(zone: &str, unix_s: i64) -> Option<i16>;

/// Seconds of a day.
const DAY_S: i64 = 86_400;

/// The clock at a venue.
#[derive(Clone, Copy, Debug)]
pub struct Venue<'a> {
    /// IANA name of its time zone; empty where the feed has none.
    pub zone: &'a str,
    /// Knows the zone.
    pub offset: ZoneOffset,
}

impl Venue<'_> {
    /// `instant` with the offset of the venue's clock at that time; with its own where the zone is not known.
    pub fn local(&self, instant: Instant) -> Instant {
        let known = Some(self.zone).filter(|zone| !zone.is_empty());
        let offset = known.and_then(|zone| (self.offset)(zone, instant.unix_s));
        Instant { offset_min: offset.unwrap_or(instant.offset_min), ..instant }
    }

    /// The day on the venue's calendar, in days since 1970-01-01.
    pub(super) fn day(&self, instant: Instant) -> i64 {
        local_s(self.local(instant)).div_euclid(DAY_S)
    }

    /// The day of `now`; where the zone is not known, by the offset of `near`.
    pub(super) fn day_near(&self, now: Instant, near: Instant) -> i64 {
        self.day(Instant { offset_min: near.offset_min, ..now })
    }

    /// When the next day begins at the venue, where clocks may change meanwhile, even at midnight.
    pub(super) fn midnight_after(&self, instant: Instant) -> Instant {
        let today = self.day(instant);
        let midnight = |of: Instant| local_s(of).rem_euclid(DAY_S);
        let mut at = self.local(instant);
        // Clocks that go back on the way make the day longer: then the first step ends before its midnight.
        for _ in 0..4 {
            at = self.local(later(at, DAY_S - midnight(at)));
            if self.day(at) > today {
                break;
            }
        }
        // Clocks that went forward on the way made it shorter.
        let before = self.local(later(at, -midnight(at)));
        if self.day(before) > today { before } else { at }
    }
}

/// Seconds since 1970-01-01T00:00:00 on the clock at the instant's own offset.
fn local_s(instant: Instant) -> i64 {
    instant.unix_s.saturating_add(i64::from(instant.offset_min) * 60)
}

fn later(instant: Instant, by_s: i64) -> Instant {
    Instant { unix_s: instant.unix_s.saturating_add(by_s), ..instant }
}

/// For what has no tables of time zones: the offsets in the feed count.
pub fn no_zones(_zone: &str, _unix_s: i64) -> Option<i16> {
    None
}
