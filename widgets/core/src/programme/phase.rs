//! How a session stands at an instant, and when that changes.

use super::slots::{Programme, Slot};
use crate::feed::{Instant, Item, ItemKind, SessionStatus};

/// How a session stands. Items are given by their place in [`crate::feed::Session::items`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It does not take place.
    Cancelled,
    /// It is put off, and no date in the feed holds.
    Postponed,
    /// Its date is not known.
    Undated,
    /// It begins on a later day.
    BeforeDay {
        /// Midnights at the venue until then, 1 or more.
        days: u32,
    },
    /// It begins later on this day.
    BeforeStart {
        /// First item of the day.
        next: Option<usize>,
        /// When it begins.
        start: Instant,
    },
    /// An item is on.
    On {
        /// The one that began last.
        item: usize,
        /// The next one of this day.
        next: Option<usize>,
        /// When the item ends.
        end: Instant,
    },
    /// A break after which something follows on this day, or a gap between two items of it.
    Break {
        /// The break, where it is an item of its own.
        item: Option<usize>,
        /// What comes after it on this day.
        next: Option<usize>,
        /// When to be back.
        back: Instant,
    },
    /// The session is on, and no item is now or later; it may have none.
    Open {
        /// When the session ends.
        end: Instant,
    },
    /// The items of one day are over, and those of the next have not begun.
    BetweenDays {
        /// First item of that day.
        next: usize,
        /// When it begins.
        start: Instant,
        /// Midnights at the venue until then; 0 after the last of them.
        days: u32,
    },
    /// Over.
    After,
}

impl Programme<'_> {
    /// How the session stands. Its times decide, so that a session that has ended can be rehearsed; the word `ended` counts
    /// where there is no date.
    pub fn phase(&self, now: Instant) -> Phase {
        let (start, end) = match (self.session.status, self.span) {
            (SessionStatus::Cancelled, _) => return Phase::Cancelled,
            (SessionStatus::Postponed, _) => return Phase::Postponed,
            (SessionStatus::Ended, None) => return Phase::After,
            (_, None) => return Phase::Undated,
            (_, Some(span)) => span,
        };
        if now.unix_s >= end.unix_s {
            return Phase::After;
        }
        if now.unix_s < start.unix_s {
            return match self.days_until(now, start) {
                0 => Phase::BeforeStart { next: self.next(now).map(|slot| slot.index), start },
                days => Phase::BeforeDay { days },
            };
        }
        match self.current(now) {
            Some(slot) => self.on(slot, now, end),
            None => self.gap(now, end),
        }
    }

    /// While an item is on, in a session that ends at `end`.
    fn on(&self, slot: &Slot, now: Instant, end: Instant) -> Phase {
        let item = slot.index;
        let today = self.next(now).filter(|next| self.is_same_day(next.start, slot.start));
        let after = today.map(|next| next.index);
        // After the last break of a day there is nothing to be back for, unless the session is longer than its items.
        let goes_on = || {
            let midnight = self.venue.midnight_after(slot.start);
            slot.end.unix_s < end.unix_s && end.unix_s <= midnight.unix_s
        };
        if self.session.items[item].kind == ItemKind::Break && slot.ends && (today.is_some() || goes_on()) {
            // Something may begin here before a break ends: then that is the time to be back.
            let mut coming = self.slots.iter().filter(|next| next.start.unix_s > now.unix_s);
            let back = coming.find(|next| slot.is_followed_by(next, self.session)).map(|next| next.start);
            let back = back.filter(|back| back.unix_s < slot.end.unix_s).unwrap_or(slot.end);
            return Phase::Break { item: Some(item), next: after, back };
        }
        Phase::On { item, next: after, end: slot.end }
    }

    /// While no item is on.
    fn gap(&self, now: Instant, end: Instant) -> Phase {
        let Some(&Slot { index, start, .. }) = self.next(now) else { return Phase::Open { end } };
        // A night may end after midnight: what is over counts to the day on which it began.
        let past = || self.slots.iter().filter(|slot| slot.end.unix_s <= now.unix_s);
        if past().any(|slot| self.is_same_day(slot.start, start)) {
            return Phase::Break { item: None, next: Some(index), back: start };
        }
        match self.days_until(now, start) {
            0 if past().next().is_none() => Phase::BeforeStart { next: Some(index), start },
            days => Phase::BetweenDays { next: index, start, days },
        }
    }

    fn is_same_day(&self, a: Instant, b: Instant) -> bool {
        self.venue.day(a) == self.venue.day(b)
    }

    /// Midnights at the venue between `now` and `start`.
    fn days_until(&self, now: Instant, start: Instant) -> u32 {
        let days = self.venue.day(start).saturating_sub(self.venue.day_near(now, start));
        u32::try_from(days).unwrap_or_default()
    }

    /// The item that is on.
    pub fn item(&self, now: Instant) -> Option<&Item> {
        match self.phase(now) {
            Phase::On { item, .. } | Phase::Break { item: Some(item), .. } => self.session.items.get(item),
            _ => None,
        }
    }

    /// When the phase, or what is on in any room, changes next; `None` if it stays.
    pub fn next_change(&self, now: Instant) -> Option<Instant> {
        let phase = self.phase(now);
        if matches!(phase, Phase::Cancelled | Phase::Postponed | Phase::Undated | Phase::After) {
            return None;
        }
        let (start, end) = self.span?;
        let of_slots = self.slots.iter().flat_map(|slot| [slot.start, slot.end]);
        // Days are counted to the start, or to the day on which it goes on.
        let counted_to = match phase {
            Phase::BeforeDay { .. } => Some(start),
            Phase::BetweenDays { start, days: 1.., .. } => Some(start),
            _ => None,
        };
        let midnight =
            counted_to.map(|to| self.venue.midnight_after(Instant { offset_min: to.offset_min, ..now }));
        let later = of_slots.chain([start, end]).chain(midnight).filter(|at| at.unix_s > now.unix_s);
        later.min_by_key(|at| at.unix_s)
    }
}
