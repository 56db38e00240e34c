//! A session's programme in time: what is on, what comes next, and when that changes.
//!
//! | question | where |
//! |---|---|
//! | which session of the feed | [`choose`] |
//! | the items with their times, whatever the feed left out | [`Programme`] |
//! | what the clocks at the venue show | [`Venue`] |
//! | how the session stands at an instant, and until when | [`Programme::phase`], [`Programme::next_change`] |
//! | what time it is in a rehearsal | [`MockClock`] |
//!
//! Invariants: no clock in here, each question is asked of an instant; days are those at the venue, by its time zone, and
//! where that is not known by the offsets that the feed's instants are written with; no order, gap, overlap or absence of times makes anything panic.

mod choose;
mod mock_clock;
mod phase;
mod slots;
#[cfg(test)]
mod tests;
mod venue;

pub use choose::{choose, next_change};
pub use mock_clock::MockClock;
pub use phase::Phase;
pub use slots::{Programme, Slot};
pub use venue::{Venue, ZoneOffset, no_zones};
