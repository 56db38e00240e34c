//! The items of a session with their times made whole.
//!
//! An item without an end lasts until the next one begins in its room, and no longer than its day at the venue and the
//! session. What lies outside the session is cut off: a feed may be wrong, and a session is not on before it begins.

use super::venue::{Venue, ZoneOffset};
use crate::feed::{Instant, Item, ItemKind, Session};

/// An item that has a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its place in [`Session::items`].
    pub index: usize,
    /// When it begins.
    pub start: Instant,
    /// When it ends, after the start.
    pub end: Instant,
    /// Whether the end is known: the item's own, the beginning of what follows in its room, or the end of the session. If
    /// not, it is only that the day is over.
    pub ends: bool,
}

impl Slot {
    /// Whether it is on.
    pub fn is_on(&self, now: Instant) -> bool {
        self.start.unix_s <= now.unix_s && now.unix_s < self.end.unix_s
    }

    /// Whether `next` begins later, in the same room of `session`, or one of the two is in all rooms.
    pub(super) fn is_followed_by(&self, next: &Slot, session: &Session) -> bool {
        let room = |slot: &Slot| session.items[slot.index].room.as_deref();
        let (here, there) = (room(self), room(next));
        next.start.unix_s > self.start.unix_s && (here == there || here.is_none() || there.is_none())
    }
}

/// A session, seen from one room. All instants have the offset of the venue's clock.
#[derive(Clone, Debug)]
pub struct Programme<'a> {
    /// The session.
    pub session: &'a Session,
    /// The clock at its venue.
    pub venue: Venue<'a>,
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
    /// is all rooms. `offset` knows time zones.
    ///
    /// ```
    /// use hrc_core::feed::{Instant, Item, Session};
    /// use hrc_core::programme::{Programme, no_zones};
    ///
    /// let at = |time: &str| Instant::parse(&format!("2026-05-28T{time}:00+02:00"));
    /// let item = |start, end| Item { start: at(start), end: at(end), ..Item::default() };
    /// let items = vec![item("17:00", "17:15"), item("17:15", "18:00")];
    /// let session = Session { items, start: at("17:00"), end: at("18:00"), ..Session::default() };
    /// let programme = Programme::new(&session, "", no_zones);
    /// let slot = programme.current(at("17:20").unwrap()).unwrap();
    /// assert_eq!(slot.index, 1);
    /// ```
    pub fn new(session: &'a Session, room: &str, offset: ZoneOffset) -> Programme<'a> {
        let venue = Venue { zone: session.time_zone.as_deref().unwrap_or_default(), offset };
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
                let start = venue.local(start);
                let end = item.end.filter(|end| end.unix_s > start.unix_s);
                let slot = Slot { index, start, end: venue.local(end.unwrap_or(start)), ends: end.is_some() };
                // In place, in order: programmes are short and nearly always in order already.
                let at =
                    slots.iter().rposition(|slot| slot.start.unix_s <= start.unix_s).map_or(0, |at| at + 1);
                slots.insert(at, slot);
            }
        }
        for at in 0..slots.len() {
            if !slots[at].ends {
                let next = slots[at..].iter().find(|next| slots[at].is_followed_by(next, session));
                let (next, midnight) = (next.map(|next| next.start), venue.midnight_after(slots[at].start));
                slots[at].ends = next.is_some_and(|next| next.unix_s <= midnight.unix_s);
                slots[at].end = next.filter(|_| slots[at].ends).unwrap_or(midnight);
            }
        }
        let span = span(session, &slots, &venue);
        if let Some((first, last)) = span {
            let is_own = session.end.is_some_and(|end| end.unix_s == last.unix_s);
            for slot in &mut slots {
                slot.start = later(slot.start, first);
                if is_own && slot.end.unix_s >= last.unix_s {
                    (slot.end, slot.ends) = (last, true);
                }
            }
        }
        slots.retain(|slot| slot.start.unix_s < slot.end.unix_s);
        Programme { session, venue, items, slots, span }
    }

    /// `now` by the venue's clock; where its zone is not known, with the offset of the nearest instant of the programme.
    pub fn local(&self, now: Instant) -> Instant {
        let of_slots = self.slots.iter().map(|slot| slot.start);
        let nearest = of_slots.min_by_key(|start| start.unix_s.abs_diff(now.unix_s));
        let nearest = nearest.or(self.span.map(|(start, _)| start)).unwrap_or(now);
        self.venue.local(Instant { offset_min: nearest.offset_min, ..now })
    }

    /// The first slot that begins after `now`.
    pub fn next(&self, now: Instant) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.start.unix_s > now.unix_s)
    }

    /// What begins after `now`, on the day of the first of them, in order.
    pub fn still_to_come(&self, now: Instant) -> impl Iterator<Item = &Slot> {
        let day = self.next(now).map(|next| self.venue.day(next.start));
        let is_later = move |slot: &&Slot| slot.start.unix_s > now.unix_s;
        self.slots.iter().filter(is_later).filter(move |slot| Some(self.venue.day(slot.start)) == day)
    }

    /// Every item that is on, by its start; several where rooms run side by side.
    pub fn running(&self, now: Instant) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.is_on(now))
    }

    /// The item that is on; of several the one that began last, and of those the first in the feed. A break in one room
    /// does not count while another room goes on.
    pub fn current(&self, now: Instant) -> Option<&Slot> {
        // `max_by_key` takes the last of equals, so the search goes backwards.
        let last = |goes_on: &dyn Fn(&Slot) -> bool| {
            let on = self.slots.iter().rev().filter(|slot| slot.is_on(now) && goes_on(slot));
            on.max_by_key(|slot| slot.start.unix_s)
        };
        let slot = last(&|_| true)?;
        let room = |slot: &Slot| self.session.items[slot.index].room.as_deref();
        let is_break = |slot: &Slot| self.session.items[slot.index].kind == ItemKind::Break;
        if !is_break(slot) || room(slot).is_none() {
            return Some(slot);
        }
        let elsewhere = |other: &Slot| !is_break(other) && room(other).is_some_and(|r| Some(r) != room(slot));
        last(&elsewhere).or(Some(slot))
    }

    /// Whether the items are on several days at the venue.
    pub fn has_days(&self) -> bool {
        self.slots.windows(2).any(|pair| self.venue.day(pair[0].start) != self.venue.day(pair[1].start))
    }
}

/// When a session begins and ends: as it says, else as its items do, else it ends with the venue's day.
fn span(session: &Session, slots: &[Slot], venue: &Venue<'_>) -> Option<(Instant, Instant)> {
    let start = session.start.or_else(|| slots.first().map(|slot| slot.start))?;
    let start = venue.local(start);
    let of_items = slots.iter().map(|slot| slot.end).max_by_key(|end| end.unix_s);
    let is_after = |end: &Instant| end.unix_s > start.unix_s;
    let end = session.end.filter(is_after).or(of_items).filter(is_after);
    Some((start, end.map_or_else(|| venue.midnight_after(start), |end| venue.local(end))))
}

fn later(a: Instant, b: Instant) -> Instant {
    if b.unix_s > a.unix_s { b } else { a }
}
