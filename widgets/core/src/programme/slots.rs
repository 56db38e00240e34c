//! The items of a session with their times made whole.
//!
//! An item without an end lasts until the next one begins, else until the session ends. What lies outside the session is
//! cut off: a feed may be wrong, and a session is not on before it begins.

use crate::feed::{Instant, Item, Session};

/// Seconds of a day.
pub(super) const DAY_S: i64 = 86_400;

/// An item that has a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its place in [`Session::items`].
    pub index: usize,
    /// When it begins.
    pub start: Instant,
    /// When it ends, after the start.
    pub end: Instant,
}

impl Slot {
    /// Whether it is on.
    pub fn is_on(&self, now: Instant) -> bool {
        self.start.unix_s <= now.unix_s && now.unix_s < self.end.unix_s
    }
}

/// A session, seen from one room.
#[derive(Clone, Debug)]
pub struct Programme<'a> {
    /// The session.
    pub session: &'a Session,
    /// The items of the room by their place in [`Session::items`], in the order of time; those without a time stay after
    /// the one that is before them in the feed.
    pub items: Vec<usize>,
    /// Those of them that have a time, by their start; those that start together in the feed's order.
    pub slots: Vec<Slot>,
    /// When the session begins and ends; `None` where no date is known.
    pub span: Option<(Instant, Instant)>,
}

impl<'a> Programme<'a> {
    /// The programme of `session` as it is in `room`: the items of the room and those that are in none. An empty `room`
    /// is all rooms.
    pub fn new(session: &'a Session, room: &str) -> Programme<'a> {
        let here = |item: &Item| room.is_empty() || item.room.as_deref().is_none_or(|other| other == room);
        let mut items: Vec<usize> = Vec::new();
        let mut slots: Vec<Slot> = Vec::new();
        for (index, item) in session.items.iter().enumerate().filter(|(_, item)| here(item)) {
            let is_later = |other: &usize| {
                let other = session.items[*other].start;
                other.zip(item.start).is_some_and(|(other, start)| other.unix_s > start.unix_s)
            };
            items.insert(items.iter().position(is_later).unwrap_or(items.len()), index);
            if let Some(start) = item.start {
                let end = item.end.filter(|end| end.unix_s > start.unix_s).unwrap_or(start);
                // In place, in order: programmes are short and nearly always in order already.
                let at =
                    slots.iter().rposition(|slot| slot.start.unix_s <= start.unix_s).map_or(0, |at| at + 1);
                slots.insert(at, Slot { index, start, end });
            }
        }
        let span = span(session, &slots);
        for at in 0..slots.len() {
            let Slot { start, end, .. } = slots[at];
            if end.unix_s <= start.unix_s {
                let next = slots[at..].iter().map(|slot| slot.start).find(|next| next.unix_s > start.unix_s);
                slots[at].end = next.or(span.map(|(_, end)| end)).unwrap_or(end);
            }
        }
        if let Some((first, last)) = span {
            for slot in &mut slots {
                slot.start = later(slot.start, first);
                slot.end = earlier(slot.end, last);
            }
        }
        slots.retain(|slot| slot.start.unix_s < slot.end.unix_s);
        Programme { session, items, slots, span }
    }

    /// The first slot that begins after `now`.
    pub fn next(&self, now: Instant) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.start.unix_s > now.unix_s)
    }

    /// Every item that is on, by its start; several where rooms run side by side.
    pub fn running(&self, now: Instant) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.is_on(now))
    }

    /// The item that is on; of several the one that began last, and of those the first in the feed.
    pub fn current(&self, now: Instant) -> Option<&Slot> {
        // `max_by_key` takes the last of equals, so the search goes backwards.
        self.slots.iter().rev().filter(|slot| slot.is_on(now)).max_by_key(|slot| slot.start.unix_s)
    }

    /// Whether the items are on several days at the venue.
    pub fn has_days(&self) -> bool {
        self.slots.windows(2).any(|pair| day(pair[0].start) != day(pair[1].start))
    }
}

/// When a session begins and ends: as it says, else as its items do, else it ends with the venue's day.
fn span(session: &Session, slots: &[Slot]) -> Option<(Instant, Instant)> {
    let start = session.start.or_else(|| slots.first().map(|slot| slot.start))?;
    let of_items = || {
        slots
            .iter()
            .flat_map(|slot| [slot.start, slot.end])
            .max_by_key(|end| end.unix_s)
            // An item without an end may be the last.
            .filter(|end| slots.iter().any(|slot| slot.end == *end && slot.start != *end))
    };
    let end = session.end.or_else(of_items).filter(|end| end.unix_s > start.unix_s);
    Some((start, end.unwrap_or_else(|| midnight_after(start, start))))
}

fn later(a: Instant, b: Instant) -> Instant {
    if b.unix_s > a.unix_s { b } else { a }
}

fn earlier(a: Instant, b: Instant) -> Instant {
    if b.unix_s < a.unix_s { b } else { a }
}

/// Days since 1970-01-01 on the calendar at the instant's own offset.
pub(super) fn day(instant: Instant) -> i64 {
    day_at(instant, instant)
}

/// Days since 1970-01-01 on the calendar at the offset of `venue`.
pub(super) fn day_at(instant: Instant, venue: Instant) -> i64 {
    local_s(instant, venue).div_euclid(DAY_S)
}

fn local_s(instant: Instant, venue: Instant) -> i64 {
    instant.unix_s.saturating_add(i64::from(venue.offset_min) * 60)
}

/// The next midnight at the offset of `venue`.
pub(super) fn midnight_after(instant: Instant, venue: Instant) -> Instant {
    let left = DAY_S - local_s(instant, venue).rem_euclid(DAY_S);
    Instant { unix_s: instant.unix_s.saturating_add(left), offset_min: venue.offset_min }
}
